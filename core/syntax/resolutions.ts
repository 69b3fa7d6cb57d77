import { frontMatter } from './levels.ts';
import type { Resolution } from './tree.ts';

/**
 * Where each resolution of a file begins: with the lines between two drafts that introduce the
 * second. The numbers of its notes go on through all of it, annexes included.
 */
export function resolutionStarts(tree: Resolution): readonly number[] {
  const starts = [0];
  let front: number | null = null;
  let drafts = 0;
  for (const node of tree.children) {
    if (node.type === 'draft' && !node.fragment) {
      if (drafts > 0 && front !== null) starts.push(front);
      front = null;
      drafts++;
    } else if (drafts > 0 && frontMatter.has(node.type)) front ??= node.start;
  }
  return starts;
}

/** True for a text with its opening formula, and for a decision that says who took it; else it is an excerpt. */
export function isComplete(tree: Resolution): boolean {
  return tree.children.some(
    (node) => node.type === 'draft' && (!node.fragment || node.organ !== null),
  );
}
