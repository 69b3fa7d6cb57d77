import type { Severity } from '../core/lint/rule.ts';
import { type LineColumn, lineIndex } from '../core/syntax/lines.ts';
import { changesOf } from './changes.ts';
import { mergeEdits } from './json.ts';
import { portablePath } from './path.ts';
import { addressed } from './place.ts';
import type { FileReport, ReportContext, Reporter, Row } from './report.ts';
import { utf8Columns } from './utf8-columns.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** The diagnostic format of reviewdog, whose columns count bytes of UTF-8. */
export function rdjsonReporter({ folder, locale }: ReportContext): Reporter {
  let separator = '{"source":{"name":"qarar"},"diagnostics":[\n';
  const diagnostic = (value: object): string => {
    const text = separator + JSON.stringify(value);
    separator = ',\n';
    return text;
  };
  const diagnosticOf = (row: Row, path: string, source: string, place: Locate) => {
    const { finding, start } = row;
    const message = addressed(row.message, row.address);
    const { severity, ruleId } = finding;
    // One range is all that it has room for.
    const suggestions = changesOf(row, locale).flatMap(({ edits }) => {
      const merged = mergeEdits(edits, source);
      if (merged === null) return [];
      const [start, end] = merged.range;
      return [{ range: { start: place(start), end: place(end) }, text: merged.text }];
    });
    return {
      message,
      location: { path, range: { start: place(finding.start), end: place(finding.end) } },
      severity: severities[severity],
      code: { value: ruleId },
      ...(suggestions.length > 0 && { suggestions }),
      original_output: `${path}:${start.line}:${start.column}: ${severity}: ${message} (${ruleId})`,
    };
  };
  return {
    file: ({ filePath, source, rows }: FileReport) => {
      if (rows.length === 0) return '';
      const path = portablePath(filePath, folder);
      const place = utf8Columns(source, lineIndex(source));
      return rows.map((row) => diagnostic(diagnosticOf(row, path, source, place))).join('');
    },
    failure: ({ path, message }) =>
      diagnostic({ message, location: { path: path ?? '.' }, severity: 'ERROR' }),
    end: () => `${separator === ',\n' ? '\n' : separator}]}\n`,
  };
}

type Locate = (offset: number) => LineColumn;
