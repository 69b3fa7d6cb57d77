import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { runningText } from '../../core/model/running-text.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';

export interface Word extends Span {
  /** Comparison key of an Arabic word; the character itself for `،` and `؛`. */
  readonly key: string;
}

/**
 * The Arabic words of one paragraph in order, over hard wraps, emphasis and page breaks. Notes that
 * stand in a page break and the paragraphs below this one are left out, and so are figures.
 */
export function paragraphWords(source: string, paragraph: Node): readonly Word[] {
  const words: Word[] = [];
  for (const { start, end } of runningText(paragraph)) readWords(source, start, end, words);
  return words;
}

function readWords(source: string, start: number, end: number, words: Word[]): void {
  for (let i = start; i < end; i++) {
    const mark = source.charAt(i);
    if (mark === '،' || mark === '؛') words.push({ key: mark, start: i, end: i + 1 });
    if (!isWordUnit(source, i)) continue;
    const first = i;
    while (i + 1 < end && isWordUnit(source, i + 1)) i++;
    words.push({ key: wordKey(source, first, i + 1), start: first, end: i + 1 });
  }
}

/** Place of the first of sorted spans that starts at `offset` or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
