import { resolve } from 'node:path';
import type { Edit, Severity } from '../core/lint/rule.ts';
import type { InputProblemCode } from '../documents/extracted.ts';
import type { FileReport, ReportContext, Reporter, Row } from './report.ts';

interface JsonEdit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** One edit as ESLint has it; of several, each, and besides one that covers them all where it is short. */
interface JsonFix extends Partial<JsonEdit> {
  readonly edits?: readonly JsonEdit[];
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

/** A file with much to tell is written in pieces of about so many characters. */
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
    ...(finding.edits.length > 0 && { fix: fixOf(finding.edits, source) }),
    ...(finding.suggestions.length > 0 && {
      suggestions: finding.suggestions.map((suggestion, index) => ({
        desc: suggestions[index],
        fix: fixOf(suggestion.edits, source),
      })),
    }),
  };
}

function fixOf(edits: readonly Edit[], source: string): JsonFix {
  const each = edits.map(({ start, end, text }): JsonEdit => ({ range: [start, end], text }));
  return { ...mergeEdits(edits, source), ...(edits.length > 1 && { edits: each }) };
}

/**
 * What one range repeats of the text at most. A finding may be corrected in places that are a text
 * apart, and if each of its thousand fellows repeated the text, a report would be ten times as long as
 * what it reports of.
 */
const MERGED = 4_000;

/** One edit that does what several do, with the text between them; null where they stand too far apart. */
export function mergeEdits(edits: readonly Edit[], source: string): JsonEdit | null {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  if (edits.length > 1 && end - start > MERGED) return null;
  let text = '';
  let at = start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { range: [start, end], text };
}
