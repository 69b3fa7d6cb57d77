import { levels } from '../syntax/levels.ts';
import {
  childrenOf,
  type Node,
  type NodeType,
  type Resolution,
  type Span,
} from '../syntax/tree.ts';

const OPENING = '\u27e6'; // mathematical left white square bracket
const CLOSING = '\u27e7'; // mathematical right white square bracket

/** The text of an example without its marks, and the ranges that they mark, sorted by start and end. */
export function readMarks(marked: string): {
  readonly text: string;
  readonly ranges: readonly Span[];
} {
  const open: number[] = [];
  const ranges: Span[] = [];
  let text = '';
  for (const character of marked) {
    if (character === OPENING) open.push(text.length);
    else if (character === CLOSING) {
      const start = open.pop();
      if (start === undefined) throw new SyntaxError('A mark is closed that was not opened');
      ranges.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new SyntaxError('A mark is not closed');
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
}

interface Shape {
  /** Scopes and blocks, nested, by type. */
  readonly blocks: string;
  /** How often each kind of element stands inside paragraphs. */
  readonly inlines: ReadonlyMap<NodeType, number>;
}

/**
 * What a fix must keep: the blocks exactly, and of the elements inside them none may be lost (a
 * spelling set right may well bring out a new one). Running text and trivia do not count.
 */
export function shapeOf(tree: Resolution): Shape {
  const inlines = new Map<NodeType, number>();
  const visit = (node: Node): string => {
    const level = levels[node.type];
    if (level === 'trivia' || node.type === 'text' || node.type === 'latin') return '';
    const children = childrenOf(node).map(visit).filter(Boolean).join(' ');
    if (level === 'inline') {
      inlines.set(node.type, (inlines.get(node.type) ?? 0) + 1);
      return children;
    }
    return children === '' ? node.type : `${node.type}(${children})`;
  };
  return { blocks: visit(tree), inlines };
}

/** Whether the blocks of two texts are the same, and stand in one another in the same way. */
export function sameBlocks(before: Resolution, after: Resolution): boolean {
  return shapeOf(before).blocks === shapeOf(after).blocks;
}
