import { abjadIndex, letterNamed } from '../arabic/letters.ts';
import { readSectionOrdinal } from '../arabic/ordinals.ts';
import { latinPlaces } from '../arabic/roman.ts';
import { readDraftLabel, readLatinBis } from './clause-labels.ts';
import {
  Code,
  codeOf,
  endOf,
  hasFlag,
  isDash,
  isDoubleQuote,
  isGlued,
  isMarkup,
  isPunctuation,
  isSingleQuote,
  keyOf,
  kindOf,
  lexemeClass,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { Head } from './head.ts';
import { behindDash, skipMarks } from './html-marks.ts';
import { Lexeme } from './lexicon.ts';
import {
  hasBackLink,
  numberNote,
  readCaretNote,
  readMarkdownNote,
  readSquareNote,
  readStars,
  readSuperscript,
  readSupNote,
  starNote,
} from './note-heads.ts';
import { opensOperativeParagraph } from './openers.ts';
import { behindOption } from './section-heads.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { DigitSystem, MarkerStyle } from './tree.ts';

const MAX_LABEL = 999;

/** Labels: numbers, letters, footnotes. */
export function readNumbered(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const kind = kindOf(context, t);
  if (kind === TokenKind.number) return readNumber(context, t, end, bulleted, false);
  if (kind === TokenKind.superscript) return readSuperscript(context, t, t, t + 1);
  if (kind === TokenKind.word) {
    return (
      readLetter(context, t, end, bulleted) ??
      readNamedLabel(context, t, end, bulleted) ??
      readCounted(context, t, end, bulleted) ??
      readOfOption(context, t, end)
    );
  }
  if (kind === TokenKind.latin) {
    return (
      readLatin(context, t, t, end, bulleted) ??
      readCounted(context, t, end, bulleted) ??
      readDraftLabel(context, t, end, bulleted)
    );
  }
  if (kind !== TokenKind.punctuation) return null;
  switch (codeOf(context, t)) {
    case Code.left:
      return readBracketed(context, t, end, bulleted);
    case Code.superscriptLeft:
      return kindOf(context, t + 1) === TokenKind.superscript &&
        isPunctuation(context, t + 2, Code.superscriptRight) &&
        t + 3 <= end
        ? readSuperscript(context, t, t + 1, t + 3)
        : null;
    case Code.caret:
      return readCaretNote(context, t, end);
    case Code.less:
      return readSupNote(context, t, end);
    case Code.leftSquare:
      return (
        readMarkdownNote(context, t, end) ??
        readSquared(context, t, end, bulleted) ??
        readDraftLabel(context, t, end, bulleted)
      );
    default:
  }
  if (isSingleQuote(context, t) || isDoubleQuote(context, t)) {
    const closing = isSingleQuote(context, t + 2) || isDoubleQuote(context, t + 2);
    if (kindOf(context, t + 1) === TokenKind.number && closing && t + 3 < end) {
      return markerHead(context, t, t + 1, t + 1, t + 3, 'quoted', 'digits', 0, bulleted);
    }
    const inner =
      kindOf(context, t + 1) === TokenKind.number
        ? readNumber(context, t + 1, end, bulleted, true)
        : null;
    if (inner?.kind === 'marker') return inner;
    // `”(ب) كذا؛`: an item of a draft that is quoted.
    if (isPunctuation(context, t + 1, Code.left) && isDoubleQuote(context, t)) {
      const item = readBracketed(context, t + 1, end, bulleted);
      if (item?.kind === 'marker') return item;
    }
  }
  return null;
}

/** `الفقرة 3: تقرر كذا؛`. */
function readNamedLabel(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const [label, colon, content] = [t + 1, t + 2, t + 3];
  const isLabel =
    lexemeClass(context, t) === Lexeme.paragraphNoun &&
    kindOf(context, label) === TokenKind.number &&
    isPunctuation(context, colon, Code.colon) &&
    content < end &&
    opensApart(context, content);
  if (!isLabel) return null;
  return markerHead(context, t, label, label, content, 'other', 'digits', 0, bulleted);
}

/** `رقم 1: إعداد كذا؛`, `n° 1 إعداد كذا؛`. */
function readCounted(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const label = kindOf(context, t + 1) === TokenKind.number ? t + 1 : t + 2;
  if (kindOf(context, label) !== TokenKind.number) return null;
  const isColon = isPunctuation(context, label + 1, Code.colon);
  const content = isColon ? label + 2 : label + 1;
  if (content >= end || !isWordApart(context, content)) return null;
  const sign = context.source.slice(startOf(context, t), startOf(context, label)).trim();
  if (!(sign === 'رقم' ? isColon : NUMERO.test(sign))) return null;
  return markerHead(context, t, label, label, content, 'other', 'digits', 0, bulleted);
}

const NUMERO = /^[Nn] ?[\u00b0\u00ba]$/;

/** `الخيار 1: 2 - تقرر كذا؛`: a paragraph on the line of its option. */
function readOfOption(context: SyntaxContext, t: number, end: number): Head | null {
  const label = behindOption(context, t);
  if (label === null || kindOf(context, label) !== TokenKind.number) return null;
  const head = readNumber(context, label, end, false, false);
  if (head?.kind !== 'marker') return null;
  return { ...head, marker: { ...head.marker, start: startOf(context, t) } };
}

/** `[١] ملاحظة`, and `[١] تقرر` in a text without such marks. */
function readSquared(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const head = readSquareNote(context, t, end);
  if (head?.kind !== 'note' || !opensApart(context, head.content)) return head;
  const label = t + 1;
  if (kindOf(context, label) !== TokenKind.number) return head;
  const { content } = head;
  const labelled = markerHead(context, t, label, label, content, 'other', 'digits', 0, bulleted);
  return labelled?.kind === 'marker' ? { ...head, marker: labelled.marker } : head;
}

/** `[٣] - ` and `[٣ مكررا] - `: only the number is in brackets. */
export function readBracketedLabel(
  context: SyntaxContext,
  first: number,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  if (kindOf(context, t) !== TokenKind.number) return null;
  const { next: close, bis } = readBis(context, t + 1);
  const dash = close + 1;
  const isLabel =
    isPunctuation(context, close, Code.rightSquare) && dash + 1 < end && isDash(context, dash);
  if (!isLabel) return null;
  const head = markerHead(context, first, t, t, dash + 1, 'dash', 'digits', bis, bulleted);
  if (head?.kind !== 'marker') return null;
  const label = { start: startOf(context, t), end: endOf(context, close - 1) };
  return { ...head, marker: { ...head.marker, label } };
}

/** `مكررا`, `مكررا ثانيا`, `bis`, and `بديلة` for a paragraph that may take the place of the one before it. */
function readBis(
  context: SyntaxContext,
  t: number,
): { readonly next: number; readonly bis: number } {
  const latin = readLatinBis(context, t);
  if (latin > 0) return { next: t + 1, bis: latin };
  const isBis = lexemeClass(context, t) === Lexeme.bis;
  if (!isBis && !ALTERNATIVE.has(keyOf(context, t))) return { next: t, bis: 0 };
  const rank = readSectionOrdinal([keyOf(context, t + 1)]);
  return rank === null ? { next: t + 1, bis: 1 } : { next: t + 2, bis: rank.value };
}

const ALTERNATIVE: ReadonlySet<string> = new Set(['بديل', 'بديلة']);

function readNumber(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
  opensQuotation: boolean,
): Head | null {
  const label = skipMarks(context, t + 1, end);
  const { next, bis } = readBis(context, label);
  const last = bis > 0 ? next - 1 : t;
  const marker = (content: number, style: MarkerStyle): Head | null => {
    const text = behindMark(context, content, end);
    if (text >= end) return null;
    if (hasBackLink(context, text, end)) return numberNote(context, t, text, 'square', null);
    const head = markerHead(context, t, t, t, text, style, 'digits', bis, bulleted, opensQuotation);
    if (head?.kind !== 'marker' || bis === 0) return head;
    const span = { start: startOf(context, t), end: endOf(context, last) };
    return { ...head, marker: { ...head.marker, label: span } };
  };
  // `1_ تقرر`: an underscore for a dash, and no emphasis.
  if (isPunctuation(context, t + 1, Code.underscore) && opensApart(context, t + 2)) {
    return marker(t + 2, 'other');
  }
  const at = skipMarks(context, next, end);
  const behind = behindDash(context, at);
  if (at < end && behind > at) {
    // `٩ - ٢٠ تموز` is a range of days and `2014-2015` one of years.
    if (behind < end && kindOf(context, behind) !== TokenKind.number) return marker(behind, 'dash');
    if (behind === end && !bulleted) return emptyLabel(context, t, t, t, 'dash', 'digits');
    return (
      readRange(context, t, end, bulleted) ??
      readWithin(context, t, end, bulleted) ??
      furnitureOrNull(context, t, end)
    );
  }
  if (at < end && isPunctuation(context, at, Code.stop)) {
    const text = skipMarks(context, at + 1, end);
    if (!isGlued(context, at + 1) || (text > at + 1 && !isGlued(context, text))) {
      return marker(at + 1, 'dot');
    }
    if (isDash(context, text) && !isGlued(context, text + 1)) return marker(text + 1, 'dot');
    // `1.تقرر`
    if (opensClause(context, at + 1)) return marker(at + 1, 'dot');
    const within = at === t + 1 ? readWithin(context, t, end, bulleted) : null;
    if (within !== null) return within;
  }
  if (at < end && isPunctuation(context, at, Code.right) && !opensQuotation) {
    return marker(at + 1, 'half-parenthesis');
  }
  if (isPunctuation(context, at, Code.solidus)) {
    if (kindOf(context, at + 1) === TokenKind.number) {
      if (isDash(context, at + 2) && at + 3 < end) {
        return { kind: 'front', type: 'resolutionHeading', anywhere: false, content: t };
      }
    } else if (isWordApart(context, at + 1)) return marker(at + 1, 'other');
  }
  if (isPunctuation(context, at, Code.colon) && isWordApart(context, at + 1)) {
    return marker(at + 1, 'other');
  }
  return furnitureOrNull(context, t, end);
}

/** `2.1 إعداد كذا؛`, `2.1. إعداد كذا؛`, `2-1 إعداد كذا؛`: an item of paragraph 2, or a decimal number. */
function readWithin(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const label = t + 2;
  if (kindOf(context, label) !== TokenKind.number || !isGlued(context, label)) return null;
  const content = isPunctuation(context, label + 1, Code.stop) ? label + 2 : label + 1;
  if (content >= end || !isWordApart(context, content) || isMonthName(context, content))
    return null;
  const head = markerHead(context, t, label, label, content, 'other', 'digits', 0, bulleted);
  if (head?.kind !== 'marker') return null;
  const span = { start: startOf(context, t), end: endOf(context, label) };
  return { ...head, marker: { ...head.marker, within: codeOf(context, t), label: span } };
}

/** Behind the mark of a label: the end of emphasis belongs to the label, its beginning to the text. */
function behindMark(context: SyntaxContext, t: number, end: number): number {
  const text = skipMarks(context, t, end);
  for (let at = t; at < text; at++) {
    if (isMarkup(context, at) && isGlued(context, text)) return at;
  }
  return text;
}

/** `2-4 انتخاب …`: one item of an agenda for several. */
function readRange(context: SyntaxContext, t: number, end: number, bulleted: boolean): Head | null {
  const [dash, to, content] = [t + 1, t + 2, t + 3];
  if (!isDash(context, dash) || !isGlued(context, dash) || !isGlued(context, to)) return null;
  const last = codeOf(context, to);
  const first = codeOf(context, t);
  if (last <= first || last > first + MOST_RANGE || content >= end) return null;
  if (!isWordApart(context, content) || isMonthName(context, content)) return null;
  const head = markerHead(context, t, t, to, content, 'other', 'digits', 0, bulleted);
  return head?.kind === 'marker' ? { ...head, marker: { ...head.marker, last } } : null;
}

const MOST_RANGE = 20;

function isWordApart(context: SyntaxContext, t: number): boolean {
  return kindOf(context, t) === TokenKind.word && !isGlued(context, t);
}

function isMonthName(context: SyntaxContext, t: number): boolean {
  const lexeme = lexemeClass(context, t);
  return (
    lexeme === Lexeme.levantineMonth ||
    lexeme === Lexeme.gregorianMonth ||
    lexeme === Lexeme.doubleMonth
  );
}

function opensApart(context: SyntaxContext, t: number): boolean {
  return isWordApart(context, t) && opensClause(context, t);
}

/** An operative paragraph begins here, behind a space or without one. */
function opensClause(context: SyntaxContext, t: number): boolean {
  return kindOf(context, t) === TokenKind.word && opensOperativeParagraph(keyOf(context, t));
}

/** `-١ تقرر`, as a dash behind the number is stored where the direction of the line is mistaken. */
export function readTurned(context: SyntaxContext, t: number, end: number): Head | null {
  const [label, content] = [t + 1, t + 2];
  const isTurned =
    isDash(context, t) &&
    kindOf(context, label) === TokenKind.number &&
    isGlued(context, label) &&
    content < end &&
    opensApart(context, content);
  if (!isTurned) return null;
  return markerHead(context, t, label, label, content, 'other', 'digits', 0, false);
}

/**
 * `| ١ | تقرر كذا؛ |`, `| ١ - | تقرر كذا؛ |`, `| ١ - تقرر كذا؛ | …`, `| 1. Decides … | ١ - تقرر كذا؛ |`: the
 * number in a cell of its own, or before its text, in the first cells that have Arabic words.
 */
export function readCell(context: SyntaxContext, t: number, end: number): Head | null {
  if (!isPunctuation(context, t, Code.bar)) return null;
  for (let bar = t; bar < end; bar = nextBar(context, bar + 1, end)) {
    const head = readOneCell(context, bar, end);
    if (head !== null) return head;
  }
  return null;
}

/** The bar behind a cell without Arabic words; `end` behind another. */
function nextBar(context: SyntaxContext, from: number, end: number): number {
  for (let t = from; t < end; t++) {
    if (isPunctuation(context, t, Code.bar)) return t;
    if (kindOf(context, t) === TokenKind.word) return end;
  }
  return end;
}

function readOneCell(context: SyntaxContext, bar: number, end: number): Head | null {
  const label = skipMarks(context, bar + 1, end);
  if (label >= end || kindOf(context, label) !== TokenKind.number) return null;
  const head = readNumber(context, label, end, false, false);
  if (head?.kind === 'marker' && opensOperativeParagraph(keyOf(context, head.content))) return head;
  let next = skipMarks(context, label + 1, end);
  if (isPunctuation(context, next, Code.stop)) next++;
  else next = behindDash(context, next);
  next = skipMarks(context, next, end);
  if (!isPunctuation(context, next, Code.bar)) return null;
  const content = skipMarks(context, next + 1, end);
  if (content >= end || !opensOperativeParagraph(keyOf(context, content))) return null;
  return markerHead(context, bar, label, label, content, 'other', 'digits', 0, false);
}

/** `١ تقرر`: a number without any mark. */
export function readBareNumber(context: SyntaxContext, t: number): Head | null {
  const content = t + 1;
  if (kindOf(context, t) !== TokenKind.number || !opensApart(context, content)) return null;
  return markerHead(context, t, t, t, content, 'other', 'digits', 0, false);
}

function readLetter(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  if (t + 2 >= end) return null;
  // `ألف) كذا`
  if (isPunctuation(context, t + 1, Code.right) && lexemeClass(context, t) === Lexeme.letterName) {
    return markerHead(context, t, t, t, t + 2, 'half-parenthesis', 'letters', 0, bulleted);
  }
  // Of most lines the first word has more letters, and no key need be made.
  const isLonger =
    hasFlag(context, t, TokenFlag.plain) && endOf(context, t) > startOf(context, t) + 1;
  const key = isLonger ? '' : keyOf(context, t);
  if (key.length !== 1 || abjadIndex(key) === null) return null;
  const next = t + 1;
  if (isDash(context, next) && !isGlued(context, next + 1)) {
    return markerHead(context, t, t, t, next + 1, 'letter-dash', 'letters', 0, bulleted);
  }
  if (isPunctuation(context, next, Code.right)) {
    return markerHead(context, t, t, t, next + 1, 'half-parenthesis', 'letters', 0, bulleted);
  }
  // Not `أ. د. سامي`: titles and initials are abbreviated so, too.
  const isDotted = isPunctuation(context, next, Code.stop) && isGlued(context, next);
  if (isDotted && isWordApart(context, next + 1) && !isPunctuation(context, next + 2, Code.stop)) {
    return markerHead(context, t, t, t, next + 1, 'dot', 'letters', 0, bulleted);
  }
  return null;
}

function readBracketed(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const inner = t + 1;
  if (
    kindOf(context, inner) === TokenKind.number &&
    isPunctuation(context, inner + 1, Code.right)
  ) {
    const value = codeOf(context, inner);
    if (value < 0 || value > MAX_LABEL || inner + 2 >= end) return null;
    // `(١) - تقرر`
    const dash = isDash(context, inner + 2) && opensApart(context, inner + 3);
    const content = dash ? inner + 3 : inner + 2;
    const head = markerHead(
      context,
      t,
      inner,
      inner,
      content,
      'parenthesis',
      'digits',
      0,
      bulleted,
    );
    if (head?.kind !== 'marker') return null;
    return numberNote(context, inner, content, 'parenthesis', head.marker);
  }
  const stars = readStars(context, inner, end);
  if (stars !== null && isPunctuation(context, stars.end, Code.right)) {
    return { ...starNote(context, stars, false), content: stars.end + 1 };
  }
  if (kindOf(context, inner) === TokenKind.latin) {
    return readLatin(context, t, inner, end, bulleted) ?? readDraftLabel(context, t, end, bulleted);
  }
  const last = kindOf(context, inner + 1) === TokenKind.word ? inner + 1 : inner;
  if (kindOf(context, inner) !== TokenKind.word) return null;
  if (!isPunctuation(context, last + 1, Code.right) || last + 2 > end) return null;
  if (last + 2 === end) return emptyLabel(context, t, inner, last, 'parenthesis', 'letters');
  return markerHead(context, t, inner, last, last + 2, 'parenthesis', 'letters', 0, bulleted);
}

/** `a) كذا؛`, `(ii) كذا؛`: an item in Arabic under a letter or a numeral of the Latin script. */
function readLatin(
  context: SyntaxContext,
  first: number,
  label: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const content = label + 2;
  const isLabel =
    isPunctuation(context, label + 1, Code.right) &&
    isGlued(context, label + 1) &&
    content < end &&
    isWordApart(context, content);
  if (!isLabel) return null;
  const place = latinPlaces(context.source.slice(startOf(context, label), endOf(context, label)));
  const script = place.roman === null ? 'latin' : 'roman';
  const ordinal = place.roman ?? place.latin;
  if (ordinal === null) return null;
  const span = { start: startOf(context, label), end: endOf(context, label) };
  const style = first === label ? 'half-parenthesis' : 'parenthesis';
  const start = startOf(context, first);
  const own = {
    style,
    script,
    ordinal,
    bis: 0,
    digits: null,
    label: span,
    bulleted,
    start,
  } as const;
  return { kind: 'marker', content, marker: own, opensQuotation: false };
}

function markerHead(
  context: SyntaxContext,
  first: number,
  labelFirst: number,
  labelLast: number,
  content: number,
  style: MarkerStyle,
  script: 'digits' | 'letters',
  bis: number,
  bulleted: boolean,
  opensQuotation = false,
): Head | null {
  const label = { start: startOf(context, labelFirst), end: endOf(context, labelLast) };
  const written = script === 'digits' ? '' : context.source.slice(label.start, label.end);
  const ordinal =
    script === 'digits'
      ? codeOf(context, labelFirst)
      : (abjadIndex(written) ?? letterNamed(written));
  if (ordinal === null || ordinal < 0 || ordinal > MAX_LABEL) return null;
  const digits = script === 'digits' ? digitsOf(context, labelFirst) : null;
  const start = startOf(context, first);
  const marker = { style, script, ordinal, bis, digits, label, bulleted, start };
  return { kind: 'marker', content, marker, opensQuotation };
}

/** A label that is alone on its line. */
function emptyLabel(
  context: SyntaxContext,
  first: number,
  labelFirst: number,
  labelLast: number,
  style: MarkerStyle,
  script: 'digits' | 'letters',
): Head | null {
  const head = markerHead(context, first, labelFirst, labelLast, first, style, script, 0, false);
  return head?.kind === 'marker' ? { kind: 'label', content: first, marker: head.marker } : null;
}

/** A line of numbers only, as page numbers are (`3`, `2/5`, `20-15987`). */
function furnitureOrNull(context: SyntaxContext, t: number, end: number): Head | null {
  for (let i = t; i < end; i++) {
    const kind = kindOf(context, i);
    if (kind === TokenKind.number) continue;
    if (isDash(context, i) || isPunctuation(context, i, Code.solidus)) continue;
    return null;
  }
  return { kind: 'furniture', content: t };
}

export function digitsOf(context: SyntaxContext, t: number): DigitSystem {
  if (hasFlag(context, t, TokenFlag.marked)) return 'mixed';
  if (hasFlag(context, t, TokenFlag.arabicIndic)) return 'arabic-indic';
  return hasFlag(context, t, TokenFlag.persian) ? 'persian' : 'european';
}
