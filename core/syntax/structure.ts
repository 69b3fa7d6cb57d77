import { lazily } from '../common/lazily.ts';
import { Arrangement } from './arrangement.ts';
import type { Block } from './block.ts';
import { blockNodes } from './block-nodes.ts';
import type { SyntaxContext } from './context.ts';
import { type FillContext, fillNodes } from './fill.ts';
import { InlineReader, type InlineScope } from './inline.ts';
import { referenceLabels } from './note-lines.ts';
import { TokenKind } from './tokens.ts';
import type { Organ, Resolution } from './tree.ts';

/** Arranges the logical blocks of a text in drafts, annexes, sections and lists. */
export function buildTree(
  context: SyntaxContext,
  blocks: readonly Block[],
  gaps: FillContext,
  scope: TextScope = textScope(context, blocks),
): Resolution {
  /** Lines that no other says to be the front matter of a resolution are not understood. */
  const isResolution = blocks.some(
    ({ content }) =>
      content.kind === 'formula' || (content.kind === 'front' && content.type !== 'title'),
  );
  const nodes = blockNodes(context, new InlineReader(context, scope), scope, gaps, isResolution);
  const arrangement = new Arrangement(context, nodes, gaps, scope);
  for (const block of blocks) arrangement.take(block);
  const end = context.source.length;
  const children = fillNodes(arrangement.close(), 0, end, gaps, false);
  return { type: 'resolution', start: 0, end, children };
}

/** What is known of a whole text before its blocks are read, and where their reading stands. */
export type TextScope = InlineScope & { organ: Organ | null };

/** What the notes of the text say of marks in it. */
export function textScope(context: SyntaxContext, blocks: readonly Block[]): TextScope {
  const labels = new Set<string>();
  let squareLimit = 0;
  let solidusLimit = 0;
  const collect = (block: Block): void => {
    if (block.content.kind === 'note') {
      const { label, number, notation } = block.content.note;
      labels.add(label);
      if (notation === 'square') squareLimit = Math.max(squareLimit, (number ?? 0) + 1);
      if (notation === 'solidus') solidusLimit = Math.max(solidusLimit, (number ?? 0) + 1);
    }
    block.inner.forEach(collect);
  };
  blocks.forEach(collect);
  const isWhole = blocks.some(
    ({ content }) =>
      content.kind === 'formula' || (content.kind === 'operative' && content.organ !== null),
  );
  return {
    labels,
    bareLimit: isWhole ? bareLimitOf(labels) : 0,
    isRaised: hasRaisedMarks(context),
    squareLimit,
    solidusLimit,
    sure: lazily(() => (labels.size > 0 ? referenceLabels(context) : new Set<number>())),
    organ: null,
    nextList: 0,
  };
}

/** In a whole text a glued `(n)` is a mark even when its note is missing: up to one more than the greatest label. */
function bareLimitOf(labels: ReadonlySet<string>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const label of labels) {
    const number = Number(label);
    if (Number.isInteger(number)) most = Math.max(most, number);
  }
  return most === Number.NEGATIVE_INFINITY ? 0 : most + 1;
}

/** `كذا^(١)`, `كذا<sup>1</sup>`, `كذا¹` */
function hasRaisedMarks({ source, tokens }: SyntaxContext): boolean {
  return (
    source.includes('^') || source.includes('<sup') || tokens.kind.includes(TokenKind.superscript)
  );
}
