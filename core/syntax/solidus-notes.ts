import {
  Code,
  codeOf,
  endOf,
  hasFlag,
  isDash,
  isGlued,
  isPunctuation,
  keyOf,
  kindOf,
  lexemeClass,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { NoteHead } from './head.ts';
import { Lexeme } from './lexicon.ts';
import { opensOperativeParagraph } from './openers.ts';
import type { Line } from './physical-lines.ts';
import { TokenFlag, TokenKind } from './tokens.ts';

const MOST_NOTES = 999;

/** `1/ A/75/1.`: a note as older documents have it, or a paragraph of another house. */
export function readSolidusNote(context: SyntaxContext, { from, to }: Line): NoteHead | null {
  if (!isNumberWithSolidus(context, from)) return null;
  const content = from + 2;
  const kind = kindOf(context, content);
  const isText = kind === TokenKind.word || kind === TokenKind.latin;
  if (!isText || content >= to || isGlued(context, content)) return null;
  const number = codeOf(context, from);
  const labelSpan = { start: startOf(context, from), end: endOf(context, from) };
  return { label: String(number), number, notation: 'solidus', labelSpan, uncertain: false };
}

/** Whether the text has marks `1/`, and no paragraph is labelled so. */
export function hasSolidusMarks(context: SyntaxContext): boolean {
  let isMarked = false;
  const { kind, length } = context.tokens;
  for (let t = 0; t < length; t++) {
    if (kind[t] !== TokenKind.number || !isNumberWithSolidus(context, t)) continue;
    if (hasFlag(context, t, TokenFlag.lineStart)) {
      if (opensOperativeParagraph(keyOf(context, t + 2))) return false;
    } else isMarked ||= isSolidusMark(context, t);
  }
  return isMarked;
}

/** `1/` inside a line: no part of a symbol or of a date, and no number of a paragraph. */
export function isSolidusMark(context: SyntaxContext, t: number): boolean {
  if (!isNumberWithSolidus(context, t) || hasFlag(context, t, TokenFlag.lineStart)) return false;
  const behind = kindOf(context, t + 2);
  if (behind === TokenKind.number) return false;
  if (behind !== TokenKind.punctuation && isGlued(context, t + 2)) return false;
  const isOfSymbol =
    isGlued(context, t) && (isPunctuation(context, t - 1, Code.solidus) || isDash(context, t - 1));
  const before = lexemeClass(context, t - 1);
  return !isOfSymbol && before !== Lexeme.paragraphNoun && before !== Lexeme.and;
}

/** A number that a solidus touches. */
function isNumberWithSolidus(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.number) return false;
  if (!isPunctuation(context, t + 1, Code.solidus) || !isGlued(context, t + 1)) return false;
  const number = codeOf(context, t);
  return number > 0 && number <= MOST_NOTES;
}
