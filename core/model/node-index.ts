import { createPages } from '../common/pages.ts';
import { firstAtLeastNear } from '../common/search.ts';
import {
  childrenOf,
  type Node,
  type NodeOfType,
  type NodeType,
  type Resolution,
} from '../syntax/tree.ts';
import {
  addRow,
  createRows,
  NO_ROW,
  type NodeRows,
  RowFlag,
  RowKind,
  rowKindOf,
} from './node-rows.ts';

/** All nodes of a text by type, with what stands around them. */
export interface NodeIndex {
  /** In the order of the text, each node before its children. */
  readonly nodes: <T extends NodeType>(type: T) => readonly NodeOfType<T>[];
  readonly parentOf: (node: Node) => Node | null;
  /** From the root to the parent. */
  readonly ancestorsOf: (node: Node) => readonly Node[];
}

interface Like {
  readonly kind: number;
  readonly nodes: Node[];
}

/**
 * One walk over the tree, without recursion: quotations may be nested to any depth. Rows are sorted
 * by their starts, so that a node finds its row without a table of nodes.
 */
export function indexNodes(tree: Resolution): NodeIndex & { readonly rows: NodeRows } {
  const all = createPages<Node>();
  // A node has some thirty characters.
  const rows = createRows((tree.end - tree.start) >> 4);
  const byType = new Map<NodeType, Like>();
  const openRows: number[] = [];
  const families: (readonly Node[])[] = [[tree]];
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
    all.push(node);
    const parent = depth === 0 ? NO_ROW : (openRows[depth - 1] as number);
    // Most nodes are leaves, and most of them plain text, which nobody asks for.
    if (node.type === 'text') {
      addRow(rows, node, RowKind.text | RowFlag.leaf, parent);
      continue;
    }
    let like = byType.get(node.type);
    if (like === undefined) {
      like = { kind: rowKindOf(node.type), nodes: [] };
      byType.set(node.type, like);
    }
    like.nodes.push(node);
    const children = childrenOf(node);
    const isLeaf = children.length === 0;
    const row = addRow(rows, node, isLeaf ? like.kind | RowFlag.leaf : like.kind, parent);
    if (isLeaf) continue;
    openRows.push(row);
    families.push(children);
    cursors.push(0);
    depth++;
  }

  let near = 0;
  const parentRow = (node: Node): number => {
    near = firstAtLeastNear(rows.start, rows.length, node.start, near);
    let row = near;
    while (row < rows.length && all.at(row) !== node) row++;
    return row < rows.length ? (rows.parent[row] as number) : NO_ROW;
  };
  /** Successive questions are mostly about siblings. */
  let lastParent = NO_ROW;
  let lastAncestors: readonly Node[] = [];
  return {
    rows,
    nodes<T extends NodeType>(type: T) {
      if (type === 'text' && !byType.has(type)) {
        const texts = all.list().filter((node) => node.type === type);
        byType.set(type, { kind: RowKind.text, nodes: texts });
      }
      // Rows are filed by the type of the node.
      return (byType.get(type)?.nodes ?? []) as NodeOfType<T>[];
    },
    parentOf: (node) => all.at(parentRow(node)) ?? null,
    ancestorsOf(node) {
      const parent = parentRow(node);
      if (parent !== lastParent) {
        const ancestors: Node[] = [];
        for (let row = parent; row >= 0; row = rows.parent[row] as number) {
          ancestors.push(all.at(row) as Node);
        }
        lastParent = parent;
        lastAncestors = ancestors.reverse();
      }
      return lastAncestors;
    },
  };
}
