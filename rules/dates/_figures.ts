import { daysInMonth } from '../../core/facts/calendar.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** `2024-02-30`, `2024-13-02`, `12/25/2024`: a date in figures with a month or day that there is not. */
export function figuresFault(words: Words, place: number): Span | null {
  const parts = threeNumbers(words, place);
  if (parts === null) return null;
  const [first, second, third] = parts.numbers;
  const isWrong =
    parts.mark === '/'
      ? third >= 1900 && third <= 2100 && isMonth(first) && isOnlyDay(second)
      : first >= 1900 && first <= 2100 && isNoDay(first, second, third);
  return isWrong ? { start: words.startAt(place), end: words.endAt(parts.last) } : null;
}

/** Month and day of a year are exchanged, or the month has no such day. */
function isNoDay(year: number, month: number, day: number): boolean {
  if (!isMonth(month)) return isOnlyDay(month) && isMonth(day);
  return isOnlyDay(day) && day > daysInMonth(year, month);
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function isOnlyDay(value: number): boolean {
  return value > 12 && value <= 31;
}

/** Three numbers with one mark between them and nothing glued to them, the lesser of two digits. */
function threeNumbers(
  words: Words,
  place: number,
): {
  readonly numbers: readonly [number, number, number];
  readonly mark: string;
  readonly last: number;
} | null {
  const marks = [words.next(place)];
  const second = words.next(marks[0] ?? NO_PLACE);
  marks.push(words.next(second));
  const last = words.next(marks[1] ?? NO_PLACE);
  const mark = words.keyAt(marks[0] ?? NO_PLACE);
  if ((mark !== '/' && mark !== '-') || !words.is(marks[1] ?? NO_PLACE, mark)) return null;
  const places = [place, second, last] as const;
  const numbers = places.map((at) => words.numberAt(at));
  const [a = -1, b = -1, c = -1] = numbers;
  const isSpaced = [...marks, second, last].some((at) => !words.isGluedAt(at));
  const isLonger = places.some(
    (at, index) => words.endAt(at) - words.startAt(at) > ((numbers[index] ?? 0) > 99 ? 4 : 2),
  );
  const behind = words.next(last);
  const goesOn = SYMBOL_MARKS.has(words.keyAt(behind)) && words.isGluedAt(behind);
  const before = words.previous(place);
  const isBegun = words.isGluedAt(place) && !words.is(before, '(');
  if (a < 0 || b < 0 || c < 0 || isSpaced || isLonger || goesOn || isBegun) return null;
  return { numbers: [a, b, c], mark, last };
}

const SYMBOL_MARKS: ReadonlySet<string> = new Set(['/', '-']);
