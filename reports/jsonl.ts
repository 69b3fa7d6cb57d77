import { jsonMessage } from './json.ts';
import { portablePath } from './path.ts';
import { plainRow } from './plain-rows.ts';
import type { Failure, FileReport, ReportContext, Reporter, Row, ToldRule } from './report.ts';
import { type SparseText, sparseText } from './sparse.ts';

/** The form of the lines, which `merge-reports` reads. */
export const SCHEMA = 2;

export type JsonLine =
  | RunLine
  | FileLine
  | (ReturnType<typeof jsonMessage> & FindingLine)
  | { readonly type: 'rule'; readonly rule: ToldRule }
  | ({ readonly type: 'failure' } & Failure)
  | { readonly type: 'totals' };

interface RunLine extends Pick<ReportContext, 'version' | 'locale' | 'shard'> {
  readonly type: 'run';
  readonly schema: number;
}

/** Before the findings of a file; what other forms of the report want to know besides. */
interface FileLine extends Omit<FileReport, 'filePath' | 'rows' | 'rule' | 'source' | 'path'> {
  readonly type: 'file';
  /** Relative to the folder of the run, with slashes. */
  readonly path: string;
  /** As the user wrote it. */
  readonly name: string;
  readonly source: SparseText;
}

interface FindingLine {
  readonly type: 'finding';
  readonly path: string;
  /** As the run has it: its sentences with isolates, of which some forms make elements. */
  readonly row: Row;
}

/** One object a line, each with its `type`; the last line tells that the report is whole. */
export function jsonlReporter({ folder, version, locale, shard }: ReportContext): Reporter {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  const run: RunLine = { type: 'run', schema: SCHEMA, version, locale, shard };
  const told = new Set<string>();
  let opening = line(run);
  const opened = (text: string): string => {
    const whole = opening + text;
    opening = '';
    return whole;
  };
  /** Those of plugins are not known to who reads the report. */
  const ruleLine = (id: string, rule: FileReport['rule']): string => {
    if (!id.includes('/') || told.has(id)) return '';
    told.add(id);
    const found = rule(id);
    if (found === undefined) return '';
    const { family, severity, fix, url, description, why } = found.meta;
    const meta = { family, severity, fix, ...(url !== undefined && { url }), description, why };
    return line({ type: 'rule', rule: { id, meta } });
  };
  return {
    file: (report) => {
      const { path: name, filePath, rows, rule, source, ...rest } = report;
      const path = portablePath(filePath, folder);
      const file: FileLine = { type: 'file', path, name, source: sparseText(report), ...rest };
      const findings = rows.map((row) => {
        const { ruleId } = row.finding;
        const message = jsonMessage(plainRow(row), source);
        const finding = { type: 'finding', path, ...message, row };
        return ruleLine(ruleId, rule) + line(finding);
      });
      return opened(line(file) + findings.join(''));
    },
    failure: ({ path, message, code }) =>
      opened(line({ type: 'failure', path, message, ...(code && { code }) })),
    end: (totals) => opened(line({ type: 'totals', ...totals })),
  };
}
