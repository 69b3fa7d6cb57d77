import { hashWord } from '../../core/arabic/key.ts';
import { publishedLexicon } from '../../core/arabic/lexicon.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { countWhile } from '../../core/common/search.ts';
import { MONTHS } from '../../core/facts/months.ts';
import type { Model } from '../../core/model/model.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenFlag, TokenKind } from '../../core/syntax/tokens.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** Two words, or a word and a number or symbol, and where the space between them belongs. */
interface Glued extends Span {
  readonly at: number;
}

/** The places of the stream at which a space is missing. */
export function gluedWords(model: Model): readonly Glued[] {
  const { words, tokens } = model;
  const { kind, flags } = tokens;
  const { length, tokenAt, isFirst } = words;
  const found: Glued[] = [];
  const mayBeTwo = tokensWithMaksuraInside(model);
  for (let place = 0; place < length; place++) {
    const token = tokenAt[place] as number;
    if (mayBeTwo.size > 0 && mayBeTwo.has(token)) {
      const key = words.keyAt(place);
      const at = splitAt(key);
      const { start, end } = spanAt(words, place);
      if (at > 0 && end - start === key.length) found.push({ start, end, at: start + at });
    }
    // Nearly every token stands behind a space, and most others are marks.
    const next = token + 1;
    if (((flags[next] ?? 0) & TokenFlag.spaceBefore) !== 0) continue;
    if (place + 1 === length || tokenAt[place + 1] !== next || isFirst[place + 1] === 1) continue;
    if (kind[token] === TokenKind.punctuation || kind[next] === TokenKind.punctuation) continue;
    if (!isGlued(words, place, place + 1)) continue;
    const [first, second] = [spanAt(words, place), spanAt(words, place + 1)];
    found.push({ start: first.start, end: second.end, at: second.start });
  }
  return found;
}

/** The article that is cut off from its word: `ال نظر`, `بال مياه`. */
interface Divided extends Span {
  /** The word without the space. */
  readonly expected: string;
  /** The space that is too much; null where a line or a page ends between the two. */
  readonly space: Span | null;
}

const ARTICLES = createWordSet(['ال', 'بال', 'فال', 'كال', 'لل', 'وال', 'وبال', 'ولل']);
/** What the article stands before has three letters. */
const AFTER_ARTICLE = /^[^ا\P{L}]\p{L}{2,}$|^ا(?!ل)\p{L}{2,}$/u;

/** Articles that stand alone before a word which published texts have with the article. */
export function dividedWords(model: Model): readonly Divided[] {
  const { words, source } = model;
  if (!words.mayHave(ARTICLES)) return [];
  const lexicon = publishedLexicon();
  const found: Divided[] = [];
  for (let place = 0; place + 1 < words.length; place++) {
    if (!words.isIn(place, ARTICLES) || words.isFirst[place + 1] === 1) continue;
    const [article, word] = [spanAt(words, place), spanAt(words, place + 1)];
    const between = { start: article.end, end: word.start };
    if (between.start === between.end) continue;
    const key = words.keyAt(place + 1);
    if (!AFTER_ARTICLE.test(key)) continue;
    if (lexicon.textsOf(hashWord(words.keyAt(place) + key)) === 0) continue;
    // `ال إنتربول` has a rule of its own.
    const names = model.nodes('interpolMention');
    if (names.some(({ start, end }) => start <= article.start && end >= word.end)) continue;
    const expected = words.keyAt(place) + key;
    const space = source.slice(between.start, between.end) === ' ' ? between : null;
    found.push({ start: article.start, end: word.end, expected, space });
  }
  return found;
}

/** The words in which a letter stands behind alef maksura; to look for that letter costs next to nothing. */
function tokensWithMaksuraInside({ source, tokens }: Model): ReadonlySet<number> {
  const { kind, start, end, length } = tokens;
  const found = new Set<number>();
  for (let at = source.indexOf(MAKSURA); at !== -1; at = source.indexOf(MAKSURA, at + 1)) {
    if (!isWordUnit(source, at + 1)) continue;
    const token = countWhile(length, (i) => (start[i] as number) <= at) - 1;
    if (kind[token] === TokenKind.word && at + 1 < (end[token] as number)) found.add(token);
  }
  return found;
}

/** Alef maksura, which ends a word. */
const MAKSURA = '\u0649';

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

/** Where the article follows alef maksura, or a particle, two words ran together. */
function splitAt(key: string): number {
  const at = key.indexOf(MAKSURA) + 1;
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
  'البنود',
  'الجزء',
  'الجلسة',
  'الدورة',
  'الرقم',
  'الساعة',
  'الصفحة',
  'العدد',
  'الفترة',
  'الفصل',
  'الفقرات',
  'الفقرة',
  'الفقرتين',
  'المادة',
  'المواد',
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
