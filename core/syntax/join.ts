import { movedNodes } from './moved-nodes.ts';
import type { Node, Resolution } from './tree.ts';
import { walk } from './walk.ts';

/** The tree of a file of several resolutions: those of its resolutions, one behind the other. */
export function joinTrees(
  parts: readonly { readonly start: number; readonly tree: Resolution }[],
  end: number,
): Resolution {
  const children: Node[] = [];
  let lists = 0;
  for (const { start, tree } of parts) {
    for (const child of movedNodes(tree.children, start, lists)) children.push(child);
    lists += listsIn(tree);
  }
  return { type: 'resolution', start: 0, end, children };
}

/** How many lists of citations a text has. */
function listsIn(tree: Resolution): number {
  let lists = 0;
  walk(tree, (node) => {
    if (node.type === 'citation') lists = Math.max(lists, node.list + 1);
  });
  return lists;
}
