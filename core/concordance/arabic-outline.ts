import { lazily } from '../common/lazily.ts';
import type { Model } from '../model/model.ts';
import type { BlockKind, Outline, TextBlock } from '../source/outline.ts';
import { frontMatter, levels } from '../syntax/levels.ts';
import { markerOf } from '../syntax/markers.ts';
import { childrenOf, type Marker, type Node, type Span } from '../syntax/tree.ts';
import { type ArabicValue, createValueReader } from './arabic-values.ts';

/** A block of the Arabic text, and its node. */
export interface ArabicBlock extends TextBlock {
  readonly node: Node;
  readonly values: readonly ArabicValue[];
}

export interface ArabicOutline extends Outline {
  readonly blocks: readonly ArabicBlock[];
  readonly notes: readonly ArabicBlock[];
}

/** The Arabic text in the form in which it is compared with its source. */
export function arabicOutline(model: Model): ArabicOutline {
  const blocks: ArabicBlock[] = [];
  const notes: ArabicBlock[] = [];
  const readValues = createValueReader(model);
  const visit = (node: Node): void => {
    const kind = kindOf(node);
    if (kind !== null) {
      const marker = markerOf(node);
      const body = bodyOf(node, kind, marker);
      const values = lazily(() => readValues(body, node));
      const block: ArabicBlock = {
        node,
        kind,
        ordinal: node.type === 'footnoteDefinition' ? node.number : (marker?.ordinal ?? null),
        level: node.type === 'subparagraph' ? node.level : 0,
        start: body.start,
        end: body.end,
        // Where only words are compared, nobody asks for them.
        get values() {
          return values();
        },
      };
      (kind === 'note' ? notes : blocks).push(block);
    }
    if (levels[node.type] !== 'inline') {
      for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(model.tree);
  return { blocks, notes };
}

/** What is read for values: without the label. */
function bodyOf(node: Node, kind: BlockKind, marker: Marker | null): Span {
  if (node.type === 'footnoteDefinition') return node.body;
  return { start: kind === 'front' ? node.start : (marker?.end ?? node.start), end: node.end };
}

/** Null for what is no block. */
function kindOf(node: Node): BlockKind | null {
  if (frontMatter.has(node.type)) return 'front';
  switch (node.type) {
    case 'openingFormula':
      return 'formula';
    case 'preambularParagraph':
      return 'preambular';
    case 'operativeParagraph':
      return 'operative';
    case 'subparagraph':
      return 'item';
    case 'footnoteDefinition':
      return 'note';
    case 'heading':
      return 'heading';
    case 'closingLine':
    case 'voteLine':
      return 'closing';
    case 'paragraph':
    case 'unknown':
      return markerOf(node)?.script === 'digits' ? 'operative' : 'paragraph';
    default:
      return null;
  }
}
