import type { PlainDate } from './calendar.ts';

/**
 * The Islamic calendar as it is computed (30 years with 11 leap years). Where the moon is watched, a
 * month may begin a day or two earlier or later.
 */
export const HIJRI_TOLERANCE = 3;

/** Months as comparison keys, with the variants of their names. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['المحرم', 1],
  ['محرم', 1],
  ['صفر', 2],
  ['ربيع الأول', 3],
  ['ربيع الآخر', 4],
  ['ربيع الثاني', 4],
  ['جمادى الأولى', 5],
  ['جمادى الآخرة', 6],
  ['جمادى الثانية', 6],
  ['رجب', 7],
  ['شعبان', 8],
  ['رمضان', 9],
  ['شوال', 10],
  ['ذو القعدة', 11],
  ['ذي القعدة', 11],
  ['ذو الحجة', 12],
  ['ذي الحجة', 12],
]);

/** The month named by the first one or two words; null for others. */
export function hijriMonth(
  first: string,
  second: string,
): { readonly month: number; readonly words: number } | null {
  const two = MONTHS.get(`${first} ${second}`);
  if (two !== undefined) return { month: two, words: 2 };
  const one = MONTHS.get(first);
  return one === undefined ? null : { month: one, words: 1 };
}

/** Days between a date of either calendar, positive where the Gregorian one is later. */
export function daysFromHijri(hijri: PlainDate, gregorian: PlainDate): number {
  return julianDay(gregorian) - hijriJulianDay(hijri);
}

function hijriJulianDay({ year, month, day }: PlainDate): number {
  return (
    Math.floor((11 * year + 3) / 30) +
    354 * year +
    30 * month -
    Math.floor((month - 1) / 2) +
    day +
    1948055
  );
}

/** The day number of astronomers, by the formula of Fliegel and Van Flandern. */
function julianDay({ year, month, day }: PlainDate): number {
  const a = Math.trunc((month - 14) / 12);
  return (
    day -
    32075 +
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4)
  );
}
