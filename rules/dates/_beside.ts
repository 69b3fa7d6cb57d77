import {
  compareDates,
  firstDay,
  lastDay,
  type PlainDate,
  plainDate,
} from '../../core/facts/calendar.ts';
import { daysFromHijri, HIJRI_TOLERANCE, hijriMonth } from '../../core/facts/hijri.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { DateNode, Span } from '../../core/syntax/tree.ts';
import { figuresFault } from './_figures.ts';

/** What stands beside a date, or beside a year, and contradicts it. */
export type BesideFault =
  | {
      readonly kind: 'symbol-year';
      readonly at: Span;
      readonly symbol: Span;
      readonly year: number;
    }
  | { readonly kind: 'hijri'; readonly at: Span; readonly hijri: Span }
  | { readonly kind: 'hijri-day'; readonly at: Span }
  | { readonly kind: 'years'; readonly first: Span; readonly last: Span }
  /** The end of a period lies before its beginning. */
  | { readonly kind: 'period'; readonly from: Span; readonly to: Span }
  | { readonly kind: 'year-digits' | 'figures' | 'biennium'; readonly at: Span };

export function besideFaults(model: Model): readonly BesideFault[] {
  const dates = model.nodes('date');
  const numbers = yearsIn(model);
  return [
    ...symbolYears(model, dates),
    ...(numbers.hijri.length > 0 ? dates.flatMap((date) => hijriDay(model, date)) : []),
    ...numbers.hijri.flatMap((year) => longHijriDay(model.words, year)),
    ...fallingYears(model, numbers.years),
    ...yearsApart(model, numbers.years),
    ...numbers.figures.map((at) => ({ kind: 'figures' as const, at })),
    ...numbers.odd.map((at) => ({ kind: 'year-digits' as const, at })),
    ...turnedPeriods(model, dates),
  ];
}

/** `من 28 حزيران/يونيه إلى 2 أيار/مايو 2023`: two dates with إلى or حتى between them. */
function turnedPeriods({ words }: Model, dates: readonly DateNode[]): readonly BesideFault[] {
  return dates.flatMap((to, index): BesideFault[] => {
    const from = dates[index - 1];
    if (from === undefined || !isAfter(from, to)) return [];
    let place = words.before(to);
    if (YEAR_NOUNS.has(words.keyAt(place))) place = words.previous(place);
    const isJoined = JOINTS.has(words.keyAt(place)) && words.previous(place) === words.last(from);
    return isJoined && isBegun(words, from) ? [{ kind: 'period', from, to }] : [];
  });
}

const JOINTS: ReadonlySet<string> = new Set(['إلى', 'حتى']);
const YEAR_NOUNS: ReadonlySet<string> = new Set(['عام', 'سنة']);

/** `من` stands before it: two dates may stand side by side in other sentences. */
function isBegun(words: Words, date: Span): boolean {
  let place = words.before(date);
  if (YEAR_NOUNS.has(words.keyAt(place))) place = words.previous(place);
  return /^[وف]?من$/u.test(words.keyAt(place));
}

/** Whether a period from one to the other would end before it begins. */
function isAfter(from: DateNode, to: DateNode): boolean {
  if (to.year === null || from.endDay !== null) return false;
  const hasOwnYear = from.year !== null && !from.yearInherited;
  if (!hasOwnYear) {
    // `من 28 كانون الأول/ديسمبر إلى 2 كانون الثاني/يناير 2024`: the first day is of the year before.
    if (from.month === null || to.month === null) return false;
    const months = from.month - to.month;
    return months > 0 && months <= HALF_YEAR;
  }
  return (from.year ?? 0) >= to.year && compareDates(firstDay(from), lastDay(to)) > 0;
}

const HALF_YEAR = 6;

/** Numbers that may be years, in one pass over the words. */
function yearsIn({ words, tokens: { kind, value } }: Model): {
  /** Places of those that another number follows with a mark between. */
  readonly years: readonly number[];
  /** Behind عام: a year with a digit too many or too few. */
  readonly odd: readonly Span[];
  /** Dates in figures that cannot be. */
  readonly figures: readonly Span[];
  /** Places of years of the Hijri calendar. */
  readonly hijri: readonly number[];
} {
  const { tokenAt, length } = words;
  const years: number[] = [];
  const odd: Span[] = [];
  const figures: Span[] = [];
  const hijri: number[] = [];
  for (let place = 0; place < length; place++) {
    const token = tokenAt[place] as number;
    if (kind[token] !== TokenKind.number) continue;
    const number = value[token] as number;
    if (isHijriYear(number)) hijri.push(place);
    if (isOddYear(number) && BEFORE_YEAR.test(words.keyAt(words.previous(place)))) {
      const at = spanAt(words, place);
      if (at.end - at.start === String(number).length) odd.push(at);
    }
    const next = tokenAt[place + 2];
    if (next === undefined || kind[next] !== TokenKind.number) continue;
    if (isYear(number)) years.push(place);
    const fault = isYear(number) || number <= 12 ? figuresFault(words, place) : null;
    if (fault !== null) figures.push(fault);
  }
  return { years, odd, figures, hijri };
}

/** `20203` and `203`: of a year of two centuries with a digit more or less. */
function isOddYear(value: number): boolean {
  return (value >= 190 && value <= 209) || (value >= 19_000 && value <= 20_999);
}

const BEFORE_YEAR = /^[وفبكل]{0,2}عام$/u;

function isHijriYear(value: number): boolean {
  return value >= 1300 && value <= 1600;
}

/**
 * `(S/PRST/2019/4)` behind a day, `S/PRST/2019/4 المؤرخ` before one: statements of the Council bear the
 * year of their day. `(S/2019/4)` and `(A/73/4)` behind one: a letter or report is circulated in the year or
 * session of its day, or soon behind it.
 */
function symbolYears(model: Model, dates: readonly DateNode[]): readonly BesideFault[] {
  const { source, words } = model;
  const found: BesideFault[] = [];
  let next = 0;
  for (const symbol of model.nodes('documentSymbol')) {
    const text = source.slice(symbol.start, symbol.end);
    const statement = STATEMENT.exec(text);
    const years = statement === null ? yearsOfDocument(text) : onlyYear(Number(statement[1]));
    if (years === null) continue;
    while (next < dates.length && (dates[next]?.end ?? 0) <= symbol.start) next++;
    const [before, behind] = [dates[next - 1], dates[next]];
    const isBefore = before !== undefined && isInBrackets(words, before, symbol);
    const date = isBefore ? before : statement === null ? undefined : behind;
    if (date?.year == null || date.day === null) continue;
    if (date.year >= years.from && date.year <= years.to) continue;
    // `للفترة من … إلى 30 حزيران/يونيه 2022 (A/75/785)`: the day is no document's own.
    if (statement === null && date.introducer !== 'dated') continue;
    if (!isBefore && !isDatedBy(words, symbol, date)) continue;
    found.push({ kind: 'symbol-year', at: date.yearSpan ?? date, symbol, year: years.year });
  }
  return found;
}

/** The year of a symbol, and those of the days that what bears it may have. */
interface SymbolYears {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

function onlyYear(year: number): SymbolYears {
  return { year, from: year, to: year };
}

function yearsOfDocument(symbol: string): SymbolYears | null {
  const match = DOCUMENT.exec(symbol);
  if (match === null) return null;
  const number = Number(match[1] ?? match[2]);
  if (symbol.startsWith('S')) return { year: number, from: number - 1, to: number };
  const opening = FIRST_OPENING + number;
  return { year: opening, from: opening - 1, to: opening + 1 };
}

/** Session N of the General Assembly opens so many years behind N. */
const FIRST_OPENING = 1945;
const DOCUMENT = /^(?:S\/((?:19|20)\d\d)|A\/([3-9]\d))\/\d+$/u;

function isInBrackets(words: Words, date: Span, symbol: Span): boolean {
  const bracket = words.after(date);
  return words.keyAt(bracket) === '(' && words.next(bracket) === words.first(symbol);
}

/** المؤرخ stands between the two, and nothing else. */
function isDatedBy(words: Words, symbol: Span, date: Span): boolean {
  const dated = words.before(date);
  return /^ال?مؤرخ$/u.test(words.keyAt(dated)) && words.previous(dated) === words.last(symbol);
}

const STATEMENT = /^S\/PRST\/(\d{4})\//u;

/** `١٥ شعبان ١٤٤٠ هـ الموافق ٢٠ نيسان/أبريل ٢٠١٩`, and the second in brackets. */
function hijriDay({ words }: Model, date: DateNode): readonly BesideFault[] {
  const { day, month, year } = date;
  if (day === null || month === null || year === null) return [];
  let place = words.before(date);
  const key = words.keyAt(place);
  if (!EQUALS.test(key) && key !== 'ل' && key !== '(') return [];
  place = words.previous(place);
  if (/^ه/u.test(words.keyAt(place))) place = words.previous(place);
  const read = hijriBefore(words, place);
  const hijriDayNumber = read === null ? null : firstNumber(words, read.dayPlace);
  if (read === null || hijriDayNumber === null) return [];
  const hijri = plainDate(words.numberAt(place), read.month, hijriDayNumber.value);
  const gregorian: PlainDate = { day, month, year };
  if (Math.abs(daysFromHijri(hijri, gregorian)) <= HIJRI_TOLERANCE) return [];
  const span = { start: words.startAt(hijriDayNumber.place), end: words.endAt(place) };
  return [{ kind: 'hijri', at: date, hijri: span }];
}

/** The month before a year of the Hijri calendar, and the place of what may be its day. */
function hijriBefore(
  words: Words,
  year: number,
): { readonly month: number; readonly dayPlace: number } | null {
  if (!isHijriYear(words.numberAt(year))) return null;
  const second = words.previous(year);
  const first = words.previous(second);
  const two = hijriMonth(words.keyAt(first), words.keyAt(second));
  if (two?.words === 2) return { month: two.month, dayPlace: words.previous(first) };
  const one = hijriMonth(words.keyAt(second), '');
  return one === null ? null : { month: one.month, dayPlace: first };
}

/** `٣١ محرم ١٤٤٨ هـ`: no month of that calendar has more than 30 days. */
function longHijriDay(words: Words, year: number): readonly BesideFault[] {
  const dayPlace = hijriBefore(words, year)?.dayPlace;
  if (dayPlace === undefined) return [];
  const day = words.numberAt(dayPlace);
  return day > LONGEST_HIJRI_MONTH && day < 100
    ? [{ kind: 'hijri-day', at: spanAt(words, dayPlace) }]
    : [];
}

const LONGEST_HIJRI_MONTH = 30;

const EQUALS = /^ل?ال?موافق/u;

/** The first day of `١٥ و ١٦ شعبان`. */
function firstNumber(words: Words, at: number): { value: number; place: number } | null {
  let place = at;
  for (;;) {
    const before = words.previous(place);
    const isJoined = words.keyAt(before) === 'و' && words.numberAt(words.previous(before)) > 0;
    if (!isJoined) break;
    place = words.previous(before);
  }
  const value = words.numberAt(place);
  return value >= 1 && value <= 30 ? { value, place } : null;
}

/** `2030-2015`: in what order two years are shown depends on the program. */
function fallingYears({ words }: Model, years: readonly number[]): readonly BesideFault[] {
  const found: BesideFault[] = [];
  for (const place of years) {
    const dash = words.next(place);
    const last = dash === NO_PLACE ? NO_PLACE : words.next(dash);
    if (last === NO_PLACE || !isYear(words.numberAt(last))) continue;
    if (words.numberAt(place) <= words.numberAt(last) || !DASHES.has(words.keyAt(dash))) continue;
    if (!words.isGluedAt(dash) || !words.isGluedAt(last)) continue;
    const isPartOfSymbol =
      (words.isGluedAt(place) && words.keyAt(words.previous(place)) !== '(') ||
      words.keyAt(words.next(last)) === '/' ||
      DASHES.has(words.keyAt(words.next(last)));
    if (isPartOfSymbol) continue;
    found.push({ kind: 'years', first: spanAt(words, place), last: spanAt(words, last) });
  }
  return found;
}

/** `بين عامي 2023 و 2019` ends before it begins; `فترة السنتين 2024-2026` has three years. */
function yearsApart({ words }: Model, years: readonly number[]): readonly BesideFault[] {
  return years.flatMap((first): BesideFault[] => {
    const joint = words.next(first);
    const last = joint === NO_PLACE ? NO_PLACE : words.next(joint);
    const span = words.numberAt(last) - words.numberAt(first);
    if (last === NO_PLACE || !isYear(words.numberAt(last))) return [];
    const noun = words.keyAt(words.previous(first));
    const before = words.keyAt(words.previous(words.previous(first)));
    if (words.is(joint, 'و')) {
      if (span >= 0 || !TWO_YEARS.has(noun) || !BETWEEN.test(before)) return [];
      return [{ kind: 'period', from: spanAt(words, first), to: spanAt(words, last) }];
    }
    const isBiennium = DASHES.has(words.keyAt(joint)) && BIENNIUM.test(`${before} ${noun}`);
    if (!isBiennium || Math.abs(span) === 1) return [];
    return [{ kind: 'biennium', at: { start: words.startAt(first), end: words.endAt(last) } }];
  });
}

const TWO_YEARS: ReadonlySet<string> = new Set(['عامي', 'العامين', 'سنتي', 'السنتين']);
const BETWEEN = /^[وف]?(?:ما)?بين$/u;
const BIENNIUM = /^[وفبل]{0,2}فترة السنتين$/u;

const DASHES: ReadonlySet<string> = new Set(['-', '\u2013']);

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function spanAt(words: Words, place: number): Span {
  return { start: words.startAt(place), end: words.endAt(place) };
}
