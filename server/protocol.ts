/**
 * What the server offers beyond the protocol of language servers, for clients that know of it. This
 * file is all that a client may import of the server.
 */

/** What a client asks for at the start. */
export interface InitializationOptions {
  /** `DidCheck` and `ConfigurationMistakes` are sent. */
  readonly reportsChecks?: boolean;
  /** The user trusts the workspace: configurations and plugins that are code may run. */
  readonly trusted?: boolean;
  /** The client draws nothing where a message has directional isolates; others get none. */
  readonly hidesIsolates?: boolean;
  /** Settings for clients that cannot be asked for them: the section `qarar`. */
  readonly settings?: unknown;
}

/** Notification, after each check of an open text. */
export const DID_CHECK = 'qarar/didCheck';

/** Whether the findings of a text are shown, and if not, why. */
export type Verdict = 'checked' | 'switched-off' | 'ignored' | 'no-resolution' | 'too-large';

export interface DidCheck {
  readonly uri: string;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that somebody has called right. */
  readonly hidden: number;
}

/** Notification, when a configuration of the workspace was read: what is wrong in it, or nothing any more. */
export const CONFIGURATION_MISTAKES = 'qarar/configurationMistakes';

export interface ConfigurationMistakes {
  readonly uri: string;
  readonly mistakes: readonly {
    readonly message: string;
    readonly position: { readonly line: number; readonly character: number };
  }[];
}

/** What the command `qarar.folderReport` answers: all drafts of the folders in one page of HTML. */
export interface FolderReport {
  readonly html: string;
  /** Texts that were checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Request `{ uri }`: what was checked in an open text, and why nothing is shown; null when it is not open. */
export const STATUS = 'qarar/status';

export interface Status {
  /** For a person, in the language of the messages. */
  readonly lines: readonly string[];
}

/** Request `{ uri, position }`: the edit that makes the labels around a place consecutive. */
export const RENUMBER = 'qarar/renumber';

export interface Renumbering {
  /** An LSP `WorkspaceEdit`; null where there is nothing to do or it cannot be done. */
  readonly edit: unknown;
  /** Why it cannot be done, or what is left to a person; null for nothing. */
  readonly message: string | null;
}

/** Request `{ uri, position, step }`: the edit that moves the paragraph or item at a place up (-1) or down (1). */
export const MOVE = 'qarar/move';

export interface Move {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly step: -1 | 1;
}

export interface Moving extends Renumbering {
  /** A paragraph or item is at the place. At the end of its list there is no edit. */
  readonly isPiece: boolean;
  /** Where the cursor is once the edit is made, so that it stays in the paragraph. */
  readonly position: Move['position'] | null;
}

/** Request `{ uri, position, query }`: what may be cited at a place, by a number or words of a title. */
export const CITATIONS = 'qarar/citations';

export interface FoundCitation {
  readonly label: string;
  /** The body. */
  readonly description: string;
  readonly detail: string;
  /** What is written at the place, with its noun where there is none. */
  readonly text: string;
}

/** Request `{ uri, position }`: what stands beside a place of an open text in its source; null for nothing. */
export const SOURCE = 'qarar/source';

export interface SourceBeside {
  /** The address of the source. */
  readonly uri: string;
  /** All of it, as it was read. */
  readonly text: string;
  /** UTF-16 units of that text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Request `{ uri }`: an open text as it is read, from right to left and without marks of Markdown, with
 * what was found in it; null when it is not open.
 */
export const READING = 'qarar/reading';

export interface ReadingText {
  readonly version: number;
  readonly verdict: Verdict;
  /** The language of the messages. */
  readonly locale: 'ar' | 'en';
  readonly blocks: readonly ReadingBlock[];
  readonly findings: readonly ReadingFinding[];
  /** What the text says of other texts and of itself, in its order. */
  readonly statements: readonly ReadingStatement[];
}

export type ReadingKind =
  | 'clause'
  | 'closing'
  | 'formula'
  | 'heading'
  | 'item'
  | 'masthead'
  | 'note'
  | 'paragraph'
  | 'text'
  | 'title';

/** One paragraph of the text, over hard wraps and page breaks. Offsets are UTF-16 units. */
export interface ReadingBlock {
  readonly kind: ReadingKind;
  /** How deep it stands below other paragraphs, from 0; of a heading, its rank from 1. */
  readonly level: number;
  readonly direction: 'ltr' | 'rtl';
  readonly start: number;
  readonly end: number;
  readonly segments: readonly ReadingSegment[];
  /** What the source has in its place; missing where it has nothing, or there is none. */
  readonly beside?: string;
}

export type ReadingStyle = 'emphasis' | 'marker' | 'opener' | 'reference' | 'strong';

/** A run of one appearance. An empty one marks a place where something was found in what is not shown. */
export interface ReadingSegment {
  /** As it stands in the source. */
  readonly text: string;
  /** Where it stands, from the start of the block. */
  readonly at: number;
  readonly styles: readonly ReadingStyle[];
  /** Places in the list of findings. */
  readonly findings: readonly number[];
}

export interface ReadingFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'info' | 'warning';
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Null where there is no correction, or where there are several to choose from. */
  readonly correction: ReadingCorrection | null;
}

export interface ReadingCorrection {
  /** The words from `start` to `end` as they would be; null where other places are edited, too. */
  readonly words: string | null;
  /** Disjoint and sorted. */
  readonly edits: readonly ReadingEdit[];
}

export interface ReadingEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type StatementKind = 'citation' | 'note' | 'reference' | 'request';

/** A citation, a mark of a note, a reference to a paragraph, or something that is asked for. */
export interface ReadingStatement {
  readonly kind: StatementKind;
  readonly start: number;
  readonly end: number;
  /** The words of the text. */
  readonly text: string;
  /** What is known of it, for a person. */
  readonly lines: readonly string[];
  /** No error and no warning stands at it. */
  readonly isRight: boolean;
}

/**
 * Request: opens a Word document for a review. The client then opens the text, under the address of the
 * document, as any text; closing that closes the document. Nothing is ever written into it.
 */
export const OPEN_WORD = 'qarar/openWord';

export interface OpenWord {
  readonly uri: string;
  /** The bytes of the document, in Base64. */
  readonly content: string;
}

export type OpenedWord =
  | { readonly text: string; readonly notices: readonly string[] }
  | { readonly complaint: string };

/** Request: accepts corrections of the text of a Word document, to be tracked in a copy; null where it cannot be. */
export const EDIT_WORD = 'qarar/editWord';

export interface EditWord {
  readonly uri: string;
  /** That of the open text. */
  readonly version: number;
  /** Null takes back what was accepted last. */
  readonly edits: readonly ReadingEdit[] | null;
}

export interface EditedWord {
  /** The text with all that was accepted: the client sends it as a change of the open text. */
  readonly text: string;
  readonly canUndo: boolean;
}

/** Request: a copy of a Word document with comments, or with what was accepted as tracked corrections. */
export const COPY_WORD = 'qarar/copyWord';

/** Where nothing was accepted, all safe corrections are tracked. */
export type WordCopyForm = 'comments' | 'corrections';

export interface CopyWord {
  readonly uri: string;
  readonly form: WordCopyForm;
}

export type WordCopy =
  | {
      /** The bytes of the copy, in Base64. */
      readonly content: string;
      /** How many comments or corrections it has. */
      readonly count: number;
    }
  | { readonly complaint: string };

// What a server without files of its own, in a worker of the browser, asks of the client.

/** What the worker of the client finds as `self.qarar`, beside the linter. */
export interface WebServerSettings {
  /** The address of the folder with the pages of the rules. */
  readonly pages: string;
}

/** Request: the text of a file; null where there is none. */
export const READ_FILE = 'qarar/readFile';

export interface ReadClientFile {
  readonly uri: string;
  /** In bytes: more are not read. */
  readonly most: number;
}

export type ClientFile = { readonly text: string } | { readonly problem: string };

/** Request: writes a text into a file. */
export const WRITE_FILE = 'qarar/writeFile';

export interface WriteClientFile {
  readonly uri: string;
  readonly text: string;
}

/** Request: the files of a folder and below it, at most so many, in any order. */
export const LIST_FILES = 'qarar/listFiles';

export interface ListClientFiles {
  readonly folder: string;
  /** A glob below the folder. */
  readonly pattern: string;
  readonly most: number;
}

export interface ListedClientFile {
  readonly uri: string;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** So many bytes become arguments of a call at once. */
const PIECE = 1 << 15;

/** Bytes, as messages have them. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}

export function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
