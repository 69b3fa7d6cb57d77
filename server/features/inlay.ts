import { englishForm } from '../../core/model/citation-forms.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { nodesIn } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import { citationTitle } from './hover-citation.ts';

interface InlayHint {
  /** The end of the citation, behind which the hint is shown. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** The English form of each citation that ends in a range, unless the text writes it so itself. */
export function inlayHints(analysis: Analysis, range: Span): readonly InlayHint[] {
  const { source, tree } = analysis;
  const { of } = analysis.model.citations;
  const hints: InlayHint[] = [];
  for (const node of nodesIn(tree, range)) {
    if (node.type !== 'citation' || node.end > range.end || node.end < range.start) continue;
    const { meant, reading } = of(node);
    const form = englishForm(source, meant);
    if (form === source.slice(node.start, node.end)) continue;
    // The numbers stand in each other's place, which is reported: the hint is what is meant.
    const label = reading === 'transposed' ? `${form}?` : form;
    const tooltip = citationTitle(analysis, meant);
    hints.push({ offset: node.end, label, tooltip });
  }
  return hints;
}
