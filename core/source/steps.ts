import type { Span } from '../syntax/tree.ts';
import type { SourceText } from './read-source.ts';
import { tokensOf } from './tokens.ts';

/** A clause that goes on with the verb of the one before: `Recalling also`, `Further requests`. */
export type SeriesStep = 'also' | 'further';

/**
 * The step that a clause of an English source makes; null for none. Undefined where that is not known:
 * the word may belong to another verb, and other languages do not tell the second step from the
 * third.
 */
export function stepOf(
  { text, language }: SourceText,
  { start, end }: Span,
): SeriesStep | null | undefined {
  if (language !== 'en') return undefined;
  const tokens = tokensOf(text, { start, end: Math.min(end, start + LONGEST_OPENING) });
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text: word }) => word);
  const also = words.indexOf('also');
  const further = words.indexOf('further');
  const that = words.indexOf('that');
  const isBefore = (at: number, last: number): boolean =>
    at >= 0 && at <= last && (that < 0 || at < that);
  if (isBefore(also, 2)) return 'also';
  // In `Encourages further efforts` it is no step but more of the same.
  if (further === 0 || (words[0]?.endsWith('ing') === true && isBefore(further, 1)))
    return 'further';
  if (also >= 0 || further >= 0) return undefined;
  // `shall also be invited` at the end of a long clause: in Arabic the verb is at its beginning.
  return /\b(?:also|further)\b/iu.test(text.slice(start + LONGEST_OPENING, end)) ? undefined : null;
}

/** Characters: in what follows, both words are of the sentence and not of its verb. */
const LONGEST_OPENING = 200;
