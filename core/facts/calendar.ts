/** Gregorian dates as plain values: no time, no zone, no `Date`. */
export interface PlainDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A date as far as it is given. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Both ends belong to the window. */
export interface DateWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function plainDate(year: number, month: number, day: number): PlainDate {
  return { year, month, day };
}

/** Reads `2006-09-08`; null for anything else, and for a day that does not exist. */
export function readDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return isValidDate(date) ? date : null;
}

/** As `readDate` reads it. */
export function isoDate({ year, month, day }: PlainDate): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Dates in order are numbers in order: 20060908 for 8 September 2006. */
export function dateNumber(date: PlainDate): number {
  return date.year * 10_000 + date.month * 100 + date.day;
}

/** Negative when `a` is before `b`, zero for the same day, positive when it is after. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return dateNumber(a) - dateNumber(b);
}

/** The first day that the parts allow. */
export function firstDay({ year, month, day }: PartialDate): PlainDate {
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

/** The last day that the parts allow, though it need not exist: 31 for any month. */
export function lastDay({ year, month, day }: PartialDate): PlainDate {
  return { year: year ?? 9999, month: month ?? 12, day: day ?? 31 };
}

export function isInWindow(date: PlainDate, window: DateWindow): boolean {
  return compareDates(window.from, date) <= 0 && compareDates(date, window.to) <= 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 0 for a month that does not exist, so that no day fits into it. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS[month - 1] ?? 0;
}

export function isValidDate({ year, month, day }: PlainDate): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/** 0 for Sunday to 6 for Saturday, by Sakamoto's congruence; the date must be valid. */
export function weekdayOf({ year, month, day }: PlainDate): number {
  const y = month < 3 ? year - 1 : year;
  const shift = WEEKDAY_SHIFT[month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAY_SHIFT: readonly number[] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
