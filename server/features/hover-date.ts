import { compareDates, isValidDate, type PlainDate, weekdayOf } from '../../core/facts/calendar.ts';
import { currentSessionOn } from '../../core/facts/general-assembly.ts';
import { INTERPOL_SESSIONS } from '../../core/facts/interpol-sessions.ts';
import { WEEKDAYS } from '../../core/facts/months.ts';
import { dayText } from '../../core/lint/day-text.ts';
import type { Locale } from '../../core/lint/rule.ts';
import type { DateNode } from '../../core/syntax/tree.ts';
import { serverText } from '../texts.ts';
import { assemblySessionLine, interpolSessionLine } from './hover-session.ts';
import type { Shown } from './shown.ts';

/** Weekday and sessions of a day; null for a year alone, of which there is nothing to serverText. */
export function dateHover(locale: Locale, date: DateNode): Shown | null {
  const { day, endDay, month, year } = date;
  if (month === null) return null;
  if (day === null || year === null) {
    return { title: dayText(locale, { year, month, day }), lines: englishLine(locale, date) };
  }
  const first = { year, month, day };
  const last = { year, month, day: endDay ?? day };
  const title =
    endDay === null
      ? longDay(locale, first)
      : `${longDay(locale, first)} \u2013 ${longDay(locale, last)}`;
  const lines = englishLine(locale, date);
  if (!isValidDate(first) || !isValidDate(last)) {
    return { title, lines: [...lines, serverText(locale, 'hoverNoSuchDay')] };
  }
  if (date.weekday !== null && date.weekday !== weekdayOf(first)) {
    const said = weekdayName(locale, date.weekday);
    lines.push(serverText(locale, 'hoverWeekdayMisfits', { said }));
  }
  const session = currentSessionOn(first)?.session;
  const assembly = session === undefined ? null : assemblySessionLine(locale, session);
  if (assembly !== null) lines.push(assembly);
  const met = INTERPOL_SESSIONS.find(
    ({ from, to }) =>
      from !== null && to !== null && compareDates(from, last) <= 0 && compareDates(first, to) <= 0,
  );
  const interpol = met === undefined ? null : interpolSessionLine(locale, met.session);
  if (interpol !== null) lines.push(interpol);
  return { title, lines };
}

/** `Friday 27 December 2019`; the weekday of a day that does not exist is left out. */
function longDay(locale: Locale, date: PlainDate): string {
  const day = dayText(locale, date);
  return isValidDate(date) ? `${weekdayName(locale, weekdayOf(date))} ${day}` : day;
}

/** An Arabic reader is given the English form too. */
function englishLine(locale: Locale, { year, month, day, endDay }: DateNode): string[] {
  if (locale === 'en') return [];
  const english = dayText('en', { year, month, day });
  const form =
    endDay === null || day === null ? english : english.replace(`${day}`, `${day}\u2013${endDay}`);
  return [serverText(locale, 'hoverEnglishForm', { form })];
}

function weekdayName(locale: Locale, weekday: number): string {
  return (locale === 'ar' ? WEEKDAYS[weekday]?.name : ENGLISH_WEEKDAYS[weekday]) ?? '';
}

const ENGLISH_WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
