import { CharacterClass, characterClasses } from './characters.ts';

/**
 * Comparison keys. The key of a word is its letters without tatweel, vowel marks and invisible
 * characters; hamza, teh marbuta and alef maksura stay as they are. Words are compared by a 32-bit
 * hash of the key first and by the letters when the hash is found.
 */

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of the hash (FNV-1a over UTF-16 units). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a key, or of any word with its marks. */
export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const characterClass = characterClasses[code];
    if (characterClass === CharacterClass.mark || characterClass === CharacterClass.invisible) {
      continue;
    }
    hash = hashStep(hash, code);
  }
  return hash;
}

/** The letters of `source` from `start` to `end` without marks and invisible characters. */
export function wordKey(source: string, start = 0, end = source.length): string {
  let key = '';
  let from = start;
  for (let i = start; i < end; i++) {
    const characterClass = characterClasses[source.charCodeAt(i)];
    if (characterClass !== CharacterClass.mark && characterClass !== CharacterClass.invisible) {
      continue;
    }
    key += source.slice(from, i);
    from = i + 1;
  }
  return from === start ? source.slice(start, end) : key + source.slice(from, end);
}

/** True when the key of the source between the offsets is `key`; makes no strings. */
export function keyEquals(source: string, start: number, end: number, key: string): boolean {
  let k = 0;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    const characterClass = characterClasses[code];
    if (characterClass === CharacterClass.mark || characterClass === CharacterClass.invisible) {
      continue;
    }
    if (k >= key.length || code !== key.charCodeAt(k)) return false;
    k++;
  }
  return k === key.length;
}
