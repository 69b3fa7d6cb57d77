import { describe, expect, it } from 'vitest';
import {
  compareDates,
  daysInMonth,
  firstDay,
  isInWindow,
  isValidDate,
  lastDay,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '../../core/facts/calendar.ts';

function check<T>(
  run: (date: PlainDate) => T,
  rows: readonly (readonly [year: number, month: number, day: number, expected: T])[],
) {
  for (const [year, month, day, expected] of rows) {
    it(`${year}-${month}-${day} -> ${expected}`, () =>
      expect(run(plainDate(year, month, day))).toBe(expected));
  }
}

describe('isValidDate', () => {
  check(isValidDate, [
    [2020, 2, 29, true],
    [2019, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2018, 11, 31, false],
    [2018, 12, 31, true],
    [2018, 1, 0, false],
    [2018, 0, 1, false],
    [2018, 13, 1, false],
    [2018, 6, 1.5, false],
  ]);
});

describe('weekdayOf', () => {
  check(weekdayOf, [
    [2018, 9, 18, 2],
    [2000, 1, 1, 6],
    [1945, 10, 24, 3],
    [2024, 2, 29, 4],
  ]);

  it('agrees with the platform over two centuries', () => {
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2100, 0, 1); time += 86_400_000 * 5) {
      const date = new Date(time);
      const plain = plainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(weekdayOf(plain)).toBe(date.getUTCDay());
      expect(isValidDate(plain)).toBe(true);
    }
  });
});

describe('order', () => {
  it('goes by year, month and day', () => {
    const days = [plainDate(2018, 12, 31), plainDate(2019, 1, 1), plainDate(2019, 1, 2)];
    expect([...days].reverse().sort(compareDates)).toEqual(days);
  });

  it('holds both ends of a window', () => {
    const window = { from: plainDate(2018, 9, 1), to: plainDate(2019, 9, 30) };
    expect(isInWindow(window.from, window)).toBe(true);
    expect(isInWindow(window.to, window)).toBe(true);
    expect(isInWindow(plainDate(2019, 10, 1), window)).toBe(false);
    expect(isInWindow(plainDate(2018, 8, 31), window)).toBe(false);
  });

  it('knows the days between which a date lies that is not given in full', () => {
    const month = { year: 2019, month: 6, day: null };
    const year = { year: 2019, month: null, day: null };
    expect([month, year].map(firstDay)).toEqual([plainDate(2019, 6, 1), plainDate(2019, 1, 1)]);
    expect([month, year].map(lastDay)).toEqual([plainDate(2019, 6, 31), plainDate(2019, 12, 31)]);
    const full = plainDate(2019, 6, 5);
    expect([firstDay(full), lastDay(full)]).toEqual([full, full]);
  });

  it('gives a month that does not exist no days', () => {
    expect([0, 13].map((month) => daysInMonth(2020, month))).toEqual([0, 0]);
  });
});
