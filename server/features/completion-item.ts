import { wordKey } from '../../core/arabic/key.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';

export type CompletionKind =
  | 'citation'
  | 'date'
  | 'formula'
  | 'month'
  | 'name'
  | 'note'
  | 'opener'
  | 'paragraph';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A short explanation beside the label. */
  readonly detail: string;
  readonly text: string;
  /** What was typed of it so far: the text takes its place. */
  readonly replace: Span;
  /** Orders the proposals of one answer. */
  readonly sortKey: string;
  /** What the typed text is compared with. */
  readonly filterText: string;
}

/** Where something is to be completed. */
export interface CompletionPlace {
  readonly analysis: Analysis;
  readonly offset: number;
  /** The line up to the offset, at most `LONGEST_LEAD` units of it. */
  readonly before: string;
  /** `before` begins with the line. */
  readonly isWholeLine: boolean;
}

/** Keys in the order of their numbers. */
export function sortKeyOf(index: number): string {
  return String(index).padStart(4, '0');
}

/** A form that begins as typed, though the typed text has vowel marks or lacks a hamza. */
export function begunAs(typed: string, form: string): string {
  return typed + form.slice(wordKey(typed).length);
}
