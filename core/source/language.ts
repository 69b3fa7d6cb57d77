import type { HeadingKind } from './outline.ts';

/** What the grammar of source texts needs to know of a language. All words are in small letters. */
export interface SourceLanguage {
  readonly code: 'en' | 'es' | 'fr' | 'ru' | 'zh';
  /** `The General Assembly,`: the line that opens a resolution. */
  readonly formula: RegExp;
  /** `At its 34th plenary meeting, …`: how a decision begins, which has no formula. */
  readonly decision: RegExp;
  /** `Draft resolution II`: a line that names one of several resolutions. */
  readonly draft: RegExp;
  /** `Annex II`, `Section A`: a line that is a heading and nothing else. */
  readonly heading: RegExp;
  readonly annex: RegExp;
  /** `47th plenary meeting`, a day: the lines that close a resolution. */
  readonly closing: RegExp;
  /** By word: 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Between a day, its month and its year: `12 de mayo de 2011`. */
  readonly ofs: ReadonlySet<string>;
  /** Between two days of one date, or two dates with one year. */
  readonly joins: ReadonlySet<string>;
  /** `paragraph`, `paras`: the numbers behind are those of paragraphs. */
  readonly paragraphs: ReadonlySet<string>;
  /** `annex`, `section`: the numeral behind is that of a heading, on a line of its own or in a sentence. */
  readonly headings: ReadonlyMap<string, HeadingKind>;
  readonly sessions: ReadonlySet<string>;
  /** By words joined with spaces: `seventy fifth`. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly cardinalHeads: ReadonlySet<string>;
  /** `1,234,567`: what stands between groups of three digits. */
  readonly groups: string;
  readonly decimals: string;
  /** How many characters of an Arabic text one of its own is, about. */
  readonly density: number;
  /** Labels and what follows them, and words, stand without spaces. */
  readonly isUnspaced: boolean;
  /** What shows the language of a text. */
  readonly frequent: readonly string[];
}

/** The words with which numerals begin: all other words are passed over. */
export function headsOf(numerals: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...numerals.keys()].map((words) => words.split(' ')[0] ?? ''));
}

/** `january … december` by place. */
export function byPlace(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(' ').map((name, index) => [name, index + 1]));
}
