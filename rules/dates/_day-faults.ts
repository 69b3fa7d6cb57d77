import { daysInMonth, isValidDate, weekdayOf } from '../../core/facts/calendar.ts';
import { hasSameDigits } from '../../core/facts/instrument-years.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { DateNode, MonthName, Span } from '../../core/syntax/tree.ts';

/** What cannot be in one date. */
export type DayFault =
  | { readonly kind: 'day'; readonly date: DateNode; readonly at: Span; readonly day: number }
  | { readonly kind: 'range'; readonly at: Span }
  | { readonly kind: 'descending'; readonly first: Span; readonly last: Span }
  | { readonly kind: 'pair'; readonly first: MonthName; readonly second: MonthName }
  | { readonly kind: 'weekday'; readonly at: Span; readonly right: number }
  | { readonly kind: 'year-digits'; readonly at: Span }
  | {
      readonly kind: 'year';
      readonly at: Span;
      readonly year: number;
      /** The text speaks of the past, or the age is none of the United Nations. */
      readonly isCertain: boolean;
    };

const EARLIEST_YEAR = 1900;
/** Treaties of the century before are still cited. */
const EARLIEST_TREATY_YEAR = 1800;
const LATEST_YEAR = 2100;
/** Goals and terms end at most about so many years after the text. */
const YEARS_AHEAD = 15;
/** In a year without a number, February may have 29 days. */
export const LEAP_YEAR = 2000;

export function dayFaults(model: Model, date: DateNode): readonly DayFault[] {
  if (date.form === 'year') return [];
  const days = impossibleDays(date);
  if (date.form === 'latin' || date.form === 'numeric') return days;
  const { firstMonth: first, secondMonth: second } = date;
  const isPair = first !== null && second !== null;
  // Two names of one calendar are a span of two months, not a pair.
  const isOdd = isPair && first.month !== second.month && first.calendar !== second.calendar;
  return [
    ...days,
    ...(isOdd ? [{ kind: 'pair', first, second } as const] : []),
    ...wrongWeekday(date),
    ...unlikelyYear(model, date),
  ];
}

const NONE: readonly DayFault[] = [];

interface Day {
  readonly number: number;
  readonly at: Span;
}

function impossibleDays(date: DateNode): readonly DayFault[] {
  const last = lastDayOf(date);
  const { day, endDay } = date;
  const isDay = (number: number): boolean => number >= 1 && number <= last;
  // So are nearly all dates.
  if (endDay === null && (day === null || isDay(day))) return NONE;
  const days = [
    { number: date.day, at: date.daySpan },
    { number: date.endDay, at: date.endDaySpan },
  ].filter((each): each is Day => each.number !== null && each.at !== null);
  const [from, to] = days;
  const faults: DayFault[] = [];
  if (from !== undefined && to !== undefined) {
    if (from.number > 31 && to.number > 31) {
      return [{ kind: 'range', at: { start: from.at.start, end: to.at.end } }];
    }
    if (to.number < from.number && from.number <= 31) {
      faults.push({ kind: 'descending', first: from.at, last: to.at });
    }
  }
  if (last === 0) return faults;
  for (const { number, at } of days) {
    if (isDay(number)) continue;
    // `القراران 2195 و 12 أيار/مايو`: a number before a month need not be its day.
    const isFirstOfTwo = at === date.daySpan && date.rangeMark === 'and';
    if (number > 31 && (isFirstOfTwo || (number > 99 && date.introducer === null))) continue;
    faults.push({ kind: 'day', date, at, day: number });
  }
  return faults;
}

/** Of two months that disagree, the one that has more days decides; 0 where the month is not known. */
function lastDayOf({ firstMonth, secondMonth, month, year }: DateNode): number {
  const daysOf = (number: number | null): number => daysInMonth(year ?? LEAP_YEAR, number ?? 0);
  if (firstMonth === null && secondMonth === null) return daysOf(month);
  return Math.max(daysOf(firstMonth?.month ?? 0), daysOf(secondMonth?.month ?? 0));
}

function wrongWeekday(date: DateNode): readonly DayFault[] {
  const { day, month, year, endDay, weekday, weekdaySpan } = date;
  if (day === null || month === null || year === null || endDay !== null) return [];
  if (weekday === null || weekdaySpan === null || year < EARLIEST_YEAR) return [];
  if (!isValidDate({ year, month, day })) return [];
  const right = weekdayOf({ year, month, day });
  return right === weekday ? [] : [{ kind: 'weekday', at: weekdaySpan, right }];
}

function unlikelyYear(model: Model, date: DateNode): readonly DayFault[] {
  const { profile } = model;
  const { year, yearSpan: at, introducer } = date;
  if (year === null || at === null) return [];
  if (at.end - at.start !== 4) {
    const isYear = isOfPast(introducer) || isLikeYear(model, date, year, at);
    return isYear ? [{ kind: 'year-digits', at }] : [];
  }
  const own = profile.date?.year ?? null;
  const latest = own === null ? LATEST_YEAR : own + YEARS_AHEAD;
  if (year >= EARLIEST_TREATY_YEAR && year <= latest) return [];
  if (year < EARLIEST_TREATY_YEAR && !isSlip(year)) return [];
  // A plan may well reach farther; a text that is cited is not from there.
  const isCertain = isOfPast(introducer) || year < EARLIEST_YEAR || year > LATEST_YEAR;
  return [{ kind: 'year', at, year, isCertain }];
}

/** `في تموز/يوليه 350 شخصا`, `في حزيران/يونيه 20000 أسرة`: a number behind a month need not be a year. */
function isLikeYear(
  { words }: Model,
  { form, introducer }: DateNode,
  year: number,
  at: Span,
): boolean {
  if (!/^(?:19|20)/u.test(String(year))) return false;
  const next = words.next(words.last(at));
  const isBeforeWord = next !== NO_PLACE && words.kindAt(next) === TokenKind.word;
  if (form !== 'month') return !isBeforeWord || year % 100 !== 0;
  return introducer !== null && !isBeforeWord;
}

/** `المؤرخ`, `المعتمد في`, `المبرم في`. */
export function isOfPast(introducer: DateNode['introducer']): boolean {
  return introducer === 'dated' || introducer === 'adopted' || introducer === 'concluded';
}

/** Exchanged digits or a wrong first one make a year of the United Nations of it; others are of old laws. */
function isSlip(year: number): boolean {
  for (let other = 1946; other <= 2050; other++) {
    if (other - year === 1000 || hasSameDigits(year, other)) return true;
  }
  return false;
}
