import { expect, test } from 'vitest';
import { plainDate } from '../../core/facts/calendar.ts';
import { daysFromHijri, HIJRI_TOLERANCE, hijriMonth } from '../../core/facts/hijri.ts';

test.each([
  // Days that Umm al-Qura, which is computed too, gives.
  [1440, 9, 1, 2019, 5, 6],
  [1445, 9, 1, 2024, 3, 11],
  [1446, 1, 1, 2024, 7, 7],
  [1420, 10, 1, 2000, 1, 8],
])('%i-%i-%i is %i-%i-%i, nearly', (year, month, day, y, m, d) => {
  const days = daysFromHijri(plainDate(year, month, day), plainDate(y, m, d));
  expect(Math.abs(days)).toBeLessThanOrEqual(HIJRI_TOLERANCE - 1);
});

test('a year later is not the same day', () => {
  expect(daysFromHijri(plainDate(1440, 9, 1), plainDate(2020, 5, 6))).toBeGreaterThan(300);
});

test('months of one word and of two', () => {
  expect(hijriMonth('شعبان', '1440')).toEqual({ month: 8, words: 1 });
  expect(hijriMonth('ذي', 'القعدة')).toEqual({ month: 11, words: 2 });
  expect(hijriMonth('ربيع', '1440')).toBeNull();
});
