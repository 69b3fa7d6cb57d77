import {
  Code,
  codeOf,
  endOf,
  isDagger,
  isGlued,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { Head, MarkerHead } from './head.ts';
import { behindRaise, skipMarks } from './html-marks.ts';
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

/** `^(1) text`, and `^(1)^ text` as Pandoc raises. */
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
  const content = label + after;
  const isClosed = content < end && isPunctuation(context, content, Code.caret);
  return numberNote(context, label, isClosed ? content + 1 : content, 'caret', null);
}

/** `<sup>1</sup> text`, `<sup>1/</sup> text`. */
export function readSupNote(context: SyntaxContext, t: number, end: number): Head | null {
  let label = behindRaise(context, t);
  if (label === t) return null;
  if (isPunctuation(context, label, Code.left)) label++;
  if (kindOf(context, label) !== TokenKind.number) return null;
  let close = label + 1;
  if (isPunctuation(context, close, Code.right) || isPunctuation(context, close, Code.solidus)) {
    close++;
  }
  if (!isPunctuation(context, close, Code.less) || close + 4 >= end) return null;
  return numberNote(context, label, close + 4, 'sup', null);
}

/** `[1] text`, `[1]: text`, `[1](#_ftnref1) text`, `[\\[1\\]](#footnote-ref-1) text`: a note where the text has such marks. */
export function readSquareNote(context: SyntaxContext, t: number, end: number): Head | null {
  let label = t + 1;
  while (
    isPunctuation(context, label, Code.leftSquare) ||
    isPunctuation(context, label, Code.backslash)
  ) {
    label++;
  }
  if (kindOf(context, label) !== TokenKind.number) return null;
  let next = label + 1;
  while (
    isPunctuation(context, next, Code.rightSquare) ||
    isPunctuation(context, next, Code.backslash)
  ) {
    next++;
  }
  if (next === label + 1) return null;
  if (isPunctuation(context, next, Code.left) && isPunctuation(context, next + 1, Code.hash)) {
    while (next < end && !isPunctuation(context, next, Code.right)) next++;
    next++;
  }
  if (isPunctuation(context, next, Code.colon)) next++;
  next = skipMarks(context, next, end);
  // `[3] - تقرر` is something else.
  const kind = kindOf(context, next);
  const isText = kind === TokenKind.word || kind === TokenKind.latin || kind === TokenKind.number;
  if (next >= end || !isText) return null;
  const head = numberNote(context, label, next, 'square', null);
  return head.kind === 'note' ? { ...head, note: { ...head.note, uncertain: true } } : head;
}

const UP_ARROW = 0x2191;
const MOST_BACK_LINK = 14;

/** `1. text [↑](#footnote-ref-1)`: a note with the way back to its mark, as mammoth writes it. */
export function hasBackLink(context: SyntaxContext, from: number, end: number): boolean {
  for (let t = end - 1; t > from && t >= end - MOST_BACK_LINK; t--) {
    if (isPunctuation(context, t, UP_ARROW)) return true;
  }
  return false;
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

/** `(حاشية 1) text`, `الحاشية 1: text`. */
export function readNamedNote(context: SyntaxContext, t: number, end: number): Head | null {
  const isOpened = isPunctuation(context, t, Code.left);
  const label = isOpened ? t + 2 : t + 1;
  if (kindOf(context, label) !== TokenKind.number) return null;
  if (!isNoteNoun(keyOf(context, label - 1).replace(/^ال/u, ''))) return null;
  const isClosed = isPunctuation(context, label + 1, isOpened ? Code.right : Code.colon);
  const isMarked = isOpened && isPunctuation(context, label + 2, Code.colon);
  const content = isMarked ? label + 3 : label + 2;
  return isClosed && content < end
    ? numberNote(context, label, content, 'parenthesis', null)
    : null;
}

export function isNoteNoun(key: string): boolean {
  return key === 'حاشية' || key === 'هامش';
}

/** `† text`, `‡ text`. */
export function readDaggerNote(context: SyntaxContext, t: number, end: number): Head | null {
  if (kindOf(context, t) !== TokenKind.punctuation || !isDagger(codeOf(context, t))) return null;
  if (t + 1 >= end) return null;
  const labelSpan = { start: startOf(context, t), end: endOf(context, t) };
  const label = context.source.slice(labelSpan.start, labelSpan.end);
  const notation = 'asterisk';
  const note = { label, number: null, notation, labelSpan, uncertain: false } as const;
  return { kind: 'note', content: t + 1, note, marker: null };
}

/** A note whose mark is asterisks; `end` is behind the last of their tokens. */
export function starNote(
  context: SyntaxContext,
  { from, end, stars }: Stars,
  uncertain: boolean,
): Head {
  return {
    kind: 'note',
    content: end,
    marker: null,
    note: {
      label: '*'.repeat(stars),
      number: null,
      notation: 'asterisk',
      labelSpan: { start: startOf(context, from), end: endOf(context, end - 1) },
      uncertain,
    },
  };
}

/** A run of asterisks: its tokens, and how many they are. */
interface Stars {
  readonly from: number;
  readonly end: number;
  readonly stars: number;
}

/** `*` to `***`, and as Markdown escapes them, `\*` and `\*\*`; null where there are none, or more. */
export function readStars(context: SyntaxContext, from: number, end: number): Stars | null {
  let t = from;
  let stars = 0;
  while (t < end && (stars === 0 || isGlued(context, t))) {
    const star = stars > 0 && isPunctuation(context, t, Code.backslash) ? t + 1 : t;
    if (star >= end || !isPunctuation(context, star, Code.asterisk)) break;
    if (star > t && !isGlued(context, star)) break;
    t = star + 1;
    stars++;
  }
  return stars > 0 && stars <= 3 ? { from, end: t, stars } : null;
}
