import { hashWord } from '../arabic/key.ts';
import { ordinalStarts, readOrdinal, readSectionOrdinal } from '../arabic/ordinals.ts';
import { readRoman } from '../arabic/roman.ts';
import {
  Code,
  codeOf,
  endOf,
  isDash,
  isGlued,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  lexemeClass,
  lexemeValue,
  type SyntaxContext,
  startOf,
} from './context.ts';
import type { Head } from './head.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { HeadingLabel, HeadingUnit } from './tree.ts';

/** The nouns of numbered headings. */
const UNITS: ReadonlyMap<string, HeadingUnit> = new Map([
  ['الباب', 'title'],
  ['البديل', 'option'],
  ['التذييل', 'appendix'],
  ['الجزء', 'part'],
  ['الخيار', 'option'],
  ['الضميمة', 'appendix'],
  ['الفرع', 'branch'],
  ['الفصل', 'chapter'],
  ['القاعدة', 'rule'],
  ['القسم', 'division'],
  ['المادة', 'article'],
  ['المبدأ', 'principle'],
  ['المرفق', 'annex'],
  ['الهدف', 'goal'],
  ['تذييل', 'appendix'],
  ['ضميمة', 'appendix'],
  ['مرفق', 'annex'],
]);

/** The words, by the hashes of their keys, with which a numbered heading may begin; letters are lexemes. */
export function opensHeading(context: SyntaxContext, t: number): boolean {
  const hash = codeOf(context, t);
  return (
    UNIT_HASHES.has(hash) ||
    ORDINAL_STARTS.has(hash) ||
    lexemeClass(context, t) === Lexeme.letterName
  );
}

const UNIT_HASHES: ReadonlySet<number> = new Set([...UNITS.keys()].map(hashWord));

/** Feminine nouns, whose ordinals are too: `المادة الأولى`. */
const FEMININE_UNITS: ReadonlySet<HeadingUnit> = new Set(['appendix', 'article', 'rule']);

/** `المادة ١٢ من الميثاق`: the line is a sentence. */
const SENTENCE_WORDS: ReadonlySet<string> = new Set(['إلى', 'على', 'عن', 'في', 'من', 'و', 'أعلاه']);

/** A title on the line of its number is seldom longer. */
const MOST_TITLE = 24;
const MOST_BARE_TITLE = 12;

/** The number of a heading, and the first token after it. */
interface SectionNumber {
  readonly script: HeadingLabel['script'];
  readonly ordinal: number;
  readonly from: number;
  readonly next: number;
  readonly isAdverb: boolean;
}

/**
 * A numbered heading: `المرفق الأول`, `الفصل ٣: عنوان`, `المادة 12`, `أولا - عنوان`, `ثالثا`, `باء`, `II -`.
 * Official texts have the title behind a dash, without one, or on the next line (OFFICIAL.md 3).
 */
export function readSectionHead(context: SyntaxContext, t: number, end: number): Head | null {
  let last = end;
  while (last > t && isMarkup(context, last - 1)) last--;
  const unit = UNITS.get(keyOf(context, t));
  if (unit !== undefined) return readNamed(context, t, last, unit);
  const number = readSectionNumber(context, t);
  if (number === null || number.script === 'digits') return null;
  const separator = skipMarkup(context, number.next, last);
  const isAlone = separator >= last;
  if (!isAlone && !isSeparated(context, separator, last, number)) {
    const isTitled = number.isAdverb && isTitle(context, separator, last, MOST_TITLE);
    if (!isTitled) return null;
  }
  return section(context, t, 'section', number);
}

function readNamed(
  context: SyntaxContext,
  t: number,
  last: number,
  unit: HeadingUnit,
): Head | null {
  const number = readUnitNumber(context, skipMarkup(context, t + 1, last), unit);
  if (number === null || number.next > last) {
    return unit === 'annex' || unit === 'appendix' ? readUnnumbered(context, t, last, unit) : null;
  }
  const separator = skipMarkup(context, number.next, last);
  if (unit === 'option' && !isOfOption(context, separator, last)) return null;
  const isHeading =
    separator >= last ||
    isDash(context, separator) ||
    isPunctuation(context, separator, Code.colon) ||
    (isPunctuation(context, separator, Code.stop) && separator + 1 >= last) ||
    (unit !== 'article' && isTitle(context, separator, last, MOST_BARE_TITLE));
  return isHeading ? section(context, t, unit, number) : null;
}

/** Alone, or with a title: `الخيار 1: تقرر كذا؛` is the paragraph itself, `الخيار 1 هو` a sentence. */
function isOfOption(context: SyntaxContext, separator: number, last: number): boolean {
  if (separator >= last) return true;
  if (!isDash(context, separator) && !isPunctuation(context, separator, Code.colon)) return false;
  const title = skipMarkup(context, separator + 1, last);
  return title >= last || isTitle(context, title, last, MOST_BARE_TITLE);
}

/** `الخيار 1: تقرر كذا؛`: the first token of the text of an option on the line of its number, or null. */
export function behindOption(context: SyntaxContext, t: number): number | null {
  if (UNITS.get(keyOf(context, t)) !== 'option') return null;
  const number = readUnitNumber(context, t + 1, 'option');
  return number !== null && isPunctuation(context, number.next, Code.colon)
    ? number.next + 1
    : null;
}

/** `المؤيدون:`, `الممتنعون عن التصويت:`: a list of those who voted so. */
export function opensVoters(context: SyntaxContext, t: number): boolean {
  if (!VOTE_LIST_HEADS.has(keyOf(context, t))) return false;
  return isPunctuation(context, t + 1, Code.colon) || isPunctuation(context, t + 3, Code.colon);
}

/** The heads of the lists of a vote, the first of them first. */
export const VOTE_LIST_HEADS: ReadonlySet<string> = new Set(['المؤيدون', 'المعارضون', 'الممتنعون']);

/** `المرفق` alone on its line, or with its title. */
function readUnnumbered(
  context: SyntaxContext,
  t: number,
  last: number,
  unit: HeadingUnit,
): Head | null {
  const separator = skipMarkup(context, t + 1, last);
  const isHeading =
    isPunctuation(context, separator, Code.colon) ||
    isDash(context, separator) ||
    (last - t <= 4 && isPlain(context, t, last));
  if (!isHeading) return null;
  return {
    kind: unit === 'annex' || unit === 'appendix' ? 'annex' : 'section',
    label: null,
    content: t,
  };
}

function section(
  context: SyntaxContext,
  content: number,
  unit: HeadingUnit,
  { script, ordinal, from, next }: SectionNumber,
): Head {
  const label = {
    unit,
    script,
    ordinal,
    start: startOf(context, from),
    end: endOf(context, script === 'digits' ? from : next - 1),
  };
  return { kind: unit === 'annex' || unit === 'appendix' ? 'annex' : 'section', label, content };
}

/** The number behind the noun of a heading: also feminine, `الأولى`, and in brackets, `(٣)`. */
export function readUnitNumber(
  context: SyntaxContext,
  t: number,
  unit: HeadingUnit,
  isLater = false,
): SectionNumber | null {
  if (isPunctuation(context, t, Code.left) && isPunctuation(context, t + 2, Code.right)) {
    const inner = readSectionNumber(context, t + 1);
    return inner?.script === 'digits' ? { ...inner, next: t + 3 } : null;
  }
  const number = readSectionNumber(context, t, isLater);
  if (number !== null || !FEMININE_UNITS.has(unit)) return number;
  if (kindOf(context, t) !== TokenKind.word || !ORDINAL_STARTS.has(codeOf(context, t))) return null;
  const keys = numberKeys(context, t, isLater);
  const words = readOrdinal(keys);
  if (words === null) return null;
  const next = t + words.words;
  return { script: 'ordinal', ordinal: words.value, from: t, next, isAdverb: false };
}

/** Three words as keys; a later one of a list without its waw. */
function numberKeys(context: SyntaxContext, t: number, isLater: boolean): readonly string[] {
  const first = keyOf(context, t);
  return [
    isLater ? first.replace(/^و(?=ال|[ء-ي]{3})/u, '') : first,
    keyOf(context, t + 1),
    keyOf(context, t + 2),
  ];
}

/** Hashes of keys, also with the waw of a later one: no string is made of any other word. */
const ORDINAL_STARTS: ReadonlySet<number> = new Set(
  ordinalStarts().flatMap((word) => [hashWord(word), hashWord(`و${word}`)]),
);

/** A number in words, letters, Roman numerals or digits; a later one of a list may have its waw. */
function readSectionNumber(
  context: SyntaxContext,
  t: number,
  isLater = false,
): SectionNumber | null {
  switch (kindOf(context, t)) {
    case TokenKind.number: {
      const ordinal = codeOf(context, t);
      if (ordinal < 1 || ordinal > 999) return null;
      return { script: 'digits', ordinal, from: t, next: t + 1, isAdverb: false };
    }
    case TokenKind.latin: {
      const ordinal = readRoman(context.source.slice(startOf(context, t), endOf(context, t)));
      return ordinal === null
        ? null
        : { script: 'roman', ordinal, from: t, next: t + 1, isAdverb: false };
    }
    case TokenKind.word: {
      const words = ORDINAL_STARTS.has(codeOf(context, t))
        ? (readSectionOrdinal(numberKeys(context, t, isLater)) ??
          (isLater ? readSectionOrdinal([keyOf(context, t)]) : null))
        : null;
      if (words !== null) {
        const isAdverb = words.form === 'adverbial';
        const next = t + words.words;
        return { script: 'ordinal', ordinal: words.value, from: t, next, isAdverb };
      }
      if (lexemeClass(context, t) !== Lexeme.letterName) return null;
      // Alone `وباء` is no first number.
      if (!isLater && (context.lexemes.prefix[t] ?? 0) > 0) return null;
      const ordinal = lexemeValue(context, t);
      return { script: 'letter', ordinal, from: t, next: t + 1, isAdverb: false };
    }
    default:
      return null;
  }
}

function isSeparated(
  context: SyntaxContext,
  separator: number,
  last: number,
  { script, isAdverb }: SectionNumber,
): boolean {
  if (isDash(context, separator)) {
    return !isGlued(context, separator) || (isAdverb && !isGlued(context, separator + 1));
  }
  if (script === 'roman' && isPunctuation(context, separator, Code.stop)) {
    return separator + 1 < last && !isGlued(context, separator + 1);
  }
  return isAdverb && isPunctuation(context, separator, Code.colon);
}

/** Words without a mark at the end, and not the middle of a sentence. */
export function isTitle(context: SyntaxContext, from: number, last: number, most: number): boolean {
  if (last - from > most || SENTENCE_WORDS.has(keyOf(context, from))) return false;
  return kindOf(context, from) === TokenKind.word && !isEndMark(context, last - 1);
}

function isEndMark(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return (
    code === Code.arabicComma ||
    code === Code.arabicSemicolon ||
    code === Code.stop ||
    code === Code.colon ||
    code === Code.arabicQuestion ||
    code === Code.comma ||
    code === Code.semicolon
  );
}

/** Without punctuation. */
function isPlain(context: SyntaxContext, t: number, last: number): boolean {
  for (let i = t; i < last; i++) {
    const kind = kindOf(context, i);
    if (kind !== TokenKind.word && kind !== TokenKind.number && !isMarkup(context, i)) return false;
  }
  return true;
}

function skipMarkup(context: SyntaxContext, t: number, last: number): number {
  let next = t;
  while (next < last && isMarkup(context, next)) next++;
  return next;
}
