import { hashWord } from '../arabic/key.ts';
import { bodyNouns, isBodyNoun } from '../facts/body-nouns.ts';
import { behindClauseLabel } from './clause-labels.ts';
import {
  Code,
  codeOf,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  wordBehind,
} from './context.ts';
import type { Head } from './head.ts';
import { opensPreambularClause } from './openers.ts';
import { TokenKind } from './tokens.ts';
import type { Organ } from './tree.ts';

/** Words and marks of the longest name of a body with its session: `المنعقد على مستوى القمة في …`. */
const LONGEST_FORMULA = 40;

/** An organ that the grammar knows, and the first token behind its name. */
interface NamedOrgan {
  readonly organ: Organ;
  readonly after: number;
}

/** The organ whose name begins at a token. */
function readOrgan(context: SyntaxContext, t: number): NamedOrgan | null {
  const second = wordBehind(context, t);
  const third = wordBehind(context, second);
  const [a, b, c] = [keyOf(context, t), keyOf(context, second), keyOf(context, third)];
  if (a === 'الجمعية' && b === 'العامة') {
    const isInterpol =
      (c === 'للمنظمة' && keyOf(context, wordBehind(context, third)) === 'الدولية') ||
      c.startsWith('للإنتر') ||
      c.startsWith('للانتر');
    return { organ: isInterpol ? 'interpol' : 'general-assembly', after: second + 1 };
  }
  if (a === 'المجلس' && b === 'الاقتصادي') return { organ: 'ecosoc', after: third + 1 };
  if (a === 'مجلس' && b === 'الأمن') return { organ: 'security-council', after: second + 1 };
  if (a === 'مجلس' && b === 'حقوق') return { organ: 'human-rights-council', after: third + 1 };
  return null;
}

/** `إن` and the name of a body that ends the line or is set off by a comma: whoever the body is. */
export function readFormula(context: SyntaxContext, t: number, end: number): Head | null {
  const known = readOrgan(context, t + 1);
  if (known?.organ === 'interpol') return { kind: 'formula', organ: 'interpol', content: t };
  if (known !== null) {
    const after = behindMarkup(context, known.after, end);
    if (after >= end || isComma(context, after)) {
      return { kind: 'formula', organ: known.organ, content: t };
    }
  }
  return isFormula(context, t + 1, end) ? { kind: 'formula', organ: 'other', content: t } : null;
}

/**
 * `مجلس الأمن،`, `جمعية الصحة العالمية السادسة والسبعون،`: the formula without its particle. Without the
 * comma it is the line of the organ; the name of another body must have a clause behind it, too.
 */
export function readBareFormula(context: SyntaxContext, t: number, end: number): Head | null {
  const known = readOrgan(context, t);
  if (known === null) {
    const isOther = isComma(context, end - 1) && isFormula(context, t, end);
    return isOther && opensClauseAt(context, end)
      ? { kind: 'formula', organ: 'other', content: t }
      : null;
  }
  if (known.organ === 'interpol') return null;
  const after = behindMarkup(context, known.after, end);
  const isAlone = after < end && behindMarkup(context, after + 1, end) >= end;
  return isAlone && isComma(context, after)
    ? { kind: 'formula', organ: known.organ, content: t }
    : null;
}

/**
 * The name of any body up to the end of the line, with a comma or colon; what names a body may do
 * without where a clause follows, and what may be any noun must have both.
 */
function isFormula(context: SyntaxContext, t: number, end: number): boolean {
  const head = keyOf(context, t);
  const isBody = isBodyNoun(head);
  if (!isBody && !(head.startsWith('ال') && head.length > 4)) return false;
  let last = end - 1;
  while (last > t && isMarkup(context, last)) last--;
  if (last - t > LONGEST_FORMULA) return clauseInLine(context, t, end, isBody);
  const isClosed = isComma(context, last) || isPunctuation(context, last, Code.colon);
  const isFollowed = opensClauseAt(context, end);
  if (!isClosed && !isFollowed) return clauseInLine(context, t, end, isBody);
  if (!(isBody && isClosed) && !(isClosed && isFollowed) && !(isBody && isFollowed)) return false;
  for (let i = t; i < (isClosed ? last : last + 1); i++) {
    if (isSentenceMark(context, i)) return false;
  }
  return true;
}

/** `إن مجلس الجامعة، إذ يشير إلى …`: the first clause on the line of the formula. */
function clauseInLine(context: SyntaxContext, t: number, end: number, isBody: boolean): boolean {
  if (!isBody) return false;
  const limit = Math.min(end, t + LONGEST_FORMULA);
  for (let i = t; i < limit; i++) {
    if (isComma(context, i)) return keyOf(context, behindMarkup(context, i + 1, end)) === 'إذ';
    if (isSentenceMark(context, i)) return false;
  }
  return false;
}

function opensClauseAt(context: SyntaxContext, t: number): boolean {
  const start = behindMarkup(context, t, context.tokens.length);
  const first = behindMarkup(context, behindClauseLabel(context, start), context.tokens.length);
  const second = behindMarkup(context, first + 1, context.tokens.length);
  return opensPreambularClause(keyOf(context, first), keyOf(context, second));
}

function isComma(context: SyntaxContext, t: number): boolean {
  return isPunctuation(context, t, Code.arabicComma) || isPunctuation(context, t, Code.comma);
}

/** A mark that stands in a sentence, not in the name of a body and its session. */
function isSentenceMark(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  switch (codeOf(context, t)) {
    case Code.colon:
    case Code.stop:
    case Code.arabicSemicolon:
    case Code.semicolon:
    case Code.arabicQuestion:
    case Code.question:
      return true;
    default:
      return false;
  }
}

function behindMarkup(context: SyntaxContext, t: number, end: number): number {
  let next = t;
  while (next < end && isMarkup(context, next)) next++;
  return next;
}

/** Verbs with which a decision begins, without the ending of the feminine. */
const DECIDING: ReadonlySet<string> = new Set([
  'أجل',
  'أحاط',
  'أذن',
  'أرجأ',
  'أشار',
  'أعاد',
  'أقر',
  'أوصى',
  'أيد',
  'اختار',
  'اعتمد',
  'انتخب',
  'رحب',
  'طلب',
  'عين',
  'قام',
  'قرر',
  'لاحظ',
  'مدد',
  'نظر',
  'وافق',
]);
/** `الجمعية العامة، في جلستها العامة 3`: the meeting stands so near. */
const MEETING_REACH = 9;
/** `في الجلسة العامة 44، المعقودة في 6 كانون الأول/ديسمبر 2024،`: a meeting with its day is no longer. */
const MEETING_LENGTH = 24;
const MEETINGS = /^(?:جلسته|جلستها|الجلسة)$/u;

/** By the hashes of their keys. */
const BODY_NOUNS: ReadonlySet<number> = new Set(bodyNouns().map(hashWord));

/**
 * `قررت الجمعية العامة، في جلستها العامة 3 …`: a decision tells what a body did, in the past tense. The
 * organ, or null where the line begins otherwise.
 */
export function readDecision(context: SyntaxContext, t: number, end: number): Organ | null {
  const first = keyOf(context, t);
  if (first === 'في') return behindMeeting(context, t, end);
  const body = wordBehind(context, t);
  // Most lines have no body there, and no string is made of the word.
  if (first === '' || !BODY_NOUNS.has(codeOf(context, body))) return null;
  if (!isBodyNoun(keyOf(context, body))) return null;
  if (isDeciding(first)) return organAt(context, body);
  for (let i = body + 1; i < Math.min(end, t + MEETING_REACH); i++) {
    if (!isComma(context, i)) continue;
    const isMeeting = keyOf(context, i + 1) === 'في' && MEETINGS.test(keyOf(context, i + 2));
    return isMeeting ? organAt(context, body) : null;
  }
  return null;
}

/** `في الجلسة العامة 44، المعقودة في 6 … 2024، قررت الجمعية العامة …`: the meeting may come first. */
function behindMeeting(context: SyntaxContext, t: number, end: number): Organ | null {
  if (!MEETINGS.test(keyOf(context, t + 1))) return null;
  for (let i = t + 2; i < Math.min(end, t + MEETING_LENGTH); i++) {
    if (!isComma(context, i) || !isDeciding(keyOf(context, i + 1))) continue;
    const body = wordBehind(context, i + 1);
    if (isBodyNoun(keyOf(context, body))) return organAt(context, body);
  }
  return null;
}

function isDeciding(key: string): boolean {
  const verb = key.replace(/^و(?=\p{L}{3})/u, '');
  return DECIDING.has(verb) || DECIDING.has(verb.replace(/ت$/u, ''));
}

function organAt(context: SyntaxContext, body: number): Organ {
  return readOrgan(context, body)?.organ ?? 'other';
}
