import { Code, isGlued, isPunctuation } from './context.ts';
import type { Read } from './dates.ts';
import { behindRaise, SUP } from './html-marks.ts';
import { Lexeme } from './lexicon.ts';
import { isNoteNoun } from './note-heads.ts';
import { isSolidusMark } from './solidus-notes.ts';
import { TokenKind } from './tokens.ts';
import type { FootnoteNotation, FootnoteReference } from './tree.ts';
import {
  endAt,
  gluedAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  startAt,
  tokenAt,
  type View,
  valueAt,
} from './view.ts';

/** Units after which a superscript 2 or 3 is an exponent. */
const UNITS = new Set(['م', 'كم', 'سم', 'ملم', 'متر', 'كيلومتر', 'm', 'km', 'cm', 'mm']);

function punctuation(view: View, k: number, code: number): boolean {
  return isAt(view, k, TokenKind.punctuation, code);
}

/** What the text says of bare references. */
export interface BareNotes {
  /** Labels of the definitions. */
  readonly labels: ReadonlySet<string>;
  /** Greatest number that a glued `(n)` may have to be a reference whose note is missing; 0 for none. */
  readonly bareLimit: number;
  /** The text has marks that are raised, which a bare `(n)` is not. */
  readonly isRaised: boolean;
  /** Greatest number of a reference `[1]`, where the text has notes of that notation; else 0. */
  readonly squareLimit: number;
  /** Greatest number of a reference `1/`, where the text has notes of that notation; else 0. */
  readonly solidusLimit: number;
  /** Labels of the references whose notation leaves no doubt: few texts ask for them. */
  readonly sure: () => ReadonlySet<number>;
}

/**
 * Reads a footnote reference at `k`. A bare `(1)` is one when a definition has the label, or when
 * bare references are the notation of the text and its note may be missing. Notations: DOMAIN C.1;
 * look-alikes: C.4.
 */
export function readReference(
  view: View,
  k: number,
  notes: BareNotes,
): Read<FootnoteReference> | null {
  const kind = kindAt(view, k);
  if (kind === TokenKind.superscript) {
    const unit = k > 0 && UNITS.has(view.source.slice(startAt(view, k - 1), endAt(view, k - 1)));
    return unit ? null : reference(view, k, k, k, 'superscript');
  }
  if (kind === TokenKind.number) return readSolidus(view, k, notes);
  if (kind !== TokenKind.punctuation) return null;
  switch (valueAt(view, k)) {
    case Code.superscriptLeft:
      return kindAt(view, k + 1) === TokenKind.superscript &&
        punctuation(view, k + 2, Code.superscriptRight)
        ? reference(view, k, k + 1, k + 2, 'superscript')
        : null;
    case Code.less:
      return readSup(view, k);
    case Code.caret:
      return readCaret(view, k);
    case Code.leftSquare:
      return readMarkdown(view, k) ?? readNamed(view, k, notes) ?? readSquare(view, k, notes);
    case Code.left:
      return readNamed(view, k, notes) ?? readBare(view, k, notes);
    case Code.dagger:
    case Code.doubleDagger:
      return reference(
        view,
        k,
        k,
        k,
        'asterisk',
        view.source.slice(startAt(view, k), endAt(view, k)),
      );
    default:
      return null;
  }
}

function reference(
  view: View,
  first: number,
  label: number,
  last: number,
  notation: FootnoteNotation,
  key?: string,
  labelEnd = label,
): Read<FootnoteReference> {
  const number = key === undefined ? valueAt(view, label) : null;
  const node: FootnoteReference = {
    type: 'footnoteReference',
    start: startAt(view, first),
    end: endAt(view, last),
    label: key ?? String(number),
    number,
    notation,
    labelSpan: { start: startAt(view, label), end: endAt(view, labelEnd) },
    after: markBefore(view, first),
  };
  return { node, next: last + 1 };
}

/** The punctuation directly before a reference. */
export function markBefore(view: View, k: number): string | null {
  if (kindAt(view, k - 1) !== TokenKind.punctuation) return null;
  const mark = view.source.slice(startAt(view, k - 1), endAt(view, k - 1));
  return '،؛.:؟,;'.includes(mark) ? mark : null;
}

/** `<sup>1</sup>`, `<sup>(1)</sup>`, `<sup>1/</sup>`, `<span style="vertical-align: super">1</span>`. */
function readSup(view: View, k: number): Read<FootnoteReference> | null {
  let label = k + behindRaise(view, tokenAt(view, k)) - tokenAt(view, k);
  if (label === k) return null;
  if (punctuation(view, label, Code.left)) label++;
  if (kindAt(view, label) !== TokenKind.number) return null;
  let close = label + 1;
  if (punctuation(view, close, Code.right) || punctuation(view, close, Code.solidus)) close++;
  // The end of another tag is markup already.
  if (!isAt(view, k + 1, TokenKind.latin, SUP)) return reference(view, k, label, close - 1, 'sup');
  if (!punctuation(view, close, Code.less) || !punctuation(view, close + 1, Code.solidus))
    return null;
  if (kindAt(view, close + 2) !== TokenKind.latin || !punctuation(view, close + 3, Code.greater))
    return null;
  return reference(view, k, label, close + 3, 'sup');
}

/** `1/`, behind a word or the number of a citation. */
function readSolidus(view: View, k: number, notes: BareNotes): Read<FootnoteReference> | null {
  const isMark =
    k > 0 && valueAt(view, k) <= notes.solidusLimit && isSolidusMark(view, tokenAt(view, k));
  return isMark ? reference(view, k, k, k + 1, 'solidus') : null;
}

/** `[1]` glued to the word before it, `[1](#_ftn1)`, `[\\[1\\]](#footnote-1)`. */
function readSquare(view: View, k: number, notes: BareNotes): Read<FootnoteReference> | null {
  const isDoubled = punctuation(view, k + 1, Code.leftSquare);
  const label = isDoubled ? k + 2 : k + 1;
  if (kindAt(view, label) !== TokenKind.number) return null;
  const number = valueAt(view, label);
  const close = isDoubled ? label + 2 : label + 1;
  if (!punctuation(view, label + 1, Code.rightSquare) || number < 1 || number > 999) return null;
  if (!punctuation(view, close, Code.rightSquare)) return null;
  const link = behindLink(view, close + 1);
  if (link > close + 1) return reference(view, k, label, link - 1, 'square');
  const t = tokenAt(view, k);
  // The end of a link, or the backslash with which Markdown escapes the bracket.
  const isLinked = isPunctuation(view, t - 1, Code.greater) && isGlued(view, t);
  const isEscaped = isPunctuation(view, t - 1, Code.backslash) && isGlued(view, t - 1);
  if (isDoubled || number > notes.squareLimit || !(isLinked || isEscaped || gluedAt(view, k))) {
    return null;
  }
  const before = kindAt(view, k - 1);
  return before === TokenKind.word ||
    before === TokenKind.number ||
    before === TokenKind.punctuation
    ? reference(view, k, label, close, 'square')
    : null;
}

/** The place behind `(#footnote-1)`; `k` where there is none. */
function behindLink(view: View, k: number): number {
  if (!punctuation(view, k, Code.left) || !punctuation(view, k + 1, Code.hash)) return k;
  for (let i = k + 2; i < k + MOST_LINK; i++) if (punctuation(view, i, Code.right)) return i + 1;
  return k;
}

const MOST_LINK = 12;

/** `^(1)`, `^{(1)}`, `^1`, and `^(1)^` as Pandoc raises. */
function readCaret(view: View, k: number): Read<FootnoteReference> | null {
  let label = k + 1;
  const brace = punctuation(view, label, Code.leftBrace);
  if (brace) label++;
  const bracket = punctuation(view, label, Code.left);
  if (bracket) label++;
  if (kindAt(view, label) !== TokenKind.number || endAt(view, label) - startAt(view, label) > 3)
    return null;
  let last = label;
  if (bracket && !punctuation(view, ++last, Code.right)) return null;
  if (brace && !punctuation(view, ++last, Code.rightBrace)) return null;
  if (punctuation(view, last + 1, Code.caret) && gluedAt(view, last + 1)) last++;
  return reference(view, k, label, last, 'caret');
}

/** `[^id]`, not followed by a colon. */
function readMarkdown(view: View, k: number): Read<FootnoteReference> | null {
  if (!punctuation(view, k + 1, Code.caret)) return null;
  let close = k + 2;
  while (close < k + 8 && !punctuation(view, close, Code.rightSquare)) close++;
  if (close === k + 2 || !punctuation(view, close, Code.rightSquare)) return null;
  if (close === k + 3 && kindAt(view, k + 2) === TokenKind.number) {
    return reference(view, k, k + 2, close, 'markdown');
  }
  const key = view.source.slice(startAt(view, k + 2), endAt(view, close - 1));
  return reference(view, k, k + 2, close, 'markdown', key, close - 1);
}

const DEFINITE = /^[وف]?(?:[بك]?ال|لل)/u;
/** What has a number of its own: parts of texts, items, sessions, years, and what is counted in annexes. */
const NUMBERED: ReadonlySet<number> = new Set([
  Lexeme.agendaItem,
  Lexeme.headingNoun,
  Lexeme.number,
  Lexeme.sessionNoun,
  Lexeme.yearNoun,
]);
const COUNTED = /^[وفبك]{0,2}(?:ال|لل)(?:جدول|خيار|شكل|فئة|قاعدة|مجموعة|مرحلة|ملحق)$/u;

/** `المرحلة (2)`: the number is no mark. */
function isNumbered(view: View, k: number): boolean {
  return NUMBERED.has(lexemeAt(view, k)) || COUNTED.test(keyAt(view, k));
}

/** `(حاشية 1)`, `[حاشية 1]`; with an article, that of another text may be meant where this one has none. */
function readNamed(view: View, k: number, notes: BareNotes): Read<FootnoteReference> | null {
  const label = k + 2;
  if (kindAt(view, label) !== TokenKind.number) return null;
  const isSquare = punctuation(view, k, Code.leftSquare);
  const name = keyAt(view, k + 1);
  const isOwn = isSquare && valueAt(view, label) <= notes.bareLimit;
  const isMark =
    isNoteNoun(isOwn ? name.replace(/^ال/u, '') : name) &&
    punctuation(view, label + 1, isSquare ? Code.rightSquare : Code.right);
  return isMark ? reference(view, k, label, label + 1, 'parenthesis') : null;
}

/** `(1)` behind a word, most often without a space, and `(2)` in `(1)(2)` and `(1)، (2)`. */
function readBare(view: View, k: number, notes: BareNotes): Read<FootnoteReference> | null {
  const first = firstOfMarks(view, k);
  if (first === k) return readOneBare(view, k, notes);
  // Of several marks all have their notes, and the first stands as one alone does.
  if (!notes.labels.has(String(valueAt(view, k + 1)))) return null;
  return readOneBare(view, first, notes) === null
    ? null
    : reference(view, k, k + 1, k + 2, 'parenthesis');
}

/** The first of the marks that stand together up to the one at `k`. */
function firstOfMarks(view: View, k: number): number {
  let first = k;
  for (let marks = 1; marks < MOST_TOGETHER && isBracketedNumber(view, first); marks++) {
    const isJoined = punctuation(view, first - 1, Code.arabicComma);
    const before = first - (isJoined ? 4 : 3);
    if (!isBracketedNumber(view, before) || !(isJoined || gluedAt(view, first))) break;
    first = before;
  }
  return first;
}

const MOST_TOGETHER = 4;

function isBracketedNumber(view: View, k: number): boolean {
  return (
    punctuation(view, k, Code.left) &&
    kindAt(view, k + 1) === TokenKind.number &&
    punctuation(view, k + 2, Code.right)
  );
}

function readOneBare(view: View, k: number, notes: BareNotes): Read<FootnoteReference> | null {
  if (kindAt(view, k + 1) !== TokenKind.number || !punctuation(view, k + 2, Code.right))
    return null;
  const number = valueAt(view, k + 1);
  if (number < 0 || number > 999) return null;
  if (!gluedAt(view, k)) {
    if (kindAt(view, k - 1) !== TokenKind.word || !notes.labels.has(String(number))) return null;
    const isAtEnd = kindAt(view, k + 3) === TokenKind.punctuation || k + 3 >= view.length;
    const sure = notes.sure();
    const isMark =
      sure.size === 0
        ? // `الإعلان (1)`: all marks of the text stand apart. `خمس (5) سنوات`, `المرحلة (2)` are none.
          (isAtEnd || DEFINITE.test(keyAt(view, k - 1))) && !isNumbered(view, k - 1)
        : // `(4)` typed among marks that are raised: its note is there, and no other mark.
          isAtEnd && sure.size > 1 && !sure.has(number);
    if (!isMark) return null;
  }
  if (number > notes.bareLimit && !notes.labels.has(String(number))) return null;
  const before = kindAt(view, k - 1);
  // `المادة 24(2)` where marks are raised: a paragraph of the article.
  if (before === TokenKind.number && notes.isRaised) return null;
  const afterQuote =
    before === TokenKind.punctuation && '»”“"'.includes(view.source[endAt(view, k - 1) - 1] ?? '');
  if (before !== TokenKind.word && before !== TokenKind.number && !afterQuote) return null;
  const lexeme = lexemeAt(view, k - 1);
  // `55 (1) و(2)`, `الفقرة(٢)`.
  if (lexeme === Lexeme.paragraphNoun || lexeme === Lexeme.and) return null;
  // `القرار(1325)`; `تنفيذ هذا القرار(2)؛` where there is such a note.
  if (lexeme === Lexeme.citationNoun && !notes.labels.has(String(number))) return null;
  return reference(view, k, k + 1, k + 2, 'parenthesis');
}
