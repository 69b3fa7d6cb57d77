import { readSectionOrdinal } from '../arabic/ordinals.ts';
import {
  Code,
  endOf,
  isDash,
  isGlued,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import { readBareFormula, readFormula } from './formula.ts';
import type { Head } from './head.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { FrontMatterType } from './tree.ts';

/** Lines known by their first words. */
export function readSpecial(context: SyntaxContext, t: number, end: number): Head | null {
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
      return second === 'العامة' && end - t === 2
        ? front('organ')
        : readBareFormula(context, t, end);
    case 'المجلس':
      return second === 'الاقتصادي' && end - t === 3
        ? front('organ')
        : readBareFormula(context, t, end);
    case 'مجلس':
      return (second === 'الأمن' && end - t === 2) || (second === 'حقوق' && end - t === 3)
        ? front('organ')
        : readBareFormula(context, t, end);
    case 'الدورة':
      return isShortLine(context, t, end) ? front('sessionLine') : null;
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
      if (second === 'رقم' && end - t === 3) return front('resolutionNumber');
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

export function lexemeClass(context: SyntaxContext, t: number): number {
  return (context.lexemes.code[t] ?? 0) >> 8;
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

/** At most six words and marks, emphasis not counted: `الدورة **الحادية والثمانون**`. */
function isShortLine(context: SyntaxContext, t: number, end: number): boolean {
  let length = 0;
  for (let i = t; i < end && length <= 6; i++) if (!isMarkup(context, i)) length++;
  return length <= 6;
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
