import type { Literal, Parent, Position } from 'unist';
import { lineIndex } from './lines.ts';
import type { ParsedResolution } from './parse.ts';
import type { Node } from './tree.ts';

/** A node with everything that ours has, and `position` and `value` or `children` as unist has them. */
type UnistNode = (Literal | Parent) & {
  readonly start: number;
  readonly end: number;
  position: Position;
};

export interface UnistResolution extends Parent {
  type: 'resolution';
  children: UnistNode[];
  readonly start: number;
  readonly end: number;
  position: Position;
}

/**
 * The tree for the unist ecosystem: a copy, so that plugins may change it. Each node has `position`;
 * each leaf has `value`, the slice of the source.
 */
export function toUnist(parsed: ParsedResolution): UnistResolution {
  const { locate } = lineIndex(parsed.source);
  const point = (offset: number): Position['start'] => ({ ...locate(offset), offset });

  const convert = (node: Node): UnistNode => {
    const position = { start: point(node.start), end: point(node.end) };
    if ('children' in node && node.children !== undefined) {
      return { ...node, position, children: node.children.map(convert) };
    }
    return { ...node, position, value: parsed.source.slice(node.start, node.end) };
  };

  return convert(parsed.tree) as UnistResolution;
}
