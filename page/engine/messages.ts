import type { Family, Locale, Severity } from '../../core/lint/rule.ts';
import type { ReadingBlock, ReadingEdit, ReadingFinding } from '../../server/protocol.ts';

/** What the page asks of the worker. Bytes and offsets (UTF-16 units) are of the text as it is now. */
export type Request =
  /** All texts of the files, of which the first is shown; an archive may have many. */
  | { readonly kind: 'open'; readonly files: readonly NamedBytes[] }
  /** Another of the open texts. */
  | { readonly kind: 'choose'; readonly at: number }
  /** A text that was pasted or is about to be typed, whatever it is. */
  | { readonly kind: 'write'; readonly name: string; readonly text: string }
  /** The whole text as it was typed; only of plain texts. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'accept'; readonly version: number; readonly edits: readonly ReadingEdit[] }
  | { readonly kind: 'accept-safe' }
  | { readonly kind: 'undo' }
  /** The text of which the open one is the translation, or which it follows; null for none. */
  | { readonly kind: 'compare'; readonly to: Companion; readonly file: NamedBytes | null }
  /** A configuration file; null for none. */
  | { readonly kind: 'configure'; readonly file: NamedText | null }
  | { readonly kind: 'speak'; readonly locale: Locale }
  | { readonly kind: 'download'; readonly form: DownloadForm };

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The corrected text; a copy of a Word document with comments, or with corrections tracked; the report. */
export type DownloadForm = 'text' | 'comments' | 'tracked' | 'report';

export type Companion = 'previous' | 'source';

/** What the worker answers. */
export type Answer =
  | {
      readonly kind: 'shown';
      readonly shown: ShownText | null;
      /** What of several files could not be read. */
      readonly complaint?: string;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'complaint'; readonly message: string };

export type Step = 'reading' | 'checking' | 'writing';

/** `share` is how much of it is done, from 0 to 1; null where that is not known. */
export type Tell = (step: Step, share: number | null) => void;

/** Between page and worker: requests are numbered, and what is under way is told. */
export interface NumberedRequest {
  readonly id: number;
  readonly request: Request;
}
export type FromWorker =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly step: Step; readonly share: number | null };

/** The open text with what was found in it. Plain data. */
export interface ShownText {
  readonly name: string;
  /** Of all open texts; the one that is shown is that at `at`. */
  readonly names: readonly string[];
  readonly at: number;
  /** Grows with each change. */
  readonly version: number;
  /** What it was taken from: a plain text can be typed in, a Word document gets copies. */
  readonly origin: 'plain' | 'word' | 'other';
  readonly text: string;
  readonly blocks: readonly ReadingBlock[];
  readonly findings: readonly ShownFinding[];
  /** Of the rules that found something. */
  readonly rules: readonly ShownRule[];
  /** What is worth knowing of the text. */
  readonly notices: readonly string[];
  /** How many of the findings can be corrected safely. */
  readonly safe: number;
  readonly canUndo: boolean;
  readonly companionNames: Readonly<Record<Companion, string | null>>;
  readonly configurationName: string | null;
}

export interface ShownFinding extends ReadingFinding {
  /** In the terms of the draft; empty where it has none. */
  readonly address: string;
  /** The ways to correct it; none where it is left to a person. */
  readonly changes: readonly ShownChange[];
  /** What it is compared with. */
  readonly related: readonly string[];
}

export interface ShownChange {
  readonly description: string;
  readonly isSafe: boolean;
  readonly edits: readonly ReadingEdit[];
}

export interface ShownRule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly description: string;
  readonly why: string;
}
