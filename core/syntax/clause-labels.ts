import { latinBis } from '../arabic/latin-bis.ts';
import {
  Code,
  endOf,
  isDash,
  isGlued,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { Head } from './head.ts';
import { skipMarks } from './html-marks.ts';
import { TokenKind } from './tokens.ts';

/** `(ف ق 1)`: three letters and a number, each a token, and the brackets. */
const LONGEST_LABEL = 6;

/**
 * Behind `(ف ق 1)`, as the World Health Organization labels the clauses of a preamble: single letters and
 * their number in brackets. The same token where there is no such label.
 */
export function behindClauseLabel(context: SyntaxContext, t: number): number {
  if (!isPunctuation(context, t, Code.left)) return t;
  let next = t + 1;
  while (kindOf(context, next) === TokenKind.word && keyOf(context, next).length === 1) next++;
  const isLabel =
    next > t + 1 &&
    next < t + LONGEST_LABEL - 1 &&
    kindOf(context, next) === TokenKind.number &&
    isPunctuation(context, next + 1, Code.right);
  return isLabel ? next + 2 : t;
}

/**
 * `OP1. تقرر كذا؛`, `(OP2) …`, `OP2bis …`, `PP3: وإذ تشير إلى كذا،`: the labels of a draft under negotiation.
 * Of the preamble the label is passed over; `first` is the bracket before it, or the label itself.
 */
export function readDraftLabel(
  context: SyntaxContext,
  first: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const isOpened = kindOf(context, first) === TokenKind.punctuation;
  const t = isOpened ? first + 1 : first;
  if (kindOf(context, t) !== TokenKind.latin) return null;
  const isApart = kindOf(context, t + 1) === TokenKind.number;
  const number = isApart ? t + 1 : t;
  const last = readLatinBis(context, number + 1) > 0 ? number + 1 : number;
  const span = { start: startOf(context, t), end: endOf(context, last) };
  const read = DRAFT_LABEL.exec(context.source.slice(span.start, span.end));
  if (read === null || (read[4] !== undefined && latinBis(read[4]) === 0)) return null;
  let content = last + 1;
  if (isOpened && !isClosing(context, content)) return null;
  if (isOpened || isClosing(context, content)) content++;
  content = skipMarks(context, content, end);
  if (isMark(context, content)) content++;
  content = skipMarks(context, content, end);
  const isText = kindOf(context, content) === TokenKind.word && !isGlued(context, content);
  if (content >= end || !isText) return null;
  const [, part = '', label = '', ordinal = '', again = ''] = read;
  if (part.toUpperCase() === 'PP') return { kind: 'text', content };
  const marker = {
    style: 'other',
    script: 'digits',
    ordinal: Number(ordinal),
    bis: latinBis(again),
    digits: 'european',
    label: { start: span.end - label.length, end: span.end },
    bulleted,
    start: startOf(context, first),
  } as const;
  return { kind: 'marker', content, marker, opensQuotation: false };
}

/** Operative or preambular, and its number with what is behind it. */
const DRAFT_LABEL = /^([OP]P)\s?((\d{1,3})(?:\s?([a-z]+))?)$/iu;

/** The place of `bis`, `ter` and so on behind a number, and 0 for any other token. */
export function readLatinBis(context: SyntaxContext, t: number): number {
  if (kindOf(context, t) !== TokenKind.latin) return 0;
  return latinBis(context.source.slice(startOf(context, t), endOf(context, t)));
}

function isClosing(context: SyntaxContext, t: number): boolean {
  return isPunctuation(context, t, Code.right) || isPunctuation(context, t, Code.rightSquare);
}

/** What may stand between a label and its paragraph. */
function isMark(context: SyntaxContext, t: number): boolean {
  return (
    isPunctuation(context, t, Code.stop) ||
    isPunctuation(context, t, Code.colon) ||
    isDash(context, t)
  );
}
