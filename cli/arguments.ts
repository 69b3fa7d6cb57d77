import type { Locale, RuleSetting, Severity, Stage } from '../core/lint/rule.ts';
import type { TextOptions } from '../documents/read-text.ts';
import type { Shard } from '../reports/report.ts';
import type { BidiMode } from '../reports/terminal/bidi.ts';

export interface Arguments extends Selection {
  readonly mode:
    | 'check'
    | 'filter'
    | 'watch'
    | 'print-tree'
    | 'print-config'
    | 'list-rules'
    | 'show-files';
  /** Null where texts are only checked. */
  readonly fixing: Fixing | null;
  /** The folder for copies of Word documents with the findings as comments. */
  readonly annotate: string | null;
  /** Null where Word documents are only checked. */
  readonly track: Track | null;
  /** At least one; at most one without a file. */
  readonly reports: readonly ReportRequest[];
  /** Only errors are reported; what fails is decided by all findings. */
  readonly quiet: boolean;
  readonly excerpt: ExcerptRequest;
  readonly bidi: BidiRequest;
  /** Null where all findings count. */
  readonly baseline: BaselineRequest | null;
  /** The file in which is remembered what was found; null where nothing is. */
  readonly cache: CacheRequest | null;
  readonly threads: ThreadsRequest;
  /** How far a long run is, is told on standard error. */
  readonly progress: boolean;
  /** One of several parts of the texts, which other runs check; null for all of them. */
  readonly shard: Shard | null;
  /** So many of the findings, drawn by lot, are reported; null for all of them. */
  readonly sample: SampleRequest | null;
  /** At most so many findings are reported; null for all of them. */
  readonly maxFindings: number | null;
  readonly gate: Gate;
  /** Findings never fail the command. */
  readonly exitZero: boolean;
  /** Where the time goes is told, too. */
  readonly stats: boolean;
  /** The configuration files around each text, none, or one wherever it is. */
  readonly configuration: 'found' | 'none' | { readonly file: string };
  /** What files say of texts that are not checked counts. */
  readonly ignore: boolean;
  /** Patterns of `.gitignore`, from the working folder, of texts that are not checked. */
  readonly ignorePatterns: readonly string[];
  /** The language that the arguments ask for; null where they leave it open. */
  readonly askedLocale: Locale | null;
  /** Ours, and those of plugins, which are known when a configuration is read. */
  readonly presets: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Of all rules these alone; null for those that are set. */
  readonly only: readonly string[] | null;
  /** The rules that are left out. */
  readonly skip: readonly string[];
  /** What an archive says, beside what the configuration names; null where there is none. */
  readonly register: string | null;
  /** The file or folder of the texts from which these were translated; null without. */
  readonly source: string | null;
  /** The file or folder of the texts that these follow; null without. */
  readonly previous: string | null;
  /** Null where the configuration says it. */
  readonly stage: Stage | null;
}

/** Whether a report for a person shows what stands at the place of a finding; `auto`: on a terminal. */
type ExcerptRequest = 'auto' | 'always' | 'never';

/** `auto`: as the terminal is known to show it; letters alone where there is none. */
export type BidiRequest = 'auto' | BidiMode;

/** One report, and the file that it goes to; null is standard output. */
export interface ReportRequest {
  /** One of ours, or a module of the user. */
  readonly format: string;
  readonly file: string | null;
}

/** What of the arguments says which texts are read. */
export interface Selection extends TextOptions {
  /** `-` is standard input. */
  readonly paths: readonly string[];
  /** The name under which standard input is reported. */
  readonly stdinFilename: string | null;
  /** Only what has changed is read; null where all is. */
  readonly changes: ChangesRequest | null;
  /** A folder or pattern without texts is no failure. */
  readonly allowUnmatched: boolean;
}

/** Which texts have changed, in the eyes of Git. */
export type ChangesRequest =
  | { readonly kind: 'changed' }
  | { readonly kind: 'since'; readonly ref: string }
  | { readonly kind: 'staged' };

/** What is done about findings besides reporting them. */
export interface Fixing extends Corrections {
  /** Where the corrections go; `report`: nowhere, but what is left after them is reported. */
  readonly target: 'files' | 'report' | 'diff';
  /** The reason of comments that silence all that is found, in place of corrections; null: none are written. */
  readonly silencing: string | null;
  /** What was corrected is told, by rule. */
  readonly isTold: boolean;
}

/** The corrections that are made in copies of Word documents, as tracked changes. */
export interface Track extends Corrections {
  readonly folder: string;
}

export interface Corrections {
  /** The rules whose safe fixes are made; null for all. */
  readonly only: readonly string[] | null;
  /** The rules whose suggestions are made where there is no choice between several. */
  readonly suggestions: readonly string[] | 'all';
}

export interface BaselineRequest {
  readonly path: string;
  readonly action: 'use' | 'update' | 'prune';
}

export interface CacheRequest {
  readonly path: string;
  /** It is only for a run that may be interrupted: when that is finished, it goes. */
  readonly isTemporary: boolean;
}

/** `auto`: as many as pay. */
export type ThreadsRequest = number | 'auto';

export interface SampleRequest {
  readonly size: number;
  readonly seed: string;
}

/** What makes the command fail although everything could be checked. */
export interface Gate {
  /** The weakest severity that fails; null where none does. */
  readonly failOn: Severity | null;
  /** As many warnings pass; null where any number does. */
  readonly maxWarnings: number | null;
}
