import { dayText } from '../../core/lint/day-text.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { englishForm } from '../../core/model/citation-forms.ts';
import { type Cited, citationKey } from '../../core/model/cited.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { nodesIn } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { citationTitle } from './hover-citation.ts';
import { shownList, statusText } from './shown.ts';

interface InlayHint {
  /** The end of the citation, behind which the hint is shown. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * Behind each citation that ends in a range: its English form, unless the text writes it so itself,
 * and the day of its adoption, where that is known and the text nowhere gives one.
 */
export function inlayHints(analysis: Analysis, range: Span): readonly InlayHint[] {
  const { source, tree, locale } = analysis;
  const { of, cited } = analysis.model.citations;
  const dated = new Set(
    cited.flatMap(({ meant }) => (meant.dated === null ? [] : [citationKey(meant)])),
  );
  const hints: InlayHint[] = [];
  for (const node of nodesIn(tree, range)) {
    if (node.type !== 'citation' || node.end > range.end || node.end < range.start) continue;
    const each = of(node);
    const { meant, reading } = each;
    const form = englishForm(source, meant);
    const labels: string[] = [];
    // The numbers stand in each other's place, which is reported: the hint is what is meant.
    if (reading === 'transposed') labels.push(`${form}?`);
    else if (form !== source.slice(node.start, node.end)) labels.push(form);
    const tooltips = [citationTitle(analysis, meant)];
    const day = dated.has(citationKey(meant)) ? null : dayOf(analysis, each);
    if (day !== null) {
      const doubt = locale === 'ar' ? '\u061f' : '?';
      labels.push(day.isSingle ? day.text + doubt : day.text);
      tooltips.push(serverText(locale, 'hoverAdopted', { known: day.text, status: day.status }));
    }
    if (labels.length === 0) continue;
    const label = shownList(locale, labels);
    hints.push({ offset: node.end, label, tooltip: tooltips.join('\n') });
  }
  return hints;
}

function dayOf(
  { source, locale, linter: { facts } }: Analysis,
  { meant, sure }: Cited,
): { readonly text: string; readonly status: string; readonly isSingle: boolean } | null {
  const known = sure ? knownDay(source, meant, facts) : null;
  if (known === null || known.status === 'general-knowledge') return null;
  return {
    text: dayText(locale, known.date),
    status: statusText(locale, known.status),
    isSingle: known.status === 'inferred',
  };
}
