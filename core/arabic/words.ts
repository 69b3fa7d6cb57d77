import { CharacterClass, characterClasses } from './characters.ts';

/** A letter, or a mark or an invisible character, which may stand inside a word. */
export function isWordUnit(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return (
    characterClass === CharacterClass.letter ||
    characterClass === CharacterClass.mark ||
    characterClass === CharacterClass.invisible
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** No word is longer; it bounds the work in a text that is one long word. */
const LONGEST_WORD = 48;

/** From `start` back to the head of the word, and from `end` on to its tail. */
export function wordAround(source: string, { start, end }: Stretch): Stretch {
  return { start: wordStart(source, start), end: wordEnd(source, end) };
}

export function wordStart(source: string, from: number): number {
  const limit = Math.max(0, from - LONGEST_WORD);
  let at = from;
  while (at > limit && isWordUnit(source, at - 1)) at--;
  return at;
}

function wordEnd(source: string, from: number): number {
  const limit = Math.min(source.length, from + LONGEST_WORD);
  let at = from;
  while (at < limit && isWordUnit(source, at)) at++;
  return at;
}

/**
 * True for the code point of a letter or a mark of any script, as `\p{L}` and `\p{M}` are. Those take
 * a millisecond to compile, and nearly all that is asked for is Arabic, ASCII or punctuation.
 */
export function isLetterOrMark(code: number): boolean {
  if (code >= 0x0620 && code < 0x0660) return true;
  if (PUNCTUATION.includes(code) || (code >= 0x2000 && code < 0x2070)) return false;
  if (code >= 0x80) return /[\p{L}\p{M}]/u.test(String.fromCodePoint(code));
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** What Arabic texts have of it outside ASCII and the block of general punctuation: no-break space, guillemets. */
const PUNCTUATION: readonly number[] = [0xa0, 0xab, 0xbb, 0x060c, 0x061b, 0x061f];

/** The runs of letters and marks, of any script. */
export function letterRuns(text: string): readonly string[] {
  const runs: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; ) {
    const code = text.codePointAt(i);
    const size = code !== undefined && code > 0xffff ? 2 : 1;
    if (code === undefined || !isLetterOrMark(code)) {
      if (i > from) runs.push(text.slice(from, i));
      from = i + size;
    }
    i += size;
  }
  return runs;
}
