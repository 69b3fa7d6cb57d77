import { nodesAt } from '../../core/syntax/nodes-at.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { citationHover } from './hover-citation.ts';
import { dateHover } from './hover-date.ts';
import { internetHover, interpolHover } from './hover-names.ts';
import {
  crossReferenceHover,
  definitionHover,
  referenceHover,
  symbolHover,
} from './hover-places.ts';
import { sessionHover } from './hover-session.ts';
import { type Shown, toMarkdown } from './shown.ts';

export interface Hover extends Span {
  readonly markdown: string;
}

/** What is known of the element at an offset; null where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number): Hover | null {
  const path = nodesAt(analysis.tree, offset);
  for (let i = path.length - 1; i > 0; i--) {
    const node = path[i] as Node;
    const shown = shownOf(analysis, node, path.slice(0, i));
    if (shown === null) continue;
    const { start } = node;
    // Of a note only the label: its text has elements of its own.
    const end = node.type === 'footnoteDefinition' ? node.body.start : node.end;
    if (offset > end) return null;
    return { start, end, markdown: toMarkdown(analysis.locale, shown) };
  }
  return null;
}

/** What is known of one element; null where there is nothing to say. */
export function shownOf(analysis: Analysis, node: Node, ancestors: readonly Node[]): Shown | null {
  switch (node.type) {
    case 'citation':
      return citationHover(analysis, node);
    case 'crossReference':
      return crossReferenceHover(analysis, node, ancestors);
    case 'date':
      return dateHover(analysis.locale, node);
    case 'documentSymbol':
      return symbolHover(analysis, node);
    case 'footnoteDefinition':
      return definitionHover(analysis, node);
    case 'footnoteReference':
      return referenceHover(analysis, node);
    case 'internetMention':
      return internetHover(analysis, node);
    case 'interpolLongName':
    case 'interpolMention':
      return interpolHover(analysis, node);
    case 'sessionReference':
      return sessionHover(analysis, node, ancestors);
    default:
      return null;
  }
}
