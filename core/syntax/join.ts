import { childrenOf, type Node, type Resolution } from './tree.ts';

/** The tree of a file of several resolutions: those of its resolutions, one behind the other. */
export function joinTrees(
  parts: readonly { readonly start: number; readonly tree: Resolution }[],
  end: number,
): Resolution {
  const children: Node[] = [];
  let lists = 0;
  for (const { start, tree } of parts) {
    const moved = moveTree(tree, start, lists);
    for (const child of childrenOf(moved.tree)) children.push(child);
    lists = moved.lists;
  }
  return { type: 'resolution', start: 0, end, children };
}

/**
 * A copy of a tree, `by` units farther on, with lists of citations from `firstList` on; and the number
 * of the next list. Without recursion: quotations may be nested to any depth.
 */
function moveTree(
  tree: Resolution,
  by: number,
  firstList: number,
): { readonly tree: Resolution; readonly lists: number } {
  const root: Fields = {};
  const open: [from: object, to: Fields][] = [[tree, root]];
  let lists = firstList;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to] = next;
    // A list of entries would be made anew for each node.
    for (const key in from) {
      const value = (from as Fields)[key];
      if (typeof value === 'object' && value !== null) {
        const copy = (Array.isArray(value) ? [] : {}) as Fields;
        to[key] = copy;
        open.push([value, copy]);
      } else if (key === 'start' || key === 'end') to[key] = (value as number) + by;
      else if (key === 'list') {
        const list = (value as number) + firstList;
        to[key] = list;
        lists = Math.max(lists, list + 1);
      } else to[key] = value;
    }
  }
  return { tree: root as unknown as Resolution, lists };
}

/** Nodes are plain data. */
type Fields = Record<string, unknown>;
