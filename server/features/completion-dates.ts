import { writeDate } from '../../rules/references/_citations.ts';
import { serverText } from '../texts.ts';
import { type Completion, type CompletionPlace, sortKeyOf } from './completion-item.ts';
import { digitsLike } from './digits.ts';
import { statusText } from './shown.ts';

/** The day of the citation before `المؤرخ`, as far as it is known. */
export function citationDateCompletions({
  analysis,
  offset,
  before,
}: CompletionPlace): readonly Completion[] {
  const match = DATED.exec(before);
  if (match === null) return [];
  const [written, typed = ''] = match;
  const { model, linter, locale } = analysis;
  const at = offset - written.length;
  const cited = model.citations.cited.findLast(
    ({ node }) => node.start < at && (node.end === at || node.end > at) && node.end <= offset,
  );
  if (cited === undefined) return [];
  const { body, first, second, parts, instrument } = cited.meant;
  if (second === null || instrument === 'decision') return [];
  const known = linter.facts.knownDate(body, first, second, parts);
  if (known === null) return [];
  const like = typed === '' ? digitsLike(analysis) : typed;
  const text = writeDate(known.date, like);
  if (!text.startsWith(typed)) return [];
  const replace = { start: offset - typed.length, end: offset };
  const status = statusText(locale, known.status);
  const detail = serverText(locale, 'completionWorld', { status });
  return [
    { kind: 'date', label: text, detail, text, replace, sortKey: sortKeyOf(0), filterText: text },
  ];
}

const DATED = /[ \u00a0](?:المؤرخ|المؤرخة)[ \u00a0](?:في[ \u00a0])?(\p{Nd}{0,2})$/u;
