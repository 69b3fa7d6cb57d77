import { childrenOf, type Marker, type Node } from './tree.ts';

/** The label of a block; paragraphs without one have none. */
export function markerOf(node: Node): Marker | null {
  for (const child of childrenOf(node)) {
    if (child.type === 'marker') return child;
    if (child.type !== 'markup') return null;
  }
  return null;
}
