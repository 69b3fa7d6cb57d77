import { mayBeOfBodyName } from '../facts/body-nouns.ts';
import { Code, isDash } from './context.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { Span } from './tree.ts';
import {
  endAt,
  gluedAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  startAt,
  tokenAt,
  type View,
  valueAt,
} from './view.ts';

export function isHyphen(view: View, k: number): boolean {
  const t = tokenAt(view, k);
  return t >= 0 && isDash(view, t);
}

export function isConnector(view: View, k: number): boolean {
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.and || lexeme === Lexeme.number || lexeme === Lexeme.to) return true;
  return (
    isAt(view, k, TokenKind.punctuation, Code.arabicComma) ||
    isAt(view, k, TokenKind.punctuation, Code.comma)
  );
}

/** The solidus between the members of `74/247`, also its look-alikes, which a rule reports. */
export function isSolidus(view: View, k: number): boolean {
  if (kindAt(view, k) !== TokenKind.punctuation) return false;
  const code = valueAt(view, k);
  return (
    code === Code.solidus ||
    code === Code.divisionSlash ||
    code === Code.fractionSlash ||
    code === Code.fullWidthSolidus
  );
}

/** `ولا سيما`, `بما فيها`, `ومنها`: what follows is some of what was named before. */
export function isOfThose(view: View, k: number): boolean {
  return OF_THOSE.has(keyAt(view, k));
}

const OF_THOSE: ReadonlySet<string> = new Set(
  [
    'سيما',
    'فيها',
    'فيه',
    'ذلك',
    'منها',
    'ومنها',
    'بينها',
    'خاصة',
    'وخاصة',
    'وبخاصة',
    'خصوصا',
  ].concat(['الأخص', 'وآخرها', 'آخرها', 'وأحدثها', 'أحدثها', 'وأولها', 'وهي']),
);

export function onlyConnectors(view: View, from: number, to: number): boolean {
  if (from > to || to - from > 3) return false;
  for (let k = from; k < to; k++) if (!isConnector(view, k)) return false;
  return true;
}

export const DAY_WORD = 'يوم';

/** Only `،`, `المؤرخ`, `في`, a weekday and the like, or a bracket, stand between a citation and its date. */
export function belongsTo(view: View, from: number, to: number): boolean {
  if (from < 0 || from > to) return false;
  if (to - from > 2 && isAdoptedOn(view, from, to)) return true;
  if (to - from > 6) return false;
  if (to - from === 1 && isAt(view, from, TokenKind.punctuation, Code.left)) return true;
  let participle = false;
  for (let k = from; k < to; k++) {
    const lexeme = lexemeAt(view, k);
    if (lexeme === Lexeme.dated || lexeme === Lexeme.introducer) participle = true;
    else if (isBeforeDay(view, k)) continue;
    else if (!isAt(view, k, TokenKind.punctuation, Code.arabicComma)) return false;
  }
  return participle;
}

/** `الذي اتخذته الجمعية العامة في`: the verb, the body, and nothing else that a day could be of. */
function isAdoptedOn(view: View, from: number, to: number): boolean {
  const relative = isAt(view, from, TokenKind.punctuation, Code.arabicComma) ? from + 1 : from;
  const verb = relative + 1;
  if (to - verb > LONGEST_ADOPTION || keyAt(view, relative) !== 'الذي') return false;
  if (!ADOPTION.test(keyAt(view, verb))) return false;
  let last = to - 1;
  while (last > verb && lexemeAt(view, last) !== Lexeme.in && isBeforeDay(view, last)) last--;
  if (lexemeAt(view, last) !== Lexeme.in) return false;
  for (let k = verb + 1; k < last; k++) if (!isOfBody(view, k)) return false;
  return true;
}

/** In tokens: the verb, a long name of a body, `في` and a weekday. */
const LONGEST_ADOPTION = 10;

const ADOPTION = /^(?:اتخذ|اعتمد|أصدر)(?:ت?ه)?$/u;

function isOfBody(view: View, k: number): boolean {
  if (kindAt(view, k) !== TokenKind.word) return false;
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.citationNoun || lexeme === Lexeme.dated) return false;
  return mayBeOfBodyName(keyAt(view, k));
}

/** `في`, `يوم`, `الخميس`: what may stand between `المؤرخ` and a day. */
function isBeforeDay(view: View, k: number): boolean {
  const lexeme = lexemeAt(view, k);
  return lexeme === Lexeme.in || lexeme === Lexeme.weekday || keyAt(view, k) === DAY_WORD;
}

/** A participle follows: the number before it is a citation whatever governs it. */
export function isDatedAfter(view: View, k: number): boolean {
  let at = k;
  const parts = readParts(view, at);
  if (parts !== null) at = parts.next;
  if (isAt(view, at, TokenKind.punctuation, Code.arabicComma)) at++;
  return lexemeAt(view, at) === Lexeme.dated;
}

export function pluralParticiple(view: View, k: number): boolean {
  const at = participlePlace(view, k);
  return lexemeAt(view, at) === Lexeme.dated && lexemeValueAt(view, at) > 0;
}

/** `… و 5/2 بشأن كذا، المؤرخين`: the participle is of two, and goes back behind what stands between. */
export function isOfTwoBefore(view: View, k: number): boolean {
  const at = participlePlace(view, k);
  return (
    lexemeAt(view, at) === Lexeme.dated &&
    lexemeValueAt(view, at) === 1 &&
    isAt(view, at - 1, TokenKind.punctuation, Code.arabicComma)
  );
}

/** Where the participle of the day at `k` would stand. */
function participlePlace(view: View, k: number): number {
  let at = k - 1;
  while (isBeforeDay(view, at)) at--;
  return at;
}

/** `ألف وباء`, `ألف إلى جيم`; also the single letters `أ وب` and `A`, which a rule reports. */
export function readParts(
  view: View,
  k: number,
): { letters: number[]; span: Span; next: number } | null {
  const letters: number[] = [];
  let at = k;
  while (letters.length < 28) {
    const last = letters.at(-1);
    const link = last === undefined ? 0 : lexemeAt(view, at);
    const isRange = link === Lexeme.to;
    const joined = isRange || link === Lexeme.and ? at + 1 : at;
    const letter = partLetter(view, joined);
    if (letter === null) break;
    for (let each = (last ?? 0) + 1; isRange && each < letter; each++) letters.push(each);
    letters.push(letter);
    at = joined + 1;
  }
  if (letters.length === 0) return null;
  return { letters, span: { start: startAt(view, k), end: endAt(view, at - 1) }, next: at };
}

const SINGLE_LETTERS = /^و?([أبجد])$/u;

/** Place of the part named by the token at `k`: `ألف`, `أ`, `وب`, `A`. */
function partLetter(view: View, k: number): number | null {
  if (lexemeAt(view, k) === Lexeme.letterName) return lexemeValueAt(view, k);
  const kind = kindAt(view, k);
  if (kind !== TokenKind.word && kind !== TokenKind.latin) return null;
  const length = endAt(view, k) - startAt(view, k);
  if (length > 2) return null;
  // That of `A/HRC/RES/46/3` is no part.
  if (isSolidus(view, k + 1) && gluedAt(view, k + 1)) return null;
  const word = view.source.slice(startAt(view, k), endAt(view, k));
  if (kind === TokenKind.latin) return /^[A-F]$/u.test(word) ? word.charCodeAt(0) - 0x40 : null;
  const letter = SINGLE_LETTERS.exec(word)?.[1];
  return letter === undefined ? null : 'أبجد'.indexOf(letter) + 1;
}
