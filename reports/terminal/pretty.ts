import { say, sentence } from '../../core/lint/say.ts';
import {
  type ReportContext,
  type Reporter,
  type Row,
  severityRank,
  type Totals,
} from '../report.ts';
import { summaryLines } from '../summary.ts';
import { reportTexts } from '../texts.ts';
import { orderedFor } from './bidi.ts';
import { type ExcerptSize, excerptOf } from './excerpt.ts';
import type { Hyperlink } from './hyperlinks.ts';
import { type NotedReport, type NotedRow, plainBlock, rangeText } from './plain.ts';
import { type Style, styleOf } from './style.ts';
import { visible, visibleName } from './visible.ts';
import width from './width.ts';
import { wrapMessage } from './wrap-message.ts';

/**
 * For the few findings of a drafter, the report is that of vfile-reporter. For the many of an
 * archive, for documents without lines, and in Arabic (it speaks English only), our own code writes
 * the same layout.
 */
const manyRows = 500;

export function prettyReporter(context: ReportContext): Reporter {
  const { locale, color, columns, bidi } = context;
  const style = styleOf(color);
  let link: Hyperlink | undefined;
  let rows = 0;
  let separator = '';
  return {
    async file(report) {
      if (report.rows.length === 0 && !report.written) return '';
      rows += report.rows.length;
      const shown = {
        ...report,
        path: visibleName(report.path),
        rows: wrapped(report.rows.map(oneLine).sort(byPlace), context, style).map(
          (row): NotedRow => ({ ...row, note: noteOf(row, report.source, context, style) }),
        ),
      };
      const logical =
        locale === 'en' && rows <= manyRows && report.rows.every(({ place }) => !place)
          ? await vfileBlock(shown, color)
          : plainBlock(shown, locale, style);
      const block = await orderedFor(bidi, logical);
      if (color) link ??= (await import('./hyperlinks.ts')).hyperlinks(columns !== null);
      const text = `${separator}${link?.(block, shown) ?? block}\n`;
      separator = '\n';
      return text;
    },
    end: async (totals) => {
      if (totals.files === 0) return '';
      return `${separator}${await orderedFor(bidi, summary(totals, context, style))}\n`;
    },
  };
}

async function vfileBlock(report: NotedReport, color: boolean): Promise<string> {
  const { vfileBlock } = await import('./vfile.ts');
  return vfileBlock(report, color);
}

/** The order of vfile-reporter. */
function byPlace(a: Row, b: Row): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    severityRank[a.finding.severity] - severityRank[b.finding.severity] ||
    (a.finding.ruleId < b.finding.ruleId ? -1 : a.finding.ruleId > b.finding.ruleId ? 1 : 0)
  );
}

/** No message is broken into columns narrower than this. */
const NARROWEST = 24;

/**
 * Messages that the terminal has no room for, in lines. The first stands in its row; the others are
 * printed below it as they are.
 */
function wrapped(
  rows: readonly Row[],
  { columns, locale }: ReportContext,
  style: Style,
): readonly Row[] {
  if (columns === null) return rows;
  const widest = (cell: (row: Row) => string): number =>
    rows.reduce((most, row) => Math.max(most, width(cell(row))), 0);
  const indent =
    widest((row) => rangeText(row, locale)) +
    widest((row) => say(locale, reportTexts[row.finding.severity])) +
    2;
  const room = columns - indent - widest((row) => row.finding.ruleId) - 1;
  if (room < NARROWEST) return rows;
  return rows.map((row) => {
    const [first = '', ...rest] = wrapMessage(row.message, room);
    const below = rest.map(
      (line) => `\n${' '.repeat(indent)}${style.bold(sentence(locale, line))}`,
    );
    return { ...row, message: first + below.join('') };
  });
}

/** What a person finds the place by in the draft, and, where it is wanted, what stands there. */
function noteOf(
  { address, finding }: Row,
  source: string,
  { excerpt, locale, columns }: ReportContext,
  style: Style,
): string {
  const lines = address === '' ? [] : [sentence(locale, visible(address))];
  if (excerpt) {
    const { start, end } = finding;
    const { before, marked, after } = excerptOf(source, start, end, sizeOf(end - start, columns));
    const color = finding.severity === 'error' ? style.red : style.yellow;
    // Brackets say where it is also where there are no colors, and in whatever order the letters come.
    lines.push(sentence('ar', `${before}${color(`[${marked}]`)}${after}`));
  }
  return lines.join('\n');
}

/** As much as is read at a glance, and fits a line of the terminal. */
function sizeOf(length: number, columns: number | null): ExcerptSize {
  // Set in, with the brackets, and an ellipsis with its blank on each side.
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(columns - 12, 0);
  const longestMark = Math.floor(Math.min(80, room / 2));
  const around = Math.floor((room - Math.min(length, longestMark)) / 2);
  return { around: Math.min(40, around), longestMark };
}

function oneLine(row: Row): Row {
  return { ...row, message: visible(row.message) };
}

function summary(totals: Totals, context: ReportContext, style: Style): string {
  return (
    summaryLines(totals, context, style)
      // A terminal drops a control character that no cell comes before.
      .map((line) => (context.locale === 'ar' ? `  ${sentence(context.locale, line)}` : line))
      .join('\n')
  );
}
