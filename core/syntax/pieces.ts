import { levels } from './levels.ts';
import { childrenOf, type Node, type Span } from './tree.ts';

/**
 * The pieces of an element that belong to it: a page break may cut it, and the notes and page numbers
 * that stand there are no part of it.
 */
export function piecesOf(source: string, node: Node): readonly Span[] {
  const pieces: Span[] = [];
  const add = (start: number, end: number): void => {
    const piece = trimmed(source, start, end);
    if (piece.end > piece.start) pieces.push(piece);
  };
  let start = node.start;
  for (const child of childrenOf(node)) {
    const level = levels[child.type];
    if (level !== 'trivia' && level !== 'block') continue;
    add(start, child.start);
    start = child.end;
  }
  add(start, node.end);
  return pieces;
}

/** What is shown of an element: its longest piece. */
export function mainPieceOf(source: string, node: Node): Span {
  let main: Span = { start: node.start, end: node.start };
  for (const piece of piecesOf(source, node)) {
    if (piece.end - piece.start > main.end - main.start) main = piece;
  }
  return main;
}

/** The span without white space at its ends. */
export function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (end > start && isSpace(source, end - 1)) end--;
  while (start < end && isSpace(source, start)) start++;
  return { start, end };
}

function isSpace(source: string, at: number): boolean {
  return source.charAt(at).trim() === '';
}
