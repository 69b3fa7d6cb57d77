import {
  Code,
  codeOf,
  endOf,
  isGlued,
  isPunctuation,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { Head, MarkerHead } from './head.ts';
import { TokenKind } from './tokens.ts';
import type { FootnoteNotation } from './tree.ts';

export function numberNote(
  context: SyntaxContext,
  label: number,
  content: number,
  notation: FootnoteNotation,
  marker: MarkerHead | null,
): Head {
  const number = codeOf(context, label);
  const labelSpan = { start: startOf(context, label), end: endOf(context, label) };
  const note = { label: String(number), number, notation, labelSpan, uncertain: false };
  return { kind: 'note', content, note, marker };
}

export function readSuperscript(
  context: SyntaxContext,
  t: number,
  label: number,
  content: number,
): Head {
  return numberNote(context, label, Math.max(content, t + 1), 'superscript', null);
}

/** `^(1) text`. */
export function readCaretNote(context: SyntaxContext, t: number, end: number): Head | null {
  let label = t + 1;
  let after = 1;
  while (
    label < end &&
    (isPunctuation(context, label, Code.leftBrace) || isPunctuation(context, label, Code.left))
  ) {
    label++;
    after++;
  }
  if (kindOf(context, label) !== TokenKind.number || label + after > end) return null;
  return numberNote(context, label, label + after, 'caret', null);
}

/** `<sup>1</sup> text`. */
export function readSupNote(context: SyntaxContext, t: number, end: number): Head | null {
  let label = t + 3;
  if (kindOf(context, t + 1) !== TokenKind.latin || !isPunctuation(context, t + 2, Code.greater))
    return null;
  if (isPunctuation(context, label, Code.left)) label++;
  if (kindOf(context, label) !== TokenKind.number) return null;
  let close = label + 1;
  if (isPunctuation(context, close, Code.right)) close++;
  if (!isPunctuation(context, close, Code.less) || close + 4 >= end) return null;
  return numberNote(context, label, close + 4, 'sup', null);
}

/** `[^id]: text`. */
export function readMarkdownNote(context: SyntaxContext, t: number, end: number): Head | null {
  if (!isPunctuation(context, t + 1, Code.caret)) return null;
  let close = t + 2;
  while (close < end && !isPunctuation(context, close, Code.rightSquare)) close++;
  if (close === t + 2 || close + 1 >= end || !isPunctuation(context, close + 1, Code.colon))
    return null;
  const labelSpan = { start: startOf(context, t + 2), end: endOf(context, close - 1) };
  const single = close === t + 3 && kindOf(context, t + 2) === TokenKind.number;
  const number = single ? codeOf(context, t + 2) : null;
  const label =
    number === null ? context.source.slice(labelSpan.start, labelSpan.end) : String(number);
  const note = { label, number, notation: 'markdown' as const, labelSpan, uncertain: false };
  return { kind: 'note', content: close + 2, note, marker: null };
}

export function starNote(
  context: SyntaxContext,
  from: number,
  stars: number,
  uncertain: boolean,
): Head {
  return {
    kind: 'note',
    content: from + stars,
    marker: null,
    note: {
      label: '*'.repeat(stars),
      number: null,
      notation: 'asterisk',
      labelSpan: { start: startOf(context, from), end: endOf(context, from + stars - 1) },
      uncertain,
    },
  };
}

export function countStars(context: SyntaxContext, t: number, end: number): number {
  let stars = 0;
  while (t + stars < end && isPunctuation(context, t + stars, Code.asterisk)) {
    if (stars > 0 && !isGlued(context, t + stars)) break;
    stars++;
  }
  return stars <= 3 ? stars : 0;
}
