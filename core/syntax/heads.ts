import { abjadIndex } from '../arabic/letters.ts';
import { readSectionOrdinal } from '../arabic/ordinals.ts';
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
  type SyntaxContext,
  startOf,
} from './context.ts';
import { Lexeme } from './lexicon.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type {
  DigitSystem,
  FootnoteNotation,
  FrontMatterType,
  MarkerStyle,
  Organ,
  Span,
} from './tree.ts';

/** A label at the head of a line. */
export interface MarkerHead {
  readonly style: MarkerStyle;
  readonly script: 'digits' | 'letters';
  readonly ordinal: number;
  readonly bis: number;
  readonly digits: DigitSystem | null;
  readonly label: Span;
  readonly bulleted: boolean;
  /** Offset of the first character of the marker, after a bullet. */
  readonly start: number;
}

export interface NoteHead {
  readonly label: string;
  readonly number: number | null;
  readonly notation: FootnoteNotation;
  readonly labelSpan: Span;
  /** `* text` may be a bullet: a note only when nothing else says otherwise. */
  readonly uncertain: boolean;
}

/** What the first tokens of a line say about it. `content`: the first token after label and marks. */
export type Head = { readonly content: number } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'marker'; readonly marker: MarkerHead; readonly opensQuotation: boolean }
  | { readonly kind: 'note'; readonly note: NoteHead; readonly marker: MarkerHead | null }
  | { readonly kind: 'formula'; readonly organ: Organ }
  | { readonly kind: 'front'; readonly type: FrontMatterType; readonly anywhere: boolean }
  | { readonly kind: 'closing'; readonly closing: 'meeting' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'annex' }
  | { readonly kind: 'section'; readonly ordinal: number }
  | { readonly kind: 'heading' }
  | { readonly kind: 'furniture' }
);

const MAX_LABEL = 999;

export function digitsOf(context: SyntaxContext, t: number): DigitSystem {
  if (hasFlag(context, t, TokenFlag.marked)) return 'mixed';
  if (hasFlag(context, t, TokenFlag.arabicIndic)) return 'arabic-indic';
  return hasFlag(context, t, TokenFlag.persian) ? 'persian' : 'european';
}

/** Reads the head of the line of tokens from `first` to `end` (exclusive). */
export function readHead(context: SyntaxContext, first: number, end: number): Head {
  let t = first;
  let heading = false;
  while (t < end && isPunctuation(context, t, Code.hash)) {
    heading = true;
    t++;
  }
  if (t < end && isPunctuation(context, t, Code.greater)) t++;
  if (isThematicBreak(context, t, end)) return { kind: 'furniture', content: t };
  let bulleted = false;
  let starBullet = false;
  if (t + 1 < end && isBullet(context, t) && !isGlued(context, t + 1)) {
    bulleted = true;
    starBullet = isPunctuation(context, t, Code.asterisk);
    t++;
  }
  const escaped = isPunctuation(context, t, Code.backslash);
  const stars = starBullet ? 0 : countStars(context, escaped ? t + 1 : t, end);
  if (stars > 0 && (escaped || !isGlued(context, t + stars))) {
    const from = escaped ? t + 1 : t;
    return starNote(context, from, stars, !escaped);
  }
  while (t < end && isMarkup(context, t)) t++;
  if (t >= end) return { kind: 'text', content: first };

  const special = readNumbered(context, t, end, bulleted) ?? readSpecial(context, t, end);
  if (special !== null) return special;
  if (starBullet) return starNote(context, first, 1, true);
  return heading ? { kind: 'heading', content: t } : { kind: 'text', content: t };
}

function isBullet(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return (
    code === Code.hyphen ||
    code === Code.asterisk ||
    code === Code.plus ||
    code === Code.bullet ||
    code === Code.enDash
  );
}

function isThematicBreak(context: SyntaxContext, t: number, end: number): boolean {
  if (end - t < 3) return false;
  const code = codeOf(context, t);
  if (code !== Code.hyphen && code !== Code.asterisk && code !== Code.underscore) return false;
  for (let i = t; i < end; i++) if (!isPunctuation(context, i, code)) return false;
  return true;
}

function countStars(context: SyntaxContext, t: number, end: number): number {
  let stars = 0;
  while (t + stars < end && isPunctuation(context, t + stars, Code.asterisk)) {
    if (stars > 0 && !isGlued(context, t + stars)) break;
    stars++;
  }
  return stars <= 3 ? stars : 0;
}

function starNote(context: SyntaxContext, from: number, stars: number, uncertain: boolean): Head {
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

/** Labels: numbers, letters, footnotes. */
function readNumbered(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const kind = kindOf(context, t);
  if (kind === TokenKind.number) return readNumber(context, t, end, bulleted, false);
  if (kind === TokenKind.superscript) return readSuperscript(context, t, t, t + 1);
  if (kind === TokenKind.word) return readLetter(context, t, end, bulleted);
  if (kind !== TokenKind.punctuation) return null;
  switch (codeOf(context, t)) {
    case Code.left:
      return readBracketed(context, t, end, bulleted);
    case Code.superscriptLeft:
      return isPunctuation(context, t + 2, Code.superscriptRight)
        ? readSuperscript(context, t, t + 1, t + 3)
        : null;
    case Code.caret:
      return readCaretNote(context, t, end);
    case Code.less:
      return readSupNote(context, t, end);
    case Code.leftSquare:
      return readMarkdownNote(context, t, end);
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
  }
  return null;
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
  const ordinal =
    script === 'digits'
      ? codeOf(context, labelFirst)
      : abjadIndex(context.source.slice(label.start, label.end));
  if (ordinal === null || ordinal < 0 || ordinal > MAX_LABEL) return null;
  const digits = script === 'digits' ? digitsOf(context, labelFirst) : null;
  const start = startOf(context, first);
  const marker = { style, script, ordinal, bis, digits, label, bulleted, start };
  return { kind: 'marker', content, marker, opensQuotation };
}

function readNumber(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
  opensQuotation: boolean,
): Head | null {
  let next = t + 1;
  let bis = 0;
  if (lexemeClass(context, next) === Lexeme.bis) {
    bis = 1;
    next++;
    const rank = readSectionOrdinal([keyOf(context, next)]);
    if (rank !== null) {
      bis = rank.value;
      next++;
    }
  }
  const last = bis > 0 ? next - 1 : t;
  const marker = (content: number, style: MarkerStyle): Head | null => {
    if (content >= end) return null;
    const head = markerHead(
      context,
      t,
      t,
      t,
      content,
      style,
      'digits',
      bis,
      bulleted,
      opensQuotation,
    );
    if (head?.kind !== 'marker' || bis === 0) return head;
    const label = { start: startOf(context, t), end: endOf(context, last) };
    return { ...head, marker: { ...head.marker, label } };
  };
  if (next < end && isDash(context, next)) {
    const spaced = !isGlued(context, next) || !isGlued(context, next + 1);
    const afterDash = kindOf(context, next + 1);
    // `٩ - ٢٠ تموز` is a range of days and `2014-2015` one of years.
    if (spaced && afterDash !== TokenKind.number) return marker(next + 1, 'dash');
    return furnitureOrNull(context, t, end);
  }
  if (next < end && isPunctuation(context, next, Code.stop) && !isGlued(context, next + 1)) {
    return marker(next + 1, 'dot');
  }
  if (next < end && isPunctuation(context, next, Code.right) && !opensQuotation) {
    return marker(next + 1, 'half-parenthesis');
  }
  if (
    isPunctuation(context, next, Code.solidus) &&
    kindOf(context, next + 1) === TokenKind.number
  ) {
    if (isDash(context, next + 2) && next + 3 < end) {
      return { kind: 'front', type: 'resolutionHeading', anywhere: false, content: t };
    }
  }
  return furnitureOrNull(context, t, end);
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

function readLetter(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const key = keyOf(context, t);
  if (key.length !== 1 || abjadIndex(key) === null || t + 2 >= end) return null;
  const next = t + 1;
  if (isDash(context, next) && !isGlued(context, next) && !isGlued(context, next + 1)) {
    return markerHead(context, t, t, t, next + 1, 'letter-dash', 'letters', 0, bulleted);
  }
  if (isPunctuation(context, next, Code.right)) {
    return markerHead(context, t, t, t, next + 1, 'half-parenthesis', 'letters', 0, bulleted);
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
    const head = markerHead(
      context,
      t,
      inner,
      inner,
      inner + 2,
      'parenthesis',
      'digits',
      0,
      bulleted,
    );
    if (head?.kind !== 'marker') return null;
    return numberNote(context, inner, inner + 2, 'parenthesis', head.marker);
  }
  const stars = countStars(context, inner, end);
  if (stars > 0 && isPunctuation(context, inner + stars, Code.right)) {
    const head = starNote(context, inner, stars, false);
    return { ...head, content: inner + stars + 1 };
  }
  const last = kindOf(context, inner + 1) === TokenKind.word ? inner + 1 : inner;
  if (kindOf(context, inner) !== TokenKind.word) return null;
  if (!isPunctuation(context, last + 1, Code.right) || last + 2 >= end) return null;
  return markerHead(context, t, inner, last, last + 2, 'parenthesis', 'letters', 0, bulleted);
}

function numberNote(
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

function readSuperscript(context: SyntaxContext, t: number, label: number, content: number): Head {
  return numberNote(context, label, Math.max(content, t + 1), 'superscript', null);
}

/** `^(1) text`. */
function readCaretNote(context: SyntaxContext, t: number, end: number): Head | null {
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
function readSupNote(context: SyntaxContext, t: number, end: number): Head | null {
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
function readMarkdownNote(context: SyntaxContext, t: number, end: number): Head | null {
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

function lexemeClass(context: SyntaxContext, t: number): number {
  return (context.lexemes.code[t] ?? 0) >> 8;
}

/** Lines known by their first words. */
function readSpecial(context: SyntaxContext, t: number, end: number): Head | null {
  const first = keyOf(context, t);
  const second = keyOf(context, t + 1);
  const third = keyOf(context, t + 2);
  const front = (type: FrontMatterType, anywhere = false): Head => ({
    kind: 'front',
    type,
    anywhere,
    content: t,
  });
  switch (first) {
    case 'إن':
      return readFormula(context, t, end);
    case 'الجمعية':
      return second === 'العامة' && end - t === 2 ? front('organ') : null;
    case 'المجلس':
      return second === 'الاقتصادي' && end - t === 3 ? front('organ') : null;
    case 'مجلس':
      return (second === 'الأمن' && end - t === 2) || (second === 'حقوق' && end - t === 3)
        ? front('organ')
        : null;
    case 'الدورة':
      return end - t <= 6 ? front('sessionLine') : null;
    case 'دورة':
      return second === 'عام' || second === 'سنة' ? front('sessionLine') : null;
    case 'البند':
    case 'البندان':
    case 'البنود':
      return kindOf(context, t + 1) === TokenKind.number ? front('agendaItem') : null;
    case 'قرار':
      if (second === 'رقم' && end - t === 3) return front('resolutionNumber');
      return /^(اتخذت?ه|اعتمدت?ه|صادر)$/.test(second) ? front('adoptionLine') : null;
    case 'قرارات':
      return /^(اتخذت?ها|اعتمدت?ها)$/.test(second) ? front('adoptionLine') : null;
    case 'الذي':
    case 'التي':
      return /^(اتخذه|اتخذته|اعتمده|اعتمدته)$/.test(second) ? front('adoptionLine') : null;
    case 'اتخذ':
      return second === 'في' && third === 'الجلسة' ? front('adoptionLine', true) : null;
    case 'القرار':
      return kindOf(context, t + 1) === TokenKind.number ? front('resolutionHeading') : null;
    case 'الموضوع':
      return isPunctuation(context, t + 1, Code.colon) ? front('subject') : null;
    case 'اعتمد':
    case 'اعتمدت':
      return isPunctuation(context, t + 1, Code.colon) ? { kind: 'vote', content: t } : null;
    case 'الجلسة':
      return (second === 'العامة' ||
        second === 'رقم' ||
        kindOf(context, t + 1) === TokenKind.number) &&
        end - t <= 4
        ? { kind: 'closing', closing: 'meeting', content: t }
        : null;
    case 'المرفق':
    case 'مرفق':
    case 'التذييل':
    case 'تذييل':
    case 'الضميمة':
      return isHeadingLine(context, t, end) ? { kind: 'annex', content: t } : null;
    case 'الجزء':
    case 'الفصل':
    case 'القسم':
    case 'الباب':
    case 'الفرع':
      return isHeadingLine(context, t, end) ? { kind: 'section', ordinal: 0, content: t } : null;
    default:
  }
  if (first === '') return readNonWord(context, t, end);
  const ordinal = readSectionOrdinal([first, second]);
  if (
    ordinal !== null &&
    isDash(context, t + ordinal.words) &&
    !isGlued(context, t + ordinal.words)
  ) {
    return { kind: 'section', ordinal: ordinal.value, content: t };
  }
  if (lexemeClass(context, t) === Lexeme.letterName && (end - t === 1 || isDash(context, t + 1))) {
    return { kind: 'section', ordinal: (context.lexemes.code[t] ?? 0) & 0xff, content: t };
  }
  return null;
}

/** A short line without closing punctuation and without a citation: `المرفق الأول`. */
function isHeadingLine(context: SyntaxContext, t: number, end: number): boolean {
  if (end - t > 4) return false;
  for (let i = t; i < end; i++) {
    const kind = kindOf(context, i);
    if (kind === TokenKind.word || kind === TokenKind.number || isMarkup(context, i)) continue;
    return false;
  }
  return true;
}

/** Lines of Latin script: masthead, document symbol, INTERPOL symbol; brackets: the basis. */
function readNonWord(context: SyntaxContext, t: number, end: number): Head | null {
  if (isPunctuation(context, t, Code.leftSquare)) {
    return { kind: 'front', type: 'basis', anywhere: false, content: t };
  }
  let latin = false;
  for (let i = t; i < end; i++) {
    if (kindOf(context, i) === TokenKind.word) return null;
    if (kindOf(context, i) === TokenKind.latin) latin = true;
  }
  if (!latin) return null;
  const word = context.source.slice(startOf(context, t), endOf(context, t));
  if ((word === 'GA' || word === 'AG') && end - t >= 5) {
    return { kind: 'front', type: 'resolutionSymbol', anywhere: false, content: t };
  }
  return { kind: 'front', type: 'masthead', anywhere: false, content: t };
}

/** `إن` and the name of an organ that ends the line or is set off by a comma. */
function readFormula(context: SyntaxContext, t: number, end: number): Head | null {
  const words = [keyOf(context, t + 1), keyOf(context, t + 2), keyOf(context, t + 3)];
  const [a = '', b = '', c = ''] = words;
  let organ: Organ;
  let after: number;
  if (a === 'الجمعية' && b === 'العامة') {
    organ = 'general-assembly';
    after = t + 3;
    if (
      (c === 'للمنظمة' && keyOf(context, t + 4) === 'الدولية') ||
      c.startsWith('للإنتر') ||
      c.startsWith('للانتر')
    ) {
      return { kind: 'formula', organ: 'interpol', content: t };
    }
  } else if (a === 'المجلس' && b === 'الاقتصادي') {
    organ = 'ecosoc';
    after = t + 4;
  } else if (a === 'مجلس' && b === 'الأمن') {
    organ = 'security-council';
    after = t + 3;
  } else if (a === 'مجلس' && b === 'حقوق') {
    organ = 'human-rights-council';
    after = t + 4;
  } else return null;
  while (after < end && isMarkup(context, after)) after++;
  if (
    after < end &&
    !isPunctuation(context, after, Code.arabicComma) &&
    !isPunctuation(context, after, Code.comma)
  ) {
    return null;
  }
  return { kind: 'formula', organ, content: t };
}
