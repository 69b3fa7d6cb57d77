import { levels } from '../../core/syntax/levels.ts';
import { childrenOf, type Node, type NodeType, type Span } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import { type OutlineItem, outline } from './outline.ts';

interface FoldingRange extends Span {
  /** Null for a part of the text. */
  readonly kind: 'comment' | 'region' | null;
}

/**
 * What can be folded away: the parts of the outline, runs of notes and of comments, and what stands
 * between `<!-- #region -->` and `<!-- #endregion -->`. Only ranges of several lines, by their start;
 * of two that start together, the longer one comes first.
 */
export function foldingRanges(analysis: Analysis): readonly FoldingRange[] {
  const { source, tree, lines } = analysis;
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  const addPart = ({ start, end, kind, children }: OutlineItem): void => {
    // Notes stand among other parts; their runs are folded.
    if (kind === 'notes') return;
    ranges.push({ start, end, kind: null });
    children.forEach(addPart);
  };
  outline(analysis).forEach(addPart);
  walk(tree, (node) => {
    if (levels[node.type] === 'scope' || levels[node.type] === 'block') {
      for (const run of runsOf(node, 'footnoteDefinition')) ranges.push({ ...run, kind: null });
      for (const run of runsOf(node, 'comment')) ranges.push({ ...run, kind: 'comment' });
    }
    if (node.type !== 'comment') return;
    const mark = /^<!--\s*#(region|endregion)(?![\p{L}\p{Nd}])/u.exec(
      source.slice(node.start, Math.min(node.end, node.start + MARK_LENGTH)),
    );
    if (mark?.[1] === 'region') regions.push(node.start);
    const start = mark?.[1] === 'endregion' ? regions.pop() : undefined;
    if (start !== undefined) ranges.push({ start, end: node.end, kind: 'region' });
  });
  const lineOf = (offset: number): number => lines.locate(offset).line;
  return ranges
    .filter(({ start, end }) => lineOf(start) < lineOf(end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }, index, sorted) => {
      const before = sorted[index - 1];
      return before?.start !== start || before.end !== end;
    });
}

const MARK_LENGTH = 40;

/** Runs of nodes of one type, with the blank lines and page numbers between them. */
function runsOf(parent: Node, type: NodeType): readonly Span[] {
  const runs: Span[] = [];
  let isOpen = false;
  for (const node of childrenOf(parent)) {
    if (node.type === type) {
      const start = isOpen ? (runs.pop()?.start ?? node.start) : node.start;
      runs.push({ start, end: node.end });
      isOpen = true;
    } else if (node.type !== 'blank' && (node.type !== 'pageFurniture' || type === 'comment')) {
      isOpen = false;
    }
  }
  return runs;
}
