import type { Edit } from '../core/lint/rule.ts';
import { type LineIndex, lineIndex } from '../core/syntax/lines.ts';
import { changesOf } from './changes.ts';
import { portablePath, uriOf } from './path.ts';
import type { Failure, FileReport, ReportContext, Reporter, Row } from './report.ts';
import { sarifLevels, sarifRule } from './sarif-rule.ts';

/** The folder to which all paths are relative. Where it is, is nobody's business. */
const ROOT = '%SRCROOT%';
const LONGEST_SNIPPET = 200;

interface Location {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index: number;
}

/**
 * SARIF 2.1.0. Results are written as they come; what is told of rules and files, which may stand
 * anywhere in the object, comes behind them.
 */
export function sarifReporter(context: ReportContext): Reporter {
  const { folder, locale, version } = context;
  const rules = new Map<string, { readonly index: number; readonly told: object }>();
  const artifacts: { readonly location: Location }[] = [];
  const failures: Failure[] = [];
  let separator = `${head(locale)}\n`;
  const indexOf = (id: string, { rule }: FileReport): number => {
    const known = rules.get(id) ?? { index: rules.size, told: sarifRule(id, rule(id), locale) };
    rules.set(id, known);
    return known.index;
  };
  const locationOf = (path: string): Omit<Location, 'index'> => {
    const uri = uriOf(portablePath(path, folder));
    return /^file:/u.test(uri) ? { uri } : { uri, uriBaseId: ROOT };
  };
  return {
    file: (report) => {
      const location = { ...locationOf(report.filePath), index: artifacts.length };
      artifacts.push({ location });
      const lines = lineIndex(report.source);
      let text = '';
      for (const row of report.rows) {
        const { ruleId } = row.finding;
        const result = {
          ruleId,
          ruleIndex: indexOf(ruleId, report),
          ...resultOf(row, report, location, lines, context),
          partialFingerprints: { 'qararFinding/v1': row.fingerprint },
        };
        text += separator + JSON.stringify(result);
        separator = ',\n';
      }
      return text;
    },
    failure: (failure) => {
      failures.push(failure);
      return '';
    },
    end: () => {
      const rest = {
        artifacts,
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ path, message }) => ({
              level: 'error',
              message: { text: message },
              ...(path !== null && {
                locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }],
              }),
            })),
          },
        ],
        tool: {
          driver: {
            name: 'qarar',
            version,
            semanticVersion: version,
            language: locale,
            rules: [...rules.values()].map(({ told }) => told),
          },
        },
      };
      const start = separator === ',\n' ? '\n' : separator;
      return `${start}],${JSON.stringify(rest).slice(1)}]}\n`;
    },
  };
}

/** The beginning of the log, up to the list of results. */
function head(language: string): string {
  const run = {
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    language,
    originalUriBaseIds: {
      [ROOT]: { description: { text: 'The folder in which qarar was run.' } },
    },
  };
  const opening = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0"';
  return `${opening},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
}

function resultOf(
  row: Row,
  { source }: FileReport,
  artifactLocation: Location,
  lines: LineIndex,
  { locale }: ReportContext,
) {
  const { finding, message, address } = row;
  const place = (start: number, end: number) => ({
    artifactLocation,
    region: { ...regionOf(start, end, lines), ...snippetOf(source, start, end) },
  });
  const changes = changesOf(row, locale);
  return {
    level: sarifLevels[finding.severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: place(finding.start, finding.end),
        ...(address !== '' && { logicalLocations: [{ fullyQualifiedName: address }] }),
      },
    ],
    ...(row.related.length > 0 && {
      relatedLocations: row.related.map((related, i) => ({
        id: i + 1,
        physicalLocation: place(
          lines.offsetOf(related.start.line, related.start.column),
          lines.offsetOf(related.end.line, related.end.column),
        ),
        message: { text: related.message },
      })),
    }),
    ...(changes.length > 0 && {
      fixes: changes.map(({ description, edits }) => ({
        description: { text: description },
        artifactChanges: [
          { artifactLocation, replacements: edits.map((edit) => replacementOf(edit, lines)) },
        ],
      })),
    }),
  };
}

function replacementOf({ start, end, text }: Edit, lines: LineIndex) {
  return { deletedRegion: regionOf(start, end, lines), insertedContent: { text } };
}

function regionOf(start: number, end: number, lines: LineIndex) {
  const from = lines.locate(start);
  const to = lines.locate(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function snippetOf(source: string, start: number, end: number) {
  if (start === end || end - start > LONGEST_SNIPPET) return {};
  return { snippet: { text: source.slice(start, end) } };
}
