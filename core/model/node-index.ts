import { firstAtLeastNear } from '../common/search.ts';
import {
  childrenOf,
  type Node,
  type NodeOfType,
  type NodeType,
  type Resolution,
} from '../syntax/tree.ts';

/** All nodes of a text by type, with what stands around them. */
export interface NodeIndex {
  /** In the order of the text, each node before its children. */
  readonly nodes: <T extends NodeType>(type: T) => readonly NodeOfType<T>[];
  readonly parentOf: (node: Node) => Node | null;
  /** From the root to the parent. */
  readonly ancestorsOf: (node: Node) => readonly Node[];
}

/** All nodes in the order of the text, each before its children. */
export interface NodeRows {
  readonly rows: readonly Node[];
  /** By row: that of the parent; -1 for the root. */
  readonly parents: readonly number[];
}

/**
 * One walk over the tree, without recursion: quotations may be nested to any depth. Rows are sorted
 * by their starts, so that a node finds its row without a table of nodes.
 */
export function indexNodes(tree: Resolution): NodeIndex & NodeRows {
  const rows: Node[] = [tree];
  const starts: number[] = [tree.start];
  const parents: number[] = [-1];
  const byType = new Map<NodeType, Node[]>([[tree.type, [tree]]]);
  const openRows: number[] = [0];
  const families: (readonly Node[])[] = [tree.children];
  const cursors: number[] = [0];
  for (let depth = 0; depth >= 0; ) {
    const cursor = cursors[depth] as number;
    const node = families[depth]?.[cursor];
    if (node === undefined) {
      openRows.pop();
      families.pop();
      cursors.pop();
      depth--;
      continue;
    }
    cursors[depth] = cursor + 1;
    parents.push(openRows[depth] as number);
    starts.push(node.start);
    const row = rows.push(node) - 1;
    // Most nodes are leaves, and most of them plain text, which nobody asks for.
    if (node.type === 'text') continue;
    const like = byType.get(node.type);
    if (like === undefined) byType.set(node.type, [node]);
    else like.push(node);
    const children = childrenOf(node);
    if (children.length === 0) continue;
    openRows.push(row);
    families.push(children);
    cursors.push(0);
    depth++;
  }

  let near = 0;
  const rowOf = (node: Node): number => {
    near = firstAtLeastNear(starts, starts.length, node.start, near);
    let row = near;
    while (row < rows.length && rows[row] !== node) row++;
    return row;
  };
  const parentOf: NodeIndex['parentOf'] = (node) => rows[parents[rowOf(node)] ?? -1] ?? null;
  /** Successive questions are mostly about siblings. */
  let lastParent = -1;
  let lastAncestors: readonly Node[] = [];
  return {
    rows,
    parents,
    nodes<T extends NodeType>(type: T) {
      if (type === 'text' && !byType.has(type)) {
        byType.set(
          type,
          rows.filter((node) => node.type === type),
        );
      }
      // Rows are filed by the type of the node.
      return (byType.get(type) ?? []) as NodeOfType<T>[];
    },
    parentOf,
    ancestorsOf(node) {
      const parent = parents[rowOf(node)] ?? -1;
      if (parent !== lastParent) {
        const ancestors: Node[] = [];
        for (let row = parent; row >= 0; row = parents[row] as number) {
          ancestors.push(rows[row] as Node);
        }
        lastParent = parent;
        lastAncestors = ancestors.reverse();
      }
      return lastAncestors;
    },
  };
}
