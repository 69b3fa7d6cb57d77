import { levels } from '../syntax/levels.ts';
import { childrenOf, type Node, type Span } from '../syntax/tree.ts';
import { NO_PLACE } from './word-places.ts';
import type { Words } from './words.ts';

/**
 * The slices of one paragraph that are text, in order, over hard wraps, emphasis and page breaks.
 * References to notes, notes that stand in a page break and the paragraphs below this one are left
 * out.
 */
export function runningText(paragraph: Node): readonly Span[] {
  const slices: Span[] = [];
  const add = (start: number, end: number): void => {
    if (start < end) slices.push({ start, end });
  };
  const visit = (node: Node): void => {
    if (levels[node.type] === 'trivia' || node.type === 'footnoteReference') return;
    if (node !== paragraph && levels[node.type] === 'block') return;
    let from = node.start;
    for (const child of childrenOf(node)) {
      add(from, child.start);
      visit(child);
      from = child.end;
    }
    add(from, node.end);
  };
  visit(paragraph);
  return slices;
}

/** A span without the marks of emphasis at its ends. */
export function withoutEmphasis(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && EMPHASIS.has(source.charAt(start))) start++;
  while (start < end && EMPHASIS.has(source.charAt(end - 1))) end--;
  return { start, end };
}

const EMPHASIS: ReadonlySet<string> = new Set(['*', '_']);

/** A row of a table as text, cells between bars: `باب الإيرادات | المبلغ`. */
export function isTableRow(source: string, { start, end }: Span): boolean {
  return hasTableRows(source.slice(start, end));
}

/** Whether any line of a text may be one. */
export function hasTableRows(text: string): boolean {
  // A bar alone is found much faster than what begins with a space.
  return text.includes('|') && text.includes(' | ');
}

/** The first words of a paragraph or a part of it, by which a reader knows it. */
export function firstWords(words: Words, span: Span): string {
  const start = words.startAt(words.first(span));
  let count = 0;
  let end = start;
  for (let place = words.first(span); place !== NO_PLACE; place = words.next(place)) {
    if (words.startAt(place) >= span.end) break;
    if (!words.isGluedAt(place) && ++count > MOST_WORDS) {
      return `${words.plain({ start, end })} \u2026`;
    }
    end = words.endAt(place);
  }
  return words.plain({ start, end });
}

const MOST_WORDS = 5;

/** The paragraph in which a node stands, by the ancestors that a listener is given. */
export function paragraphAround(ancestors: readonly Node[]): Node | undefined {
  return ancestors.findLast(({ type }) => levels[type] === 'block');
}
