import { countWhile } from '../common/search.ts';
import { childrenOf, type Node, type Resolution } from './tree.ts';

/**
 * The nodes around an offset, from the root to the innermost. At the border of two nodes the one
 * that ends there counts only where none begins.
 */
export function nodesAt(tree: Resolution, offset: number): readonly Node[] {
  const path: Node[] = [tree];
  for (;;) {
    const children = childrenOf(path[path.length - 1] as Node);
    const next = childAt(children, offset);
    if (next === undefined) return path;
    path.push(next);
  }
}

function childAt(children: readonly Node[], offset: number): Node | undefined {
  const behind = countWhile(children.length, (at) => (children[at] as Node).start <= offset);
  const child = children[behind - 1];
  return child !== undefined && offset <= child.end ? child : undefined;
}
