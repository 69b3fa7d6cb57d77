import type { Edit, Suggestion } from '../../core/lint/rule.ts';
import { type LineColumn, lineIndex } from '../../core/syntax/lines.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { SourceMap } from '../../documents/extracted.ts';
import type { PlainReport, Row } from '../../reports/report.ts';

/**
 * The report of a text that was taken from a source which is text itself: places, lines and columns are
 * those of the source. A correction is kept where what it replaces stands in the source as it is.
 */
export function toldInSource(report: PlainReport, map: SourceMap | undefined): PlainReport {
  if (map === undefined) return report;
  const { source } = map;
  const spanOf = ({ start, end }: Span): Span => spanInSource(map, start, end);
  const { locate } = lineIndex(source);
  const { offsetOf } = lineIndex(report.source);
  const located = <T extends { readonly start: LineColumn; readonly end: LineColumn }>(
    row: T,
  ): T => {
    const span = spanOf({
      start: offsetOf(row.start.line, row.start.column),
      end: offsetOf(row.end.line, row.end.column),
    });
    return { ...row, start: locate(span.start), end: locate(span.end) };
  };
  const editOf = ({ start, end, text }: Edit): readonly Edit[] => {
    const span = spanOf({ start, end });
    const isSame = source.slice(span.start, span.end) === report.source.slice(start, end);
    return isSame && start < end ? [{ ...span, text: map.isMarkup ? escaped(text) : text }] : [];
  };
  const editsOf = (edits: readonly Edit[]): readonly Edit[] => {
    const moved = edits.flatMap(editOf).sort((a, b) => a.start - b.start);
    return moved.length === edits.length ? moved : [];
  };
  const rows = report.rows.map((row): Row => {
    const suggestions = row.finding.suggestions.map((each, i): readonly [Suggestion, string] => [
      { ...each, edits: editsOf(each.edits) },
      row.suggestions[i] ?? '',
    ]);
    const kept = suggestions.filter(([{ edits }]) => edits.length > 0);
    const finding = {
      ...row.finding,
      ...spanOf(row.finding),
      edits: editsOf(row.finding.edits),
      suggestions: kept.map(([suggestion]) => suggestion),
      related: row.finding.related.map((each) => ({ ...each, ...spanOf(each) })),
    };
    return {
      ...located(row),
      finding,
      suggestions: kept.map(([, text]) => text),
      related: row.related.map(located),
    };
  });
  return { ...report, source, rows, isMarkup: map.isMarkup };
}

/** From the first to behind the last character, in the order of the source. */
function spanInSource({ source, at, isMarkup }: SourceMap, start: number, end: number): Span {
  const first = at[start] ?? source.length;
  if (end <= start) return { start: first, end: first };
  const last = at[end - 1] ?? first;
  const [from, to] = last < first ? [last, first] : [first, last];
  // An entity is one character.
  const close = isMarkup && source[to] === '&' ? source.indexOf(';', to) : to;
  return { start: from, end: Math.max(close, to) + 1 };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
