import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { placeText } from '../place.ts';
import type { FileReport, Row } from '../report.ts';
import { reportTexts } from '../texts.ts';
import type { Style } from './style.ts';
import width from './width.ts';

/** A finding with the lines that are printed below its message; empty where there are none. */
export interface NotedRow extends Row {
  readonly note: string;
}

export interface NotedReport extends FileReport {
  readonly rows: readonly NotedRow[];
}

/** The findings of a file in the layout of vfile-reporter. */
export function plainBlock(report: NotedReport, locale: Locale, style: Style): string {
  const rows = report.rows.map((row) => cells(row, locale, style));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell));
  }
  const lines = rows.map((row, number) => {
    const line = row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) + 1 - width(cell)))
      .join('')
      .trimEnd();
    return [line, ...linesOf(report.rows[number]).slice(1), ...noteLines(report.rows[number])].join(
      '\n',
    );
  });
  return [header(report, locale, style), ...lines].join('\n');
}

function header(report: FileReport, locale: Locale, style: Style): string {
  const failed = report.rows.some((row) => row.finding.severity === 'error');
  const color = failed ? style.red : report.rows.length > 0 ? style.yellow : style.green;
  const name = style.underline(color(report.path));
  return report.written ? `${name}: ${style.yellow(say(locale, reportTexts.written))}` : name;
}

/** Where a finding stands, and what stands there: below its message. */
function noteLines(row: NotedRow | undefined): readonly string[] {
  return row === undefined || row.note === ''
    ? []
    : row.note.split('\n').map((line) => `    ${line}`);
}

/** The first line of a message stands in its row; the others are printed below it as they are. */
function linesOf(row: Row | undefined): readonly string[] {
  return row?.message.split('\n') ?? [];
}

export function rangeText(row: Row, locale: Locale): string {
  const { start, end, place } = row;
  return place === undefined
    ? `${start.line}:${start.column}-${end.line}:${end.column}`
    : sentence(locale, placeText(row, locale));
}

function cells(row: Row, locale: Locale, style: Style): readonly string[] {
  const { finding } = row;
  const color = finding.severity === 'error' ? style.red : style.yellow;
  return [
    rangeText(row, locale),
    color(sentence(locale, say(locale, reportTexts[finding.severity]))),
    style.bold(sentence(locale, linesOf(row)[0] ?? '')),
    finding.ruleId,
  ];
}
