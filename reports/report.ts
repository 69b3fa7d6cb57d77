import type { Coverage } from '../core/concordance/coverage.ts';
import type {
  Edit,
  Family,
  Finding,
  Locale,
  Localised,
  Rule,
  Severity,
} from '../core/lint/rule.ts';
import type { LineColumn } from '../core/syntax/lines.ts';
import type { DocumentPlace, InputProblemCode } from '../documents/extracted.ts';
import type { BidiMode } from './terminal/bidi.ts';

/** A finding with what its readers need: places in lines and columns, and all sentences in words. Plain data. */
export interface Row {
  readonly finding: Finding;
  readonly start: LineColumn;
  readonly end: LineColumn;
  /** In the document from which the text was taken, where it is no plain text. */
  readonly place?: DocumentPlace;
  /** The same in the terms of the draft (`operative paragraph 6 (ب)`); empty where it has none. */
  readonly address: string;
  readonly message: string;
  /** By which the finding is known again in a later version of the text; empty unless asked for. */
  readonly fingerprint: string;
  /** What the suggestions of the finding say, in their order. */
  readonly suggestions: readonly string[];
  /** The related places of the finding, in their order. */
  readonly related: readonly RelatedRow[];
}

export interface RelatedRow {
  readonly start: LineColumn;
  readonly end: LineColumn;
  readonly place?: DocumentPlace;
  readonly message: string;
}

/** What is told of a rule. */
export interface ToldRule {
  readonly id: string;
  readonly meta: Pick<Rule['meta'], 'family' | 'severity' | 'fix' | 'url' | 'description' | 'why'>;
}

/** What was found in one file. */
export interface FileReport extends PlainReport {
  /** A rule that found something, ours or that of a plugin, for its description and reasons. */
  readonly rule: (id: string) => ToldRule | undefined;
}

/** What can be kept and sent of it. */
export interface PlainReport {
  /** As the user wrote it; the name given for standard input. */
  readonly path: string;
  /** Absolute, for machines. */
  readonly filePath: string;
  readonly source: string;
  readonly rows: readonly Row[];
  /** The text was taken from markup: no corrections are made in it. */
  readonly isMarkup?: boolean;
  /** The file was corrected. */
  readonly written: boolean;
  /** The corrected text, where it is asked for and not written. */
  readonly output?: string;
  /** Of a document, where they are asked for: those of its text that can be tracked in it. */
  readonly corrections?: readonly Edit[];
  /** Of a text beside its source, where it is asked for: how much of the two was compared. */
  readonly coverage?: Coverage;
  /** Of the text, as it says itself; null where it does not, absent where no format asks. */
  readonly year?: number | null;
  /** Where a baseline asks, of texts with findings. */
  readonly identities?: Identities;
}

/** By what findings are known again, and paragraphs that were edited. */
interface Identities {
  /** The fingerprints of the places of each finding. */
  readonly places: readonly (readonly string[])[];
  readonly paragraphs: readonly string[];
}

/** Something that could not be done, in words; of a file where it has one. */
export interface Failure {
  readonly path: string | null;
  readonly message: string;
  /** Why a text was not read at all. */
  readonly code?: InputProblemCode;
}

export interface Totals {
  readonly files: number;
  readonly flaggedFiles: number;
  readonly writtenFiles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  /** Findings by family. */
  readonly families: Readonly<Partial<Record<Family, number>>>;
}

export const noTotals: Totals = {
  files: 0,
  flaggedFiles: 0,
  writtenFiles: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  fixable: 0,
  families: {},
};

export function addTotals(totals: Totals, report: FileReport): Totals {
  const count = (test: (row: Row) => boolean): number => report.rows.filter(test).length;
  const isCorrectable = ({ finding, place }: Row): boolean =>
    finding.edits.length > 0 && !place && report.isMarkup !== true;
  return {
    files: totals.files + 1,
    flaggedFiles: totals.flaggedFiles + (report.rows.length > 0 ? 1 : 0),
    writtenFiles: totals.writtenFiles + (report.written ? 1 : 0),
    errors: totals.errors + count((row) => row.finding.severity === 'error'),
    warnings: totals.warnings + count((row) => row.finding.severity === 'warning'),
    infos: totals.infos + count((row) => row.finding.severity === 'info'),
    // Corrections are made in plain texts only.
    fixable: totals.fixable + count(isCorrectable),
    families: addFamilies(totals.families, report),
  };
}

function addFamilies(families: Totals['families'], { rows, rule }: FileReport): Totals['families'] {
  if (rows.length === 0) return families;
  const counts = { ...families };
  for (const { finding } of rows) {
    const family = rule(finding.ruleId)?.meta.family;
    if (family !== undefined) counts[family] = (counts[family] ?? 0) + 1;
  }
  return counts;
}

/** One of several parts of the texts, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a report is made for. */
export interface ReportContext {
  readonly locale: Locale;
  /** Only errors are reported: an empty report does not mean that nothing was found. */
  readonly quiet: boolean;
  readonly color: boolean;
  /** The columns of the terminal; null where there is none. */
  readonly columns: number | null;
  /** How lines with both directions are written where a person reads them as they are. */
  readonly bidi: BidiMode;
  /** What stands at the place of a finding is shown with it, for a person at a terminal. */
  readonly excerpt: boolean;
  readonly version: string;
  /** Absolute: paths in reports are relative to it where they can be. */
  readonly folder: string;
  /** The part of the texts that is checked; null where it is all of them. */
  readonly shard: Shard | null;
  /** Tells what could not be done besides, with its `{reason}`; the run has failed. */
  readonly complain: (complaint: Localised, cause: unknown) => Promise<void>;
}

/** What is written of a file: at once, or piece by piece where a large file has much to tell. */
type Written = string | Generator<string, void>;

/** Files come one at a time and what is returned is written at once, so that memory stays flat. */
export interface Reporter {
  readonly file: (report: FileReport) => Written | Promise<Written>;
  /** For formats that have a place for it; standard error says it in any case. */
  readonly failure?: (failure: Failure) => string | Promise<string>;
  readonly end: (totals: Totals) => string | Promise<string>;
}

export type CreateReporter = (context: ReportContext) => Reporter | Promise<Reporter>;

/** From strong to weak. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
