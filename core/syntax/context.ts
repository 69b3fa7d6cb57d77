import { keyEquals, wordKey } from '../arabic/key.ts';
import type { Lexemes } from './lexemes.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';

/** A text cut into tokens, as the grammars read it. */
export interface SyntaxContext {
  readonly source: string;
  readonly tokens: Tokens;
  readonly lexemes: Lexemes;
  /** Room for the token numbers of one block: every view of this text in turn is written here. */
  readonly scratch: Int32Array;
}

export function kindOf(context: SyntaxContext, t: number): number {
  return context.tokens.kind[t] ?? 0;
}

export function startOf(context: SyntaxContext, t: number): number {
  return context.tokens.start[t] ?? context.source.length;
}

export function endOf(context: SyntaxContext, t: number): number {
  return context.tokens.end[t] ?? context.source.length;
}

export function codeOf(context: SyntaxContext, t: number): number {
  return context.tokens.value[t] ?? 0;
}

export function hasFlag(context: SyntaxContext, t: number, flag: number): boolean {
  return ((context.tokens.flags[t] ?? 0) & flag) !== 0;
}

/** The class of a word that the grammars know; 0 for any other. */
export function lexemeClass(context: SyntaxContext, t: number): number {
  return (context.lexemes.code[t] ?? 0) >> 8;
}

export function lexemeValue(context: SyntaxContext, t: number): number {
  return (context.lexemes.code[t] ?? 0) & 0xff;
}

/** The comparison key of a word; '' for any other token. */
export function keyOf(context: SyntaxContext, t: number): string {
  if (kindOf(context, t) !== TokenKind.word) return '';
  const [start, end] = [startOf(context, t), endOf(context, t)];
  return hasFlag(context, t, TokenFlag.plain)
    ? context.source.slice(start, end)
    : wordKey(context.source, start, end);
}

/** Whether the comparison key of a word is `key`; makes no strings. */
export function isWord(context: SyntaxContext, t: number, key: string): boolean {
  if (kindOf(context, t) !== TokenKind.word) return false;
  const [start, end] = [startOf(context, t), endOf(context, t)];
  if (!hasFlag(context, t, TokenFlag.plain)) return keyEquals(context.source, start, end, key);
  return end - start === key.length && context.source.startsWith(key, start);
}

export function isPunctuation(context: SyntaxContext, t: number, code: number): boolean {
  return kindOf(context, t) === TokenKind.punctuation && codeOf(context, t) === code;
}

/** No space, line end or other token between `t` and the token before it. */
export function isGlued(context: SyntaxContext, t: number): boolean {
  return !hasFlag(context, t, TokenFlag.spaceBefore);
}

export const Code = {
  lineFeed: 0x0a,
  exclamation: 0x21,
  quote: 0x22,
  hash: 0x23,
  ampersand: 0x26,
  apostrophe: 0x27,
  left: 0x28,
  right: 0x29,
  asterisk: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  hyphen: 0x2d,
  stop: 0x2e,
  solidus: 0x2f,
  colon: 0x3a,
  semicolon: 0x3b,
  less: 0x3c,
  greater: 0x3e,
  question: 0x3f,
  leftSquare: 0x5b,
  backslash: 0x5c,
  rightSquare: 0x5d,
  caret: 0x5e,
  underscore: 0x5f,
  leftBrace: 0x7b,
  bar: 0x7c,
  rightBrace: 0x7d,
  leftGuillemet: 0xab,
  rightGuillemet: 0xbb,
  arabicComma: 0x060c,
  arabicSemicolon: 0x061b,
  arabicQuestion: 0x061f,
  enDash: 0x2013,
  emDash: 0x2014,
  leftSingle: 0x2018,
  rightSingle: 0x2019,
  leftDouble: 0x201c,
  rightDouble: 0x201d,
  dagger: 0x2020,
  doubleDagger: 0x2021,
  bullet: 0x2022,
  ellipsis: 0x2026,
  minus: 0x2212,
  superscriptLeft: 0x207d,
  superscriptRight: 0x207e,
  fractionSlash: 0x2044,
  divisionSlash: 0x2215,
  fullWidthSolidus: 0xff0f,
} as const;

/** The sign of a note, where one with an asterisk is taken. */
export function isDagger(code: number): boolean {
  return code === Code.dagger || code === Code.doubleDagger;
}

/** Hyphen, dash or minus; also the stray tatweel that typists use for one. */
export function isDash(context: SyntaxContext, t: number): boolean {
  const kind = kindOf(context, t);
  // A tatweel, or two that draw a longer line.
  if (kind === TokenKind.word) {
    const [start, end] = [startOf(context, t), endOf(context, t)];
    return end - start <= 2 && '\u0640\u0640'.startsWith(context.source.slice(start, end));
  }
  if (kind !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return code === Code.hyphen || (code >= 0x2010 && code <= 0x2015) || code === Code.minus;
}

/** Quotation marks in single form, as around `'1'`. */
export function isSingleQuote(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return code === Code.apostrophe || code === Code.leftSingle || code === Code.rightSingle;
}

/** Quotation marks in double form. */
export function isDoubleQuote(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return (
    code === Code.quote ||
    code === Code.leftGuillemet ||
    code === Code.rightGuillemet ||
    code === Code.leftDouble ||
    code === Code.rightDouble
  );
}

/** Emphasis marks and the backslash that escapes a Markdown mark. */
export function isMarkup(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return code === Code.asterisk || code === Code.underscore || code === Code.backslash;
}

/**
 * The next word of a paragraph at its head: over emphasis, comments and note marks, and over a page
 * number or a rule on a line of its own.
 */
export function wordBehind(context: SyntaxContext, t: number): number {
  let next = t + 1;
  for (;;) {
    const skipped = endOfAside(context, next);
    if (skipped === next) return next;
    next = skipped;
  }
}

/** Where the token behind what parts two words begins; `t` itself where nothing does. */
function endOfAside(context: SyntaxContext, t: number): number {
  const kind = kindOf(context, t);
  if (kind === TokenKind.comment || kind === TokenKind.superscript || isMarkup(context, t)) {
    return t + 1;
  }
  if (isPunctuation(context, t, Code.caret)) {
    const isBracketed = isPunctuation(context, t + 1, Code.left);
    const number = isBracketed ? t + 2 : t + 1;
    if (kindOf(context, number) !== TokenKind.number) return t;
    return isBracketed && isPunctuation(context, number + 1, Code.right) ? number + 2 : number + 1;
  }
  if (!hasFlag(context, t, TokenFlag.blankBefore)) return t;
  let last = t + 1;
  if (isDash(context, t)) while (isDash(context, last) && isGlued(context, last)) last++;
  else if (kind !== TokenKind.number) return t;
  return hasFlag(context, last, TokenFlag.blankBefore) ? last : t;
}
