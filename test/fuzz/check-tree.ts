import { profileOf } from '../../core/model/profile.ts';
import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { toUnist } from '../../core/syntax/unist.ts';

/**
 * Children ordered, disjoint and inside; together they cover the node; leaves are their source, and
 * are not empty. Gives what is wrong, or null.
 */
export function treeFault(source: string): string | null {
  const parsed = parse(source);
  const { tree } = parsed;
  if (tree.start !== 0 || tree.end !== source.length) return 'the tree does not cover the text';
  profileOf(source, tree);
  JSON.stringify(tree);
  return nodeFault(tree) ?? (leavesOf(parsed) === source ? null : 'the leaves are not the text');
}

function nodeFault(node: Node): string | null {
  if (!('children' in node) || node.children === undefined) {
    return node.end > node.start ? null : `${node.type} is empty`;
  }
  let offset = node.start;
  for (const child of node.children) {
    if (child.start !== offset) return `${child.type} does not follow in ${node.type}`;
    offset = child.end;
    const fault = nodeFault(child);
    if (fault !== null) return fault;
  }
  return offset === node.end ? null : `${node.type} is not covered`;
}

/** All leaves of the tree for unified, one after the other. */
export function leavesOf(parsed: ParsedResolution): string {
  const leaves = (node: { children?: unknown; value?: unknown }): string[] =>
    Array.isArray(node.children) ? node.children.flatMap(leaves) : [String(node.value)];
  return leaves(toUnist(parsed)).join('');
}
