import { englishMonth } from '../facts/months.ts';
import { DAY_WORD } from './citation-words.ts';
import { Code, isDash } from './context.ts';
import { introducers, Lexeme, MONTH_PAIR_ONLY, MONTH_VARIANT } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { DateIntroducer, DateNode, MonthName, Span } from './tree.ts';
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

/** A node read from a view, and the position after it. */
export interface Read<T> {
  readonly node: T;
  readonly next: number;
}

type MutableDate = { -readonly [K in keyof DateNode]: DateNode[K] };

interface MonthRead {
  readonly first: MonthName | null;
  readonly second: MonthName | null;
  readonly unknown: Span | null;
  readonly solidus: Span | null;
  readonly month: number | null;
  readonly pairOnly: boolean;
  readonly next: number;
}

function spanAt(view: View, from: number, to = from): Span {
  return { start: startAt(view, from), end: endAt(view, to) };
}

function isNumber(view: View, k: number): boolean {
  return kindAt(view, k) === TokenKind.number;
}

function isSolidus(view: View, k: number): boolean {
  return isAt(view, k, TokenKind.punctuation, Code.solidus);
}

function isDashAt(view: View, k: number): boolean {
  const t = tokenAt(view, k);
  return t >= 0 && isDash(view, t);
}

/** One half of a month pair. */
function readMonthName(
  view: View,
  k: number,
): { name: MonthName; pairOnly: boolean; next: number } | null {
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.levantineMonth || lexeme === Lexeme.gregorianMonth) {
    const value = lexemeValueAt(view, k);
    const calendar = lexeme === Lexeme.levantineMonth ? 'levantine' : 'gregorian';
    const name: MonthName = {
      start: startAt(view, k),
      end: endAt(view, k),
      month: value & 0x0f,
      calendar,
      canonical: (value & MONTH_VARIANT) === 0,
    };
    return { name, pairOnly: (value & MONTH_PAIR_ONLY) !== 0, next: k + 1 };
  }
  if (lexeme !== Lexeme.doubleMonth) return null;
  const second = lexemeAt(view, k + 1);
  if (second !== Lexeme.firstOfTwo && second !== Lexeme.secondOfTwo) return null;
  const kanoon = lexemeValueAt(view, k) === 12;
  const month = second === Lexeme.firstOfTwo ? (kanoon ? 12 : 10) : kanoon ? 1 : 11;
  const name: MonthName = {
    start: startAt(view, k),
    end: endAt(view, k + 1),
    month,
    calendar: 'levantine',
    canonical: (lexemeValueAt(view, k + 1) & MONTH_VARIANT) === 0,
  };
  return { name, pairOnly: false, next: k + 2 };
}

/** A month, in one name or two with a solidus; one half may be a word that names no month. */
function readMonth(view: View, k: number, afterDay: boolean): MonthRead | null {
  const first = readMonthName(view, k);
  if (first === null) return afterDay ? readUnknownFirst(view, k) : null;
  const { name, pairOnly, next } = first;
  if (!isSolidus(view, next)) {
    const behind = readBracketed(view, next);
    return behind === null
      ? oneMonth(name, pairOnly, next)
      : twoMonths(name, behind.name, null, behind.next);
  }
  const solidus = { start: name.end, end: startOr(view, next + 1, endAt(view, next)) };
  const second = readMonthName(view, next + 1);
  if (second !== null) return twoMonths(name, second.name, solidus, second.next);
  if (kindAt(view, next + 1) === TokenKind.word && gluedAt(view, next + 1)) {
    const unknown = spanAt(view, next + 1);
    return {
      first: name,
      second: null,
      unknown,
      solidus,
      month: name.month,
      pairOnly,
      next: next + 2,
    };
  }
  return oneMonth(name, pairOnly, next);
}

function oneMonth(first: MonthName, pairOnly: boolean, next: number): MonthRead {
  const { month } = first;
  return { first, second: null, unknown: null, solidus: null, month, pairOnly, next };
}

function twoMonths(
  first: MonthName,
  second: MonthName,
  solidus: Span | null,
  next: number,
): MonthRead {
  return { first, second, unknown: null, solidus, month: first.month, pairOnly: false, next };
}

/** `(فبراير)` behind `شباط`: as texts of the Arab League and old ones of the United Nations write both names. */
function readBracketed(view: View, k: number): { name: MonthName; next: number } | null {
  if (!isAt(view, k, TokenKind.punctuation, Code.left)) return null;
  const second = readMonthName(view, k + 1);
  if (second === null || !isAt(view, second.next, TokenKind.punctuation, Code.right)) return null;
  return { name: second.name, next: second.next + 1 };
}

function startOr(view: View, k: number, fallback: number): number {
  return k < view.length ? startAt(view, k) : fallback;
}

/** `١٢ حزران/يونيه`: the word before the solidus is no month, the word after it is. */
function readUnknownFirst(view: View, k: number): MonthRead | null {
  for (let words = 1; words <= 2; words++) {
    if (kindAt(view, k + words - 1) !== TokenKind.word) return null;
    // `للفترة 2015-2030 في آذار/مارس`: a preposition before a month ends the number.
    if (words === 2 && readMonthName(view, k + 1) !== null) return null;
    if (!isSolidus(view, k + words)) continue;
    const second = readMonthName(view, k + words + 1);
    if (second === null) return null;
    const unknown = spanAt(view, k, k + words - 1);
    const solidus = { start: unknown.end, end: second.name.start };
    return {
      first: null,
      second: second.name,
      unknown,
      solidus,
      month: second.name.month,
      pairOnly: false,
      next: second.next,
    };
  }
  return null;
}

/** A date with nothing known yet. A literal, not a spread: dates are among the commonest nodes. */
function emptyDate(start: number, end: number, form: DateNode['form']): MutableDate {
  return {
    type: 'date',
    start,
    end,
    day: null,
    month: null,
    year: null,
    form,
    endDay: null,
    rangeMark: null,
    introducer: null,
    weekday: null,
    yearInherited: false,
    daySpan: null,
    endDaySpan: null,
    weekdaySpan: null,
    yearSpan: null,
    firstMonth: null,
    secondMonth: null,
    unknownMonth: null,
    solidus: null,
  };
}

/** A date that begins with the number at `k`: `١٥ تشرين الأول/أكتوبر ١٩٩٦`, `٩-٢٠ تموز/يوليه`, `23/11/2020`. */
export function readDateAtNumber(view: View, k: number): Read<DateNode> | null {
  let endDay = -1;
  let rangeMark: DateNode['rangeMark'] = null;
  let m = k + 1;
  if (isNumber(view, k + 2)) {
    if (isDashAt(view, k + 1)) rangeMark = 'dash';
    else if (lexemeAt(view, k + 1) === Lexeme.and) rangeMark = 'and';
    else if (lexemeAt(view, k + 1) === Lexeme.to) rangeMark = 'words';
    else if (isSolidus(view, k + 1)) return readNumeric(view, k);
    // In `لجنة القرار 1540 حتى 30 تشرين الثاني/نوفمبر` the first number is no day.
    if ((rangeMark === 'and' || rangeMark === 'words') && valueAt(view, k) >= 100) return null;
    if (rangeMark !== null) {
      endDay = k + 2;
      m = k + 3;
    }
  }
  // The second member of `19/71` is no day.
  if (isSolidus(view, k - 1) && gluedAt(view, k)) return null;
  const month = readMonth(view, m, true);
  if (month === null) return readLatin(view, k);
  const date = emptyDate(startAt(view, k), endAt(view, month.next - 1), 'day');
  date.day = valueAt(view, k);
  date.daySpan = spanAt(view, k);
  if (endDay >= 0) {
    date.endDay = valueAt(view, endDay);
    date.endDaySpan = spanAt(view, endDay);
    date.rangeMark = rangeMark;
    date.form = 'day-range';
  }
  return finish(view, k, date, month);
}

/** A date that begins with a month: `حزيران/يونيه ٢٠١٨`. */
export function readDateAtMonth(view: View, k: number): Read<DateNode> | null {
  const month = readMonth(view, k, false);
  if (month === null) return null;
  const date = emptyDate(startAt(view, k), endAt(view, month.next - 1), 'month');
  const read = finish(view, k, date, month);
  // A month name alone is a word like any other (مارس, "practised"): it needs a pair or a year.
  const paired = month.second !== null || month.unknown !== null;
  return paired || (read.node.year !== null && !month.pairOnly) ? read : null;
}

function finish(view: View, k: number, date: MutableDate, month: MonthRead): Read<DateNode> {
  date.month = month.month;
  date.firstMonth = month.first;
  date.secondMonth = month.second;
  date.unknownMonth = month.unknown;
  date.solidus = month.solidus;
  let { next } = month;
  if (isYear(view, next)) {
    date.year = valueAt(view, next);
    date.yearSpan = spanAt(view, next);
    date.end = endAt(view, next);
    next++;
  }
  readIntroduction(view, k, date);
  return { node: date, next };
}

/** Three to five digits that are not the first member of a citation or a day. */
function isYear(view: View, k: number): boolean {
  if (!isNumber(view, k)) return false;
  const digits = endAt(view, k) - startAt(view, k);
  if (digits < 3 || digits > 5) return false;
  return !(isSolidus(view, k + 1) && gluedAt(view, k + 1));
}

/** Day, month and year in figures. */
function readNumeric(view: View, k: number): Read<DateNode> | null {
  if (!isSolidus(view, k + 3) || !isNumber(view, k + 4)) return null;
  const [a, b, c] = [valueAt(view, k), valueAt(view, k + 2), valueAt(view, k + 4)];
  if (a > 31 || b > 12 || c < 1900 || c > 2200) return null;
  const date = emptyDate(startAt(view, k), endAt(view, k + 4), 'numeric');
  date.day = a;
  date.month = b;
  date.year = c;
  date.daySpan = spanAt(view, k);
  date.yearSpan = spanAt(view, k + 4);
  readIntroduction(view, k, date);
  return { node: date, next: k + 5 };
}

/** `14 November 2018`, as in mastheads. */
function readLatin(view: View, k: number): Read<DateNode> | null {
  if (kindAt(view, k + 1) !== TokenKind.latin || !isYear(view, k + 2)) return null;
  const month = englishMonth(view.source.slice(startAt(view, k + 1), endAt(view, k + 1)));
  if (month === null) return null;
  const date = emptyDate(startAt(view, k), endAt(view, k + 2), 'latin');
  date.day = valueAt(view, k);
  date.month = month;
  date.year = valueAt(view, k + 2);
  date.daySpan = spanAt(view, k);
  date.yearSpan = spanAt(view, k + 2);
  return { node: date, next: k + 3 };
}

/** `عام ١٩٩٧`: `k` is the noun, the date is the number. */
export function readYear(view: View, k: number): Read<DateNode> | null {
  if (!isNumber(view, k + 1)) return null;
  const year = valueAt(view, k + 1);
  if (year < 1000 || year > 2999 || (isSolidus(view, k + 2) && gluedAt(view, k + 2))) return null;
  const span = spanAt(view, k + 1);
  const date = emptyDate(span.start, span.end, 'year');
  date.year = year;
  date.yearSpan = span;
  return { node: date, next: k + 2 };
}

/** The words before a date: weekday, preposition, `المؤرخ`. */
function readIntroduction(view: View, k: number, date: MutableDate): void {
  let before = k - 1;
  if (
    isAt(view, before, TokenKind.punctuation, Code.arabicComma) &&
    lexemeAt(view, before - 1) === Lexeme.weekday
  ) {
    before--;
  }
  if (lexemeAt(view, before) === Lexeme.weekday) {
    date.weekday = lexemeValueAt(view, before);
    date.weekdaySpan = spanAt(view, before);
    before--;
  }
  date.introducer = introducerAt(view, before) ?? introducerBeforeDay(view, before);
}

/** `المؤرخ في يوم الخميس`; `في يوم الخميس` alone introduces nothing. */
function introducerBeforeDay(view: View, k: number): DateIntroducer {
  if (keyAt(view, k) !== DAY_WORD) return null;
  const introducer = introducerAt(view, k - 1);
  return introducer === 'on' || introducer === 'period' ? null : introducer;
}

function introducerAt(view: View, k: number): DateIntroducer {
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.dated) return 'dated';
  if (lexeme === Lexeme.introducer) return introducers[lexemeValueAt(view, k)] ?? null;
  if (lexeme === Lexeme.in) {
    const outer = introducerAt(view, k - 1);
    return outer === null || outer === 'on' ? 'on' : outer;
  }
  if (lexeme === Lexeme.from || lexeme === Lexeme.to) return 'period';
  return null;
}
