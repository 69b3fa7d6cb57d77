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
  const begin = (): string => {
    const begun = opening;
    opening = ',\n';
    return begun;
  };
  return {
    file: (report) => jsonFile(begin(), report),
    failure: ({ path, message, code }) =>
      path === null || code === undefined
        ? ''
        : begin() + JSON.stringify(unread(resolve(folder, path), message, code)),
    end: () => (opening === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** As ESLint tells of a file that it cannot parse. */
function unread(filePath: string, message: string, code: InputProblemCode) {
  const problem = { ruleId: null, messageId: code, fatal: true, severity: 2, message };
  return { filePath, messages: [problem], errorCount: 1, warningCount: 0, infoCount: 0 };
}

/** Corrections repeat what stands between their places: a large text may have many times its size to tell. */
const PIECE = 1 << 18;

function* jsonFile(opening: string, report: FileReport): Generator<string, void> {
  const count = (severity: Severity): number =>
    report.rows.filter((row) => row.finding.severity === severity).length;
  let piece = `${opening}{"filePath":${JSON.stringify(report.filePath)},"messages":[`;
  for (const [index, row] of report.rows.entries()) {
    if (index > 0) piece += ',';
    piece += JSON.stringify(jsonMessage(row, report.source));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const behind = {
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    ...(report.output !== undefined && { output: report.output }),
    ...(report.coverage !== undefined && { stats: { source: report.coverage } }),
  };
  yield `${piece}],${JSON.stringify(behind).slice(1)}`;
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
