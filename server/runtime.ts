import type { Locale } from '../core/lint/rule.ts';
import type { TextFile } from './lsp/workspace.ts';
import type { WordText } from './word-text.ts';

/** In bytes: more than any text that an editor opens. */
export const LARGEST_TEXT = 64 << 20;

/** The files of a folder that are texts, as a glob. */
export const TEXT_FILES = '**/*.{md,markdown,txt,qarar}';

/** What may be read of a file. */
export interface ReadLimits {
  /** In bytes. */
  readonly most?: number;
  /** Only what is in one of these folders, links followed. */
  readonly within?: readonly string[];
}

/** What a file is to hold, and what it held when it was read; null where there was none. */
export interface TextChange {
  readonly before: string | null;
  readonly after: string;
}

/** What the server needs of the world around it; everything else is pure. */
export interface Runtime {
  readonly version: string;
  /**
   * The text of a file; null where there is none. Throws with a reason where it cannot be read, has
   * more than so many bytes, or is in none of the folders to which reading is limited.
   */
  readonly readText: (uri: string, limits?: ReadLimits) => Promise<string | null>;
  /** The same of a document of any kind that is read: a Word document, a PDF, a text. */
  readonly readDocument?: (uri: string, limits?: ReadLimits) => Promise<string | null>;
  /** A Word document of this name from its bytes, or why it cannot be read; missing where none can be. */
  readonly openWord?: (
    name: string,
    content: Uint8Array,
    locale: Locale,
  ) => Promise<WordText | { readonly complaint: string }>;
  /**
   * Writes a file whole or not at all; missing where nothing can be written. False where it no longer
   * holds what it held. Throws where it is in none of the folders, links followed.
   */
  readonly writeText?: (
    uri: string,
    change: TextChange,
    within: readonly string[],
  ) => Promise<boolean>;
  /** What a module exports, run anew when its file has changed; missing where none can be run. */
  readonly loadModule?: (uri: string) => Promise<unknown>;
  /** The file of a package that a file of the folder imports by this name; null where there is none. */
  readonly locatePackage?: (specifier: string, folder: string) => Promise<string | null>;
  /** The texts of a folder and below it, sorted by address; no more than `limit`. */
  readonly listTexts: (folder: string, limit: number) => Promise<readonly TextFile[]>;
  /** Whether typing is rehearsed in an open text: in a process or worker of the server's own. */
  readonly rehearses?: boolean;
  /** The address of the page of a rule; null where the pages are not at hand. */
  readonly pageOf: (ruleId: string) => string | null;
}
