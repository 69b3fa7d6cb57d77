import type { KeyKind } from './text-key.ts';

/**
 * What an archive says of the texts that it cites and of those that it holds: a line of JSON for
 * each, after a line that says what the file is. Lines are sorted, and what stands in them depends on
 * the texts alone, so that two versions can be compared and merged line by line.
 */
export interface Register {
  readonly totals: RegisterTotals;
  readonly texts: readonly RegisterText[];
  readonly sources: readonly RegisterSource[];
}

export interface RegisterTotals {
  readonly files: number;
  /** A file may hold several texts. */
  readonly texts: number;
  readonly citations: number;
  /** Citations of which the body or the number is not certain, which are not among the others. */
  readonly unclear: number;
}

/**
 * - `attested`: a text says its own date, or most of the files that date it agree, and two at least;
 * - `single`: one file dates it;
 * - `conflicting`: files give it several dates, none of which outweighs the others;
 * - `undated`: it is cited without a date.
 */
export type RegisterStatus = 'attested' | 'single' | 'conflicting' | 'undated';

/** A text that is cited, or that is one of the archive. */
export interface RegisterText extends KeyKind {
  /** `A/RES/74/173`. */
  readonly key: string;
  readonly status: RegisterStatus;
  /** The day of adoption; null where it is not attested. */
  readonly date: string | null;
  /** Its own one, else the one that it is most often given. */
  readonly title: string | null;
  /** The files that cite it, and how often. */
  readonly files: number;
  readonly mentions: number;
  /** The evidence, the strongest first. */
  readonly dates: readonly DateEvidence[];
  readonly titles: readonly TitleEvidence[];
  /** Places where it stands itself. */
  readonly own: readonly string[];
  /** Where it is cited first, in the order of the files; null where it is not. */
  readonly first: string | null;
}

export interface DateEvidence {
  readonly date: string;
  /** The files that cite the text with the date, and how often. */
  readonly files: number;
  readonly mentions: number;
  /** The files that are the text itself, and say so of themselves. */
  readonly own: number;
  /** A few of the places, by file and line: `a.md:12:5`. */
  readonly places: readonly string[];
}

export interface TitleEvidence {
  readonly title: string;
  readonly mentions: number;
  readonly own: number;
}

/** A text of the archive, and what it cites. */
export interface RegisterSource {
  readonly file: string;
  readonly line: number;
  /** Its key; null where it does not say its number. */
  readonly own: string | null;
  readonly date: string | null;
  readonly title: string | null;
  /** How often it cites what. */
  readonly cites: Readonly<Record<string, number>>;
}

export const REGISTER_VERSION = 1;

/** One line after the other, each with its end. */
export function* registerLines({ totals, texts, sources }: Register): Generator<string> {
  yield lineOf({ qarar: 'register', version: REGISTER_VERSION, ...totals });
  for (const text of texts) yield lineOf(text);
  for (const source of sources) yield lineOf(source);
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
