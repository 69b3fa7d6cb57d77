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

/**
 * One walk over the tree, without recursion: quotations may be nested to any depth. Rows are sorted
 * by their starts, so that a node finds its row without a table of nodes.
 */
export function indexNodes(tree: Resolution): NodeIndex {
  const rows: Node[] = [];
  const starts: number[] = [];
  const parents: number[] = [];
  const byType = new Map<NodeType, Node[]>();
  const openRows: number[] = [];
  const families: (readonly Node[])[] = [];
  const cursors: number[] = [];
  let node: Node | undefined = tree;
  while (node !== undefined) {
    parents.push(openRows.at(-1) ?? -1);
    const row = rows.push(node) - 1;
    starts.push(node.start);
    const like = byType.get(node.type);
    if (like === undefined) byType.set(node.type, [node]);
    else like.push(node);
    openRows.push(row);
    families.push(childrenOf(node));
    cursors.push(0);
    node = undefined;
    while (node === undefined && families.length > 0) {
      const depth = families.length - 1;
      const cursor = cursors[depth] as number;
      node = families[depth]?.[cursor];
      cursors[depth] = cursor + 1;
      if (node !== undefined) continue;
      openRows.pop();
      families.pop();
      cursors.pop();
    }
  }

  let near = 0;
  const rowOf = (node: Node): number => {
    near = firstAtLeastNear(starts, starts.length, node.start, near);
    let row = near;
    while (row < rows.length && rows[row] !== node) row++;
    return row;
  };
  const parentOf: NodeIndex['parentOf'] = (node) => rows[parents[rowOf(node)] ?? -1] ?? null;
  return {
    // Rows are filed by the type of the node.
    nodes: <T extends NodeType>(type: T) => (byType.get(type) ?? []) as NodeOfType<T>[],
    parentOf,
    ancestorsOf(node) {
      const ancestors: Node[] = [];
      for (let row = parents[rowOf(node)] ?? -1; row >= 0; row = parents[row] as number) {
        ancestors.push(rows[row] as Node);
      }
      return ancestors.reverse();
    },
  };
}
