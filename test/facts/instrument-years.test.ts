import { expect, test } from 'vitest';
import { hasSameDigits, INSTRUMENT_YEARS, isSlipOf } from '../../core/facts/instrument-years.ts';

test.each([
  [2023, 2030, false],
  [2013, 2030, false],
  [2020, 2030, true],
  [2003, 2030, true],
  [2036, 2063, true],
  [2023, 2063, true],
  [1951, 1961, true],
  [1945, 1961, false],
])('%i for %i', (year, other, expected) => {
  expect(isSlipOf(year, other)).toBe(expected);
});

test('exchanged digits are the same digits', () => {
  expect(hasSameDigits(2036, 2063)).toBe(true);
  expect(hasSameDigits(2030, 2063)).toBe(false);
});

test('names are sorted and stand once', () => {
  const names = INSTRUMENT_YEARS.map(({ name }) => name);
  expect([...new Set(names)].sort()).toEqual(names);
});
