import { countWhile } from '../common/search.ts';
import { childrenOf, type Node, type Span } from './tree.ts';

/** `ancestors`: from the root to the parent; valid during the call only. */
type Visit = (node: Node, ancestors: readonly Node[]) => void;

/** Visits each node once, without recursion: quotations may be nested to any depth. */
export function walk(root: Node, visit: Visit): void {
  const ancestors: Node[] = [];
  const cursors: number[] = [];
  let node: Node | undefined = root;
  while (node !== undefined) {
    visit(node, ancestors);
    ancestors.push(node);
    cursors.push(0);
    node = undefined;
    while (node === undefined && ancestors.length > 0) {
      const parent = ancestors[ancestors.length - 1] as Node;
      const cursor = cursors[cursors.length - 1] as number;
      node = childrenOf(parent)[cursor];
      if (node === undefined) {
        ancestors.pop();
        cursors.pop();
      } else cursors[cursors.length - 1] = cursor + 1;
    }
  }
}

/**
 * The nodes that overlap or touch a range, in the order of the text, each before its children. No
 * recursion either.
 */
export function* nodesIn(root: Node, range: Span): Generator<Node> {
  const families: (readonly Node[])[] = [childrenOf(root)];
  const cursors = [firstEndingFrom(childrenOf(root), range.start)];
  for (let depth = 0; depth >= 0; ) {
    const cursor = cursors[depth] as number;
    const child = families[depth]?.[cursor];
    if (child === undefined || child.start > range.end) {
      families.pop();
      cursors.pop();
      depth--;
      continue;
    }
    cursors[depth] = cursor + 1;
    yield child;
    const children = childrenOf(child);
    if (children.length === 0) continue;
    families.push(children);
    cursors.push(firstEndingFrom(children, range.start));
    depth++;
  }
}

/** Place of the first of sorted, disjoint spans that ends at `offset` or behind it. */
export function firstEndingFrom(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, (at) => (spans[at] as Span).end < offset);
}
