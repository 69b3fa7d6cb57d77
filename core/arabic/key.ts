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

/**
 * The letter that is stored as a letter and a mark directly behind it (Unicode normalization form D:
 * an alef and U+0654 for أ), as some file systems and converters do; 0 where the two make none.
 */
export function composedLetter(letter: number, mark: number): number {
  switch (mark) {
    case MADDA:
      return letter === ALEF ? 0x0622 : 0;
    case HAMZA_ABOVE:
      if (letter === ALEF) return 0x0623;
      if (letter === WAW) return 0x0624;
      return letter === YEH || letter === ALEF_MAKSURA ? 0x0626 : 0;
    case HAMZA_BELOW:
      return letter === ALEF ? 0x0625 : 0;
    default:
      return 0;
  }
}

const ALEF = 0x0627;
const WAW = 0x0648;
const ALEF_MAKSURA = 0x0649;
const YEH = 0x064a;
const MADDA = 0x0653;
const HAMZA_ABOVE = 0x0654;
const HAMZA_BELOW = 0x0655;

/** The hash of a key, or of any word with its marks. */
export function hashWord(word: string): number {
  return hashLetters(word, 0, word.length, HASH_SEED);
}

/** The hash of the letters between two offsets, behind what is hashed already. */
export function hashLetters(source: string, start: number, end: number, seed: number): number {
  let hash = seed;
  let before = seed;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    const characterClass = characterClasses[code];
    if (characterClass === CharacterClass.mark) {
      const letter = i > start ? composedLetter(source.charCodeAt(i - 1), code) : 0;
      if (letter !== 0) hash = hashStep(before, letter);
    } else if (characterClass !== CharacterClass.invisible) {
      before = hash;
      hash = hashStep(hash, code);
    }
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
    const letter = i > start ? composedLetter(source.charCodeAt(i - 1), source.charCodeAt(i)) : 0;
    if (letter !== 0) key = key.slice(0, -1) + String.fromCharCode(letter);
  }
  return from === start ? source.slice(start, end) : key + source.slice(from, end);
}

/** True when the key of the source between the offsets is `key`; makes no strings. */
export function keyEquals(source: string, start: number, end: number, key: string): boolean {
  // Most words are written as their keys.
  if (end - start === key.length && source.startsWith(key, start)) return true;
  return matchLetters(source, start, end, key, 0) === key.length;
}

/**
 * How far the letters between two offsets agree with a key from `from` on: the length of the key up to
 * there, or -1 where they differ.
 */
export function matchLetters(
  source: string,
  start: number,
  end: number,
  key: string,
  from: number,
): number {
  let k = from;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    const characterClass = characterClasses[code];
    if (characterClass === CharacterClass.mark || characterClass === CharacterClass.invisible) {
      continue;
    }
    // The letter with the mark behind it, where the two are one letter.
    const next = i + 1 < end ? source.charCodeAt(i + 1) : 0;
    const whole = next >= MADDA && next <= HAMZA_BELOW ? composedLetter(code, next) || code : code;
    if (k >= key.length || whole !== key.charCodeAt(k)) return -1;
    k++;
  }
  return k;
}
