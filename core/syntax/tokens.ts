/**
 * Tokens as columns of numbers: one row a token, no objects.
 *
 * Spaces, line ends and invisible characters are not tokens; they only set flags of the next token.
 */
export interface Tokens {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** UTF-16 offsets, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /**
   * Number: its value (-1 beyond nine digits). Punctuation: the UTF-16 code. Superscript: the value
   * of its digits. Word: hash of its comparison key (see core/arabic/key.ts). Latin: hash of the
   * letters in lower case.
   */
  readonly value: Int32Array;
}

/**
 * Which tokens an edit has changed: `from` to `to` of the last version (exclusive) are now those from
 * `from` to `behind`, and what begins behind them stands `by` UTF-16 units farther on.
 */
export interface ChangedTokens {
  readonly from: number;
  readonly to: number;
  readonly behind: number;
  readonly by: number;
}

/**
 * What stands so many tokens or fewer beside an edit is read again: farther no grammar looks beyond its own
 * line or block (40 tokens for the end of a tag, see html-marks.ts).
 */
export const MOST_BESIDE = 48;

export const TokenKind = {
  word: 1,
  number: 2,
  latin: 3,
  punctuation: 4,
  superscript: 5,
  /** Inside an HTML comment: no grammar sees it. */
  comment: 6,
} as const;

export const TokenFlag = {
  /** White space or a line end stands before the token. */
  spaceBefore: 1,
  /** First token of its physical line. */
  lineStart: 2,
  /** Word: holds a tatweel or a vowel mark. Number: mixes digit systems. */
  marked: 4,
  /**
   * Word: holds noon and teh side by side, or ends with waw and lam: one slip leaves one of the two in
   * the name of INTERPOL, and all spellings of the Internet have the first.
   */
  likeName: 8,
  /**
   * Word: holds two alefs side by side, or a teh marbuta before another letter, or ends with a heh;
   * what is misspelt with these letters is looked for in such words only.
   */
  odd: 16,
  /** Number: Arabic-Indic digits. */
  arabicIndic: 16,
  /** Number: Extended (Persian) digits. */
  persian: 32,
  /** Word: holds a letter that is none of `COMMON_LETTERS`. */
  uncommon: 32,
  /** At least one blank line stands before the token. */
  blankBefore: 64,
  /** Word: nothing but letters, so that its text is its comparison key. */
  plain: 128,
} as const;
