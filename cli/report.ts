import type { Rule } from '../core/engine/define-rule.ts';
import type { Finding } from '../core/engine/rule.ts';
import type { LineColumn } from '../core/syntax/lines.ts';

/** A finding with what its readers need: a place in lines and columns, and the message in words. */
export interface Row {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly start: LineColumn;
  readonly end: LineColumn;
  readonly message: string;
}

export interface FileReport {
  /** As the user wrote it; the name given for standard input. */
  readonly path: string;
  /** Absolute, for machines. */
  readonly filePath: string;
  readonly source: string;
  readonly rows: readonly Row[];
  /** The file was corrected. */
  readonly written: boolean;
}

export interface Totals {
  readonly files: number;
  readonly flaggedFiles: number;
  readonly writtenFiles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
}

export const noTotals: Totals = {
  files: 0,
  flaggedFiles: 0,
  writtenFiles: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  fixable: 0,
};

export function addTotals(totals: Totals, report: FileReport): Totals {
  const count = (test: (row: Row) => boolean): number => report.rows.filter(test).length;
  return {
    files: totals.files + 1,
    flaggedFiles: totals.flaggedFiles + (report.rows.length > 0 ? 1 : 0),
    writtenFiles: totals.writtenFiles + (report.written ? 1 : 0),
    errors: totals.errors + count((row) => row.finding.severity === 'error'),
    warnings: totals.warnings + count((row) => row.finding.severity === 'warning'),
    infos: totals.infos + count((row) => row.finding.severity === 'info'),
    fixable: totals.fixable + count((row) => row.finding.edits.length > 0),
  };
}

/** Files come one at a time and what is returned is written at once, so that memory stays flat. */
export interface Reporter {
  readonly file: (report: FileReport) => string | Promise<string>;
  readonly end: (totals: Totals) => string;
}
