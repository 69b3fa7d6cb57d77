import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { levels } from '../../core/syntax/levels.ts';
import { childrenOf, type Node, type Span } from '../../core/syntax/tree.ts';

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
  const visit = (node: Node): void => {
    if (levels[node.type] === 'trivia') return;
    if (node !== paragraph && levels[node.type] === 'block') return;
    const children = childrenOf(node);
    let from = node.start;
    for (const child of children) {
      readWords(source, from, child.start, words);
      visit(child);
      from = child.end;
    }
    readWords(source, from, node.end, words);
  };
  visit(paragraph);
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

/** The innermost paragraph around a node, by the ancestors that a listener is given. */
export function paragraphAround(ancestors: readonly Node[]): Node | undefined {
  return ancestors.findLast(({ type }) => levels[type] === 'block');
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
