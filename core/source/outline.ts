import type { Span } from '../syntax/tree.ts';

/**
 * What two texts in two languages have in common: their blocks in order, and in each the values that
 * mean the same in every language. A source text is read into this form by its own small grammar; the
 * Arabic text is brought into it from its tree.
 */
export interface Outline {
  /** In the order of the text, without the notes. */
  readonly blocks: readonly TextBlock[];
  readonly notes: readonly TextBlock[];
}

export type BlockKind =
  | 'front' // everything before the opening formula
  | 'formula'
  | 'preambular'
  | 'operative'
  | 'item'
  | 'heading'
  | 'paragraph'
  | 'closing'
  | 'note';

export interface TextBlock extends Span {
  readonly kind: BlockKind;
  /** The number, or the place of the letter; null without one. */
  readonly ordinal: number | null;
  /** Of an item: 1 for `(a)`, 2 for `(i)`, 3 for `a.`; else 0. */
  readonly level: number;
  readonly values: readonly Value[];
}

export type ValueKind =
  | 'citation' // 74/247, S-30/1, ES-10/15
  | 'council' // 1373 (2001)
  | 'date' // a day, or a month of a year
  | 'heading' // the number of an annex or section that is referred to
  | 'item' // the letter of an item that is referred to
  | 'number'
  | 'paragraph' // the number of a paragraph that is referred to
  | 'session'
  | 'symbol' // A/74/123
  | 'time' // 10.30 a.m.
  | 'word'; // a number in words: it may be what the other text has in figures, and is never reported

/** A value as the text has it. */
export interface Value extends Span {
  readonly kind: ValueKind;
  /** What is compared; two values of one meaning have one key, whatever the language. */
  readonly key: string;
  /** What else it may mean: `200 276` is 276,200 where groups are stored from right to left. */
  readonly or?: readonly string[];
  /** Of a date: the fields that the text has. */
  readonly date?: DateFields;
}

export interface DateFields {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}

export function dateKey({ day, month, year }: DateFields): string {
  return `${year ?? ''}-${month}-${day ?? ''}`;
}

/** What is referred to by a number of its own; sections, parts and chapters are named otherwise in each language. */
export type HeadingKind = 'annex' | 'article' | 'section';

export function headingKey(kind: HeadingKind, ordinal: number): string {
  return `${kind} ${ordinal}`;
}

/** By the place of the letter; of letters that may be numerals, none. */
export function letterKey(place: number): string | null {
  return ROMAN_PLACES.has(place) ? null : `(${place})`;
}

/** i, v, x */
const ROMAN_PLACES: ReadonlySet<number> = new Set([9, 22, 24]);
