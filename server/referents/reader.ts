import type { Node } from '../../core/syntax/tree.ts';
/** Collects the referents of one kind: sees each node in the order of the text, and then finishes. */
export interface ReferentReader {
  readonly visit: (node: Node, ancestors: readonly Node[]) => void;
  readonly finish: () => void;
}
