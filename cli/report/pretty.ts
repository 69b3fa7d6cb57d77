import { sentence } from '../messages.ts';
import { type Style, styleOf } from '../style.ts';
import { plainBlock } from './plain.ts';
import {
  type FileReport,
  type ReportContext,
  type Reporter,
  type Row,
  severityRank,
  type Totals,
} from './report.ts';
import { summaryLines } from './summary.ts';

/**
 * For the few findings of a drafter, the report is that of vfile-reporter. For the many of an
 * archive, and in Arabic (it speaks English only), our own code writes the same layout.
 */
const manyRows = 500;

export function prettyReporter(context: ReportContext): Reporter {
  const { locale, color } = context;
  const style = styleOf(color);
  let rows = 0;
  let separator = '';
  return {
    async file(report) {
      if (report.rows.length === 0 && !report.written) return '';
      rows += report.rows.length;
      const shown = {
        ...report,
        path: visible(report.path),
        rows: report.rows.map(oneLine).sort(byPlace),
      };
      const block =
        locale === 'en' && rows <= manyRows
          ? await vfileBlock(shown, color)
          : plainBlock(shown, locale, style);
      const text = `${separator}${block}\n`;
      separator = '\n';
      return text;
    },
    end: (totals) => (totals.files === 0 ? '' : `${separator}${summary(totals, context, style)}\n`),
  };
}

async function vfileBlock(report: FileReport, color: boolean): Promise<string> {
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

function oneLine(row: Row): Row {
  return { ...row, message: visible(row.message) };
}

/** A text may quote line ends and, to mislead, terminal commands: neither reaches the terminal. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  return text.replace(/[\t-\r]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}

function summary(totals: Totals, context: ReportContext, style: Style): string {
  return (
    summaryLines(totals, context, style)
      // A terminal drops a control character that no cell comes before.
      .map((line) => (context.locale === 'ar' ? `  ${sentence(context.locale, line)}` : line))
      .join('\n')
  );
}
