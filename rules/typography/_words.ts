import { isWordUnit } from '../../core/arabic/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** No word is longer; it bounds the work in a text that is one long word. */
const LONGEST_WORD = 48;

/** From `start` back to the head of the word, and from `end` on to its tail. */
export function wordAround(source: string, { start, end }: Span): Span {
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
