import { trimmed } from '../../core/syntax/pieces.ts';
import { childrenOf, type Node, type Span } from '../../core/syntax/tree.ts';
import { firstEndingFrom } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';

/**
 * The types of tokens, each with the type of the protocol that themes know and that stands in for
 * it. Their places in the list are the numbers of the protocol: new ones are added at the end.
 */
export const semanticTypes = [
  { type: 'marker', standard: 'keyword' },
  { type: 'opener', standard: 'function' },
  { type: 'citation', standard: 'number' },
  { type: 'date', standard: 'string' },
  { type: 'footnoteReference', standard: 'decorator' },
  { type: 'noteLabel', standard: 'decorator' },
  { type: 'crossReference', standard: 'variable' },
  { type: 'interpol', standard: 'class' },
  { type: 'documentSymbol', standard: 'property' },
  { type: 'heading', standard: 'namespace' },
  { type: 'title', standard: 'namespace' },
  { type: 'quotation', standard: 'comment' },
] as const;

export const semanticModifiers = ['preambular', 'operative', 'inline'] as const;

type SemanticType = (typeof semanticTypes)[number]['type'];
type SemanticModifier = (typeof semanticModifiers)[number];

/** May run over a line end. */
interface SemanticToken extends Span {
  readonly type: SemanticType;
  readonly modifiers: readonly SemanticModifier[];
}

/**
 * The elements of a text, or of what overlaps a range of it: sorted, disjoint, without spaces at
 * their ends. What page breaks cut has a token for each piece; an element inside a quotation or a
 * title divides it.
 */
export function semanticTokens(
  { source, tree }: Analysis,
  range: Span = tree,
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: Span, kind: Kind): void => {
    const { start, end } = trimmed(source, span.start, span.end);
    if (start < end && start < range.end && end > range.start) tokens.push({ start, end, ...kind });
  };
  const visit = ({ node, around }: Open): readonly Open[] => {
    const kind = kindOf(node) ?? around;
    if (node.type === 'footnoteDefinition') add(node.labelSpan, plain('noteLabel'));
    const children = childrenOf(node);
    if (children.length === 0) {
      if (kind !== null && !NO_TOKENS.has(node.type)) add(node, kind);
      return [];
    }
    // A note that stands in a cut is no part of what is cut.
    const inside = node.type === 'footnoteDefinition' ? null : kind;
    const first = firstEndingFrom(children, range.start);
    const open: Open[] = [];
    for (let i = first; i < children.length; i++) {
      const child = children[i] as Node;
      if (child.start > range.end) break;
      open.push({ node: child, around: inside });
    }
    return open.reverse();
  };
  const open: Open[] = [{ node: tree, around: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of visit(next)) open.push(one);
  }
  return tokens;
}

type Kind = Pick<SemanticToken, 'type' | 'modifiers'>;

/** A node to be visited, and the kind of what it stands in. */
interface Open {
  readonly node: Node;
  readonly around: Kind | null;
}

const NO_TOKENS: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'blank',
  'comment',
  'markup',
  'pageFurniture',
]);

function plain(type: SemanticType): Kind {
  return { type, modifiers: [] };
}

function kindOf(node: Node): Kind | null {
  switch (node.type) {
    case 'opener':
      return { type: 'opener', modifiers: [node.kind] };
    case 'enumerator':
      return { type: 'marker', modifiers: ['inline'] };
    case 'interpolMention':
    case 'interpolLongName':
      return plain('interpol');
    case 'heading':
    case 'organ':
    case 'resolutionNumber':
      return plain('heading');
    case 'resolutionHeading':
    case 'subject':
    case 'title':
      return plain('title');
    case 'headingReference':
      return plain('crossReference');
    case 'citation':
    case 'crossReference':
    case 'date':
    case 'documentSymbol':
    case 'footnoteReference':
    case 'marker':
    case 'quotation':
      return plain(node.type);
    default:
      return null;
  }
}
