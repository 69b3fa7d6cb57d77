import type { Span } from '../../core/syntax/tree.ts';

/** What is around a place where something is typed. */
export interface TypingPlace {
  /** The last words up to the place, and the word at it. */
  readonly near: Span;
  /** The last word of the paragraph. */
  readonly last: Span;
  readonly paragraph: Span;
}

/** Words that are one thing together: a day with its month and year, two numbers with `و`. */
const NEAR = 3;

export function typingPlace(source: string, place: Span): TypingPlace {
  const paragraph = paragraphAt(source, place);
  const isSpace = (at: number): boolean => /\s/u.test(source[at] ?? ' ');
  const wordBefore = (from: number): number => {
    let at = from;
    while (at > paragraph.start && isSpace(at - 1)) at--;
    while (at > paragraph.start && !isSpace(at - 1)) at--;
    return at;
  };
  let start = place.end;
  for (let words = 0; words < NEAR; words++) start = wordBefore(start);
  let end = place.end;
  while (end < paragraph.end && !isSpace(end)) end++;
  return {
    near: { start: Math.min(start, place.start), end },
    last: { start: wordBefore(paragraph.end), end: paragraph.end },
    paragraph,
  };
}

/** No paragraph is longer, in UTF-16 units each way. */
const FARTHEST = 10_000;
/** A blank line, or the end of a line where a clause may end. */
const ENDS = /(?:[\u060c\u061b.:;][^\S\r\n]*|(?:\r\n|[\r\n])[^\S\r\n]*(?=[\r\n]))(?:\r\n|[\r\n])/gu;

/** The lines around a place, as far as they belong together: read from the text alone, for it is asked at each key. */
function paragraphAt(source: string, { start, end }: Span): Span {
  const before = source.slice(Math.max(0, start - FARTHEST), start);
  const behind = source.slice(end, end + FARTHEST);
  const previous = [...before.matchAll(ENDS)].at(-1);
  const from = previous === undefined ? 0 : previous.index + previous[0].length;
  const next = behind.matchAll(ENDS).next().value;
  const to = next === undefined ? behind.length : next.index + next[0].search(/[\r\n]/u);
  return { start: start - before.length + from, end: end + to };
}
