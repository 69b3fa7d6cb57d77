import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { countWhile } from '../common/search.ts';
import type { Node, Span } from './tree.ts';

/** What fills the space between recognised nodes: the comments of the text, in order. */
export interface FillContext {
  readonly source: string;
  readonly comments: readonly Span[];
}

/**
 * Completes the children of a node: every character between `start` and `end` belongs to a child.
 * Between the elements of a paragraph (`inline`) there is text, between blocks there is blank space. They
 * are put behind those that are `filled` already.
 */
export function fillNodes(
  nodes: readonly Node[],
  start: number,
  end: number,
  context: FillContext,
  inline: boolean,
  filled: Node[] = [],
): Node[] {
  let offset = start;
  for (const node of nodes) {
    if (node.start > offset) fillGap(filled, offset, node.start, context, inline);
    filled.push(inline ? fillNode(node, context) : node);
    offset = node.end;
  }
  if (offset < end) fillGap(filled, offset, end, context, inline);
  return filled;
}

function fillNode(node: Node, context: FillContext): Node {
  if (node.type !== 'quotation') return node;
  return { ...node, children: fillNodes(node.children, node.start, node.end, context, true) };
}

function fillGap(
  into: Node[],
  start: number,
  end: number,
  context: FillContext,
  inline: boolean,
): void {
  const { comments } = context;
  let offset = start;
  // Most texts have no comment.
  for (
    let i = comments.length === 0 ? 0 : firstComment(comments, start);
    i < comments.length;
    i++
  ) {
    const comment = comments[i];
    if (comment === undefined || comment.start >= end) break;
    if (comment.start > offset) into.push(gapNode(context.source, offset, comment.start, inline));
    into.push({ type: 'comment', start: comment.start, end: comment.end });
    offset = comment.end;
  }
  if (offset < end) into.push(gapNode(context.source, offset, end, inline));
}

function firstComment(comments: readonly Span[], offset: number): number {
  return countWhile(comments.length, (at) => (comments[at]?.start ?? 0) < offset);
}

/** Blank: between blocks, and line ends around a note that cuts a paragraph. */
function gapNode(source: string, start: number, end: number, inline: boolean): Node {
  if (!inline) return { type: 'blank', start, end };
  let lineEnd = false;
  for (let i = start; i < end; i++) {
    const characterClass = characterClasses[source.charCodeAt(i)];
    if (characterClass === CharacterClass.lineEnd) lineEnd = true;
    else if (characterClass !== CharacterClass.space) return { type: 'text', start, end };
  }
  return { type: lineEnd ? 'blank' : 'text', start, end };
}

/**
 * Puts note marks, and the notes that cut a paragraph, among its elements. An element of several
 * words that spans the cut takes them as children; another that seems to span it was none.
 */
export function insertInner(
  nodes: readonly Node[],
  inner: readonly Node[],
  context: FillContext,
): readonly Node[] {
  if (inner.length === 0) return nodes;
  const merged: Node[] = [];
  let i = 0;
  for (const node of nodes) {
    while (i < inner.length && (inner[i] as Node).start < node.start)
      merged.push(inner[i++] as Node);
    const from = i;
    while (i < inner.length && (inner[i] as Node).start < node.end) i++;
    if (from === i) {
      merged.push(node);
      continue;
    }
    const inside = inner.slice(from, i);
    switch (node.type) {
      case 'date':
      case 'citation':
      case 'crossReference':
      case 'headingReference':
      case 'interpolLongName':
      case 'interpolMention':
      case 'opener':
      case 'sessionReference':
        merged.push({ ...node, children: fillNodes(inside, node.start, node.end, context, true) });
        break;
      case 'quotation':
        merged.push({ ...node, children: insertInner(node.children, inside, context) });
        break;
      default:
        for (const note of inside) merged.push(note);
    }
  }
  while (i < inner.length) merged.push(inner[i++] as Node);
  return merged;
}
