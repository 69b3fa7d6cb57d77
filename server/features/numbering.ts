import { writeNumber } from '../../core/arabic/digits.ts';
import { keepsWords } from '../../core/lint/kept-words.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { labelLike } from '../../core/model/label-text.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import { nodesAt } from '../../core/syntax/nodes-at.ts';
import type { Marker, Node, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { digitsLike } from './digits.ts';

/**
 * What to write on the line that a line break has just begun at an offset: the label of the next
 * paragraph or item, where the one before it is numbered and complete, and that of the first item
 * behind a colon. On a label without text, a line break takes the label away instead.
 */
export function numberingEdits(analysis: Analysis, offset: number): readonly Edit[] {
  const edits = labelEdits(analysis, offset);
  return keepsWords(analysis.source, edits, 'relabel') ? edits : [];
}

function labelEdits(analysis: Analysis, offset: number): readonly Edit[] {
  const { source, tree } = analysis;
  if (!Number.isInteger(offset) || offset < 0 || offset > source.length) return [];
  const line = lineAround(analysis, offset);
  if (line.number < 2 || source.slice(line.start, line.end).trim() !== '') return [];
  const previous = lineAround(analysis, line.start - 1);
  if (EMPTY_LABEL.test(source.slice(previous.start, previous.end))) {
    return [{ start: previous.start, end: offset, text: '' }];
  }
  const length = source.slice(previous.start, previous.end).trimEnd().length;
  if (length === 0) return [];
  const last = previous.start + length - 1;
  const path = nodesAt(tree, last);
  if (path.some(({ type }) => type === 'footnoteDefinition' || type === 'comment')) return [];
  const block = path.findLast((node) => BLOCKS.has(node.type) && markerOf(node) !== null);
  const marker = block === undefined ? null : markerOf(block);
  if (block === undefined || marker === null || goesOn(block, offset)) return [];
  const leaf = path.at(-1);
  const end = leaf?.type === 'footnoteReference' ? leaf.start : last + 1;
  const { words } = analysis.model;
  const mark = words.keyAt(words.last({ start: block.start, end }));
  const label = mark === ':' ? firstLabel(analysis, block) : nextLabel(source, block, marker);
  if (label === null || !END_MARKS.has(mark)) return [];
  const head = lineAround(analysis, block.start);
  const indent = /^\s*/u.exec(source.slice(head.start, block.start))?.[0] ?? '';
  const lineEnd = source.slice(previous.end, line.start);
  const gap = hasBlankLineBefore(source, head.start) ? lineEnd : '';
  return [{ start: line.start, end: line.end, text: gap + indent + label }];
}

const BLOCKS: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'operativeParagraph',
  'paragraph',
  'subparagraph',
]);

/** Behind another character the paragraph is not complete: a line break may wrap it. */
const END_MARKS: ReadonlySet<string> = new Set([':', '.', ';', '\u061b', '\u061f']);

/** A label that nothing follows but the space that it was written with. */
const EMPTY_LABEL =
  /^\s*(?:[-*+]\s+)?(?:\p{Nd}{1,3}(?:\s+مكررا?)?\s*[-\u2013\u2014.)]|\((?:\p{Nd}{1,3}|\p{L}\u0640?(?:\s?\p{L})?)\)|['\u2018\u2019]\s?\p{Nd}{1,2}\s?['\u2018\u2019]|\p{L}\s-)\s+$/u;

/** A line without its end, and its number. */
function lineAround(
  { source, lines }: Analysis,
  offset: number,
): Span & { readonly number: number } {
  const { line } = lines.locate(offset);
  const start = lines.startOf(line);
  const text = source.slice(start, lines.startOf(line + 1));
  return { number: line, start, end: start + text.replace(/[\n\r]+$/u, '').length };
}

/** Text of the same paragraph stands behind the offset, so that its end is not there. */
function goesOn(block: Node, offset: number): boolean {
  if (!('children' in block) || block.children === undefined) return false;
  return block.children.some(
    ({ type, end }) => end > offset && type !== 'subparagraph' && type !== 'blank',
  );
}

function hasBlankLineBefore(source: string, lineStart: number): boolean {
  return /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)$/u.test(
    source.slice(Math.max(0, lineStart - 20), lineStart),
  );
}

/** The label of an item in the style of the one before it, with its bullet. */
function nextLabel(source: string, block: Node, marker: Marker): string | null {
  const { ordinal, label, start, end, bulleted } = marker;
  const next = labelLike(source, marker, { number: ordinal + 1, bis: 0 });
  if (next === null) return null;
  const bullet = bulleted ? (/^[-*+]\s+/u.exec(source.slice(block.start, start))?.[0] ?? '') : '';
  const text = bullet + source.slice(start, label.start) + next + source.slice(label.end, end);
  return /\s$/u.test(text) ? text : `${text} `;
}

/** The label of the first item below a paragraph: `(أ) `, and below that `'١' `. */
function firstLabel(analysis: Analysis, block: Node): string | null {
  if (block.type !== 'subparagraph') return '(أ) ';
  return block.level === 1 ? `'${writeNumber(1, digitsLike(analysis))}' ` : null;
}
