import type { Severity } from '../../../core/lint/rule.ts';
import type { FormatName } from '../../../reports/formats.ts';
import { formats } from '../../../reports/formats.ts';
import type { Failure, FileReport, ReportContext, Row } from '../../../reports/report.ts';
import { addTotals, noTotals } from '../../../reports/report.ts';
import { rules } from '../../../rules/index.ts';

export const folder = '/drafts';

export const context: ReportContext = {
  locale: 'en',
  quiet: false,
  color: false,
  columns: null,
  bidi: 'isolates',
  excerpt: false,
  version: '1.0.0',
  folder,
  shard: null,
  complain: async () => {},
};

/** What may stand in a text or a file name to break out of a report. */
export const hostile =
  '"<>&|,\n\r%\u001b[31m\u202e]]>\u0000\u2028::error::x=cmd|` [a](b) <img src=x onerror=y> --> \ud800\uffff';

export function rowOf(message: string, severity: Severity = 'error'): Row {
  const place = { line: 1, column: 1 };
  return {
    finding: {
      ruleId: 'spacing',
      message: 'before',
      data: {},
      severity,
      start: 0,
      end: 1,
      edits: [{ start: 0, end: 1, text: message }],
      suggestions: [{ message: 'before', edits: [{ start: 1, end: 1, text: message }] }],
      related: [{ message: 'before', start: 0, end: 1 }],
    },
    start: place,
    end: { line: 1, column: 2 },
    address: message,
    message,
    fingerprint: 'f',
    suggestions: [message],
    related: [{ start: place, end: place, message }],
  };
}

const rule = (id: string) => rules.find((each) => each.id === id);

export function fileOf(name: string, source: string, rows: readonly Row[]): FileReport {
  return { path: name, filePath: `${folder}/${name}`, source, rows, written: false, rule };
}

/** The whole report that a format makes of these files. */
export async function render(
  format: FormatName,
  files: readonly FileReport[],
  failures: readonly Failure[] = [],
  own: Partial<ReportContext> = {},
): Promise<string> {
  const create = await formats[format]();
  const reporter = await create({ ...context, ...own });
  let text = '';
  for (const file of files) {
    const written = await reporter.file(file);
    text += typeof written === 'string' ? written : [...written].join('');
  }
  for (const failure of failures) text += (await reporter.failure?.(failure)) ?? '';
  return text + (await reporter.end(files.reduce(addTotals, noTotals)));
}
