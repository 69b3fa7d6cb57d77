import type {
  ReadingEdit,
  ReadingText,
  StatementKind,
  WordCopyForm,
} from '../../server/protocol.ts';

/** What the extension tells the reading view. */
export type ToView =
  | {
      readonly kind: 'show';
      /** The address of the text: the view is restored with it. */
      readonly address: string;
      readonly name: string;
      readonly reading: ReadingText;
      readonly words: ViewWords;
      /** Of a Word document, which cannot be edited: corrections are for a copy. Null for a text. */
      readonly word: { readonly canUndo: boolean } | null;
    }
  /** A finding was chosen elsewhere. */
  | { readonly kind: 'go'; readonly offset: number }
  | { readonly kind: 'cursor'; readonly offset: number }
  /** The editor shows the text from here on. */
  | { readonly kind: 'scroll'; readonly offset: number }
  | { readonly kind: 'empty'; readonly words: ViewWords };

/** What the view says itself, in the language of the messages. */
export interface ViewWords {
  readonly locale: 'ar' | 'en';
  /** How many findings there are, or why the text is not checked; empty for no text. */
  readonly summary: string;
  readonly noText: string;
  /** What the buttons do. */
  readonly buttons: Readonly<Record<ButtonName, string>>;
  readonly statements: Readonly<Record<StatementKind, string>>;
  readonly right: string;
  readonly wrong: string;
  readonly severities: { readonly error: string; readonly info: string; readonly warning: string };
}

export type ButtonName =
  | 'accept'
  | 'comments'
  | 'corrections'
  | 'hide'
  | 'larger'
  | 'next'
  | 'previous'
  | 'skip'
  | 'smaller'
  | 'statements'
  | 'tracked'
  | 'undo';

/** What the reading view tells the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  /** A place was chosen. */
  | { readonly kind: 'go'; readonly start: number; readonly end: number }
  /** A correction was accepted, of this version of the text. */
  | { readonly kind: 'accept'; readonly version: number; readonly edits: readonly ReadingEdit[] }
  /** The correction that was accepted last is taken back; of Word documents. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'copy'; readonly form: WordCopyForm }
  /** The view shows the text from here on. */
  | { readonly kind: 'scrolled'; readonly offset: number };
