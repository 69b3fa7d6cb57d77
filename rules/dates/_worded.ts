import { daysInMonth, isValidDate, weekdayOf } from '../../core/facts/calendar.ts';
import { WEEKDAYS } from '../../core/facts/months.ts';
import type { Model } from '../../core/model/model.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { DateNode } from '../../core/syntax/tree.ts';
import { type DayFault, isOfPast, LEAP_YEAR } from './_day-faults.ts';

/** What the words around a date say of its day, and the calendar denies. */
export function wordedFaults({ words }: Model, date: DateNode): readonly DayFault[] {
  if (date.form === 'month') return dayInWords(words, date);
  return [...weekdayBehind(words, date), ...shortYear(words, date)];
}

/** `المؤرخ 12 تموز/يوليه 24`. */
function shortYear(words: Words, date: DateNode): readonly DayFault[] {
  const { form, year, introducer, month } = date;
  if (form !== 'day' || year !== null || month === null || !isOfPast(introducer)) return [];
  const place = words.after(date);
  const [start, end] = [words.startAt(place), words.endAt(place)];
  if (words.numberAt(place) < 0 || end - start !== 2) return [];
  return words.kindAt(words.next(place)) === TokenKind.word
    ? []
    : [{ kind: 'year-digits', at: { start, end } }];
}

/** `الحادي والثلاثين من نيسان/أبريل`: only the last days of a month may not be. */
function dayInWords(words: Words, date: DateNode): readonly DayFault[] {
  const { month, year } = date;
  let place = words.before(date);
  if (words.is(place, 'شهر')) place = words.previous(place);
  if (month === null || !words.is(place, 'من')) return [];
  const tens = words.previous(place);
  const match = TENS.exec(words.keyAt(tens));
  if (match === null) return [];
  const units = match[1] === 'و' ? words.previous(tens) : tens;
  const day = units === tens ? 30 : words.is(units, 'الحادي') ? 31 : 0;
  if (day <= daysInMonth(year ?? LEAP_YEAR, month)) return [];
  const at = { start: words.startAt(units), end: words.endAt(tens) };
  return [{ kind: 'day', date, at, day }];
}

const TENS = /^(و?)الثلاث[يو]ن$/u;

/** `24 تشرين الثاني/نوفمبر 2025 (الاثنين)`. */
function weekdayBehind(words: Words, date: DateNode): readonly DayFault[] {
  const { day, month, year, endDay } = date;
  const bracket = words.after(date);
  if (!words.is(bracket, '(') || day === null || month === null || year === null) return [];
  const place = words.next(bracket);
  const named = WEEKDAYS_BY_KEY.get(words.keyAt(place));
  if (named === undefined || !words.is(words.next(place), ')') || endDay !== null) return [];
  if (!isValidDate({ year, month, day })) return [];
  const right = weekdayOf({ year, month, day });
  const at = { start: words.startAt(place), end: words.endAt(place) };
  return right === named ? [] : [{ kind: 'weekday', at, right }];
}

const WEEKDAYS_BY_KEY: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap(({ weekday, name, variants }) =>
    [name, ...variants].map((form) => [form, weekday] as const),
  ),
);
