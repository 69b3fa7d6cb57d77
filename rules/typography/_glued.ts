import { MONTHS } from '../../core/facts/months.ts';
import type { Model } from '../../core/model/model.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** Two words, or a word and a number or symbol, and where the space between them belongs. */
export interface Glued extends Span {
  readonly at: number;
}

/** The places of the stream at which a space is missing. */
export function gluedWords({ words }: Model): readonly Glued[] {
  const found: Glued[] = [];
  for (let place = 0; place < words.length; place++) {
    const kind = words.kindAt(place);
    if (kind === TokenKind.word) {
      const at = splitAt(words.keyAt(place));
      const { start, end } = spanAt(words, place);
      if (at > 0 && end - start === words.keyAt(place).length) {
        found.push({ start, end, at: start + at });
      }
    }
    if (kind === TokenKind.punctuation || !words.isGluedAt(place + 1)) continue;
    if (!isGlued(words, place, place + 1)) continue;
    const [first, second] = [spanAt(words, place), spanAt(words, place + 1)];
    found.push({ start: first.start, end: second.end, at: second.start });
  }
  return found;
}

function spanAt(words: Words, place: number): Span {
  return { start: words.startAt(place), end: words.endAt(place) };
}

function isGlued(words: Words, first: number, second: number): boolean {
  const [one, other] = [words.kindAt(first), words.kindAt(second)];
  if (one === TokenKind.word && other === TokenKind.number) {
    return isWordBeforeNumber(words, first, second);
  }
  if (one === TokenKind.number && other === TokenKind.word) {
    return isWordBehindNumber(words, first, second);
  }
  const isMixed = (one === TokenKind.word) !== (other === TokenKind.word);
  if (!isMixed || (one !== TokenKind.latin && other !== TokenKind.latin)) return false;
  // A Latin letter inside a word is a slip of the keyboard: the matter of another rule.
  const third = second + 1;
  if (words.isGluedAt(third) && words.kindAt(third) === words.kindAt(first)) return false;
  const isSlip = words.isGluedAt(first) && words.kindAt(first - 1) === other;
  if (isSlip) return false;
  const isLatinFirst = one === TokenKind.latin;
  return isLatinFirst
    ? lengthAt(words, first) > 1 && lengthAt(words, second) > 1
    : isFullWord(words.keyAt(first));
}

/** `عام2030`, `المؤرخ21`, `القرار73/195`; never a raised mark: `المانحة3`. */
function isWordBeforeNumber(words: Words, word: number, number: number): boolean {
  const key = words.keyAt(word);
  if (!isFullWord(key)) return TAKES_NUMBER.has(key);
  const digits = lengthAt(words, number);
  if (digits === 4) return true;
  const next = words.next(number);
  const isCitation = words.is(next, '/') && words.isGluedAt(next);
  if (isCitation && words.numberAt(words.next(next)) > 0) return true;
  if (MONTH_NAMES.has(words.keyAt(next)) && !words.isGluedAt(next)) return true;
  return TAKES_NUMBER.has(key.replace(/^[وف]?[بكل]?/u, '')) || TAKES_NUMBER.has(key);
}

/** `1993الذي`, `20شباط`, `17عضوا`; never the label of a paragraph, nor `1446هـ`. */
function isWordBehindNumber(words: Words, number: number, word: number): boolean {
  if (words.isFirst[number] === 1) return false;
  const key = words.keyAt(word);
  return key.length >= SHORTEST || TAKES_NUMBER.has(key);
}

const SHORTEST = 3;

function lengthAt(words: Words, place: number): number {
  return words.endAt(place) - words.startAt(place);
}

/** More than a particle and the article, which are written together with what follows. */
function isFullWord(key: string): boolean {
  return key.length >= SHORTEST && !/^[وف]?[بكل]?(?:ال|لل|ل)?$/u.test(key);
}

/** Alef maksura ends a word: where the article follows it, or a particle, two words ran together. */
function splitAt(key: string): number {
  const at = key.indexOf('\u0649') + 1;
  if (at < 2 || at === key.length) return 0;
  const rest = key.slice(at);
  return /^ال.{3}/u.test(rest) || PARTICLES.has(rest) ? at : 0;
}

const PARTICLES: ReadonlySet<string> = new Set(['أن', 'أنه', 'أنها', 'جميع', 'كل', 'هذا', 'هذه']);

/** Words behind which a number is no mark of a note. */
const TAKES_NUMBER: ReadonlySet<string> = new Set([
  'إلى',
  'الباب',
  'البند',
  'الجزء',
  'الجلسة',
  'الدورة',
  'الرقم',
  'الساعة',
  'الصفحة',
  'العدد',
  'الفترة',
  'الفصل',
  'الفقرة',
  'المادة',
  'المجلد',
  'المقرر',
  'القرار',
  'المؤرخ',
  'المؤرخة',
  'بتاريخ',
  'حتى',
  'رقم',
  'سنة',
  'عام',
  'على',
  'عن',
  'في',
  'مبلغ',
  'من',
  'نحو',
  'يوم',
]);

const MONTH_NAMES: ReadonlySet<string> = new Set(
  MONTHS.flatMap(({ levantine, gregorian }) =>
    [levantine.name, gregorian.name].map((name) => name.split(' ')[0] ?? name),
  ),
);
