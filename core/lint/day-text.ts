import type { PartialDate } from '../facts/calendar.ts';
import { MONTHS, monthPair } from '../facts/months.ts';
import type { Locale } from './rule.ts';

/** `27 December 2019`, or what of it is known. */
export function dayText(locale: Locale, { year, month, day }: PartialDate): string {
  const name =
    month === null ? null : locale === 'ar' ? monthPair(month) : MONTHS[month - 1]?.english;
  return [day, name, year].filter((part) => part !== null).join(' ');
}
