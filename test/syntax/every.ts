import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';

/** All nodes of a kind, in the order of the text. */
export function every<Type extends Node['type']>(
  source: string,
  type: Type,
): Extract<Node, { type: Type }>[] {
  const found: Extract<Node, { type: Type }>[] = [];
  const visit = (node: Node): void => {
    if (node.type === type) found.push(node as Extract<Node, { type: Type }>);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(source).tree);
  return found;
}
