import { resolve } from 'node:path';
import type { Edit, Severity } from '../core/lint/rule.ts';
import type { InputProblemCode } from '../documents/extracted.ts';
import type { FileReport, ReportContext, Reporter, Row } from './report.ts';

interface JsonFix {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

const severities: Readonly<Record<Severity, 0 | 1 | 2>> = { error: 2, warning: 1, info: 0 };

/** ESLint's shape, one file a line. */
export function jsonReporter({ folder }: ReportContext): Reporter {
  let opening = '[\n';
  const item = (value: object): string => {
    const text = opening + JSON.stringify(value);
    opening = ',\n';
    return text;
  };
  return {
    file: (report) => item(jsonFile(report)),
    failure: ({ path, message, code }) =>
      path === null || code === undefined ? '' : item(unread(resolve(folder, path), message, code)),
    end: () => (opening === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** As ESLint tells of a file that it cannot parse. */
function unread(filePath: string, message: string, code: InputProblemCode) {
  const problem = { ruleId: null, messageId: code, fatal: true, severity: 2, message };
  return { filePath, messages: [problem], errorCount: 1, warningCount: 0, infoCount: 0 };
}

function jsonFile(report: FileReport) {
  const count = (severity: Severity): number =>
    report.rows.filter((row) => row.finding.severity === severity).length;
  return {
    filePath: report.filePath,
    messages: report.rows.map((row) => jsonMessage(row, report.source)),
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    ...(report.output !== undefined && { output: report.output }),
  };
}

/** What is said of a finding, with ESLint's names. */
export function jsonMessage(
  { finding, start, end, place, address, message, suggestions }: Row,
  source: string,
) {
  return {
    ruleId: finding.ruleId,
    messageId: finding.message,
    severity: severities[finding.severity],
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(place && { place }),
    ...(address !== '' && { address }),
    ...(finding.edits.length > 0 && { fix: mergeEdits(finding.edits, source) }),
    ...(finding.suggestions.length > 0 && {
      suggestions: finding.suggestions.map((suggestion, index) => ({
        desc: suggestions[index],
        fix: mergeEdits(suggestion.edits, source),
      })),
    }),
  };
}

/** ESLint's shape has room for one range: it covers all edits, with the text between them. */
export function mergeEdits(edits: readonly Edit[], source: string): JsonFix {
  const start = edits[0]?.start ?? 0;
  let text = '';
  let end = start;
  for (const edit of edits) {
    text += source.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return { range: [start, end], text };
}
