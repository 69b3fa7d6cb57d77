import { expect, test } from 'vitest';
import { decimal, writeNumber } from '../../core/arabic/digits.ts';

test.each([
  ['7', '2016'],
  ['\u0667', '\u0662\u0660\u0661\u0666'],
  ['\u06f7', '\u06f2\u06f0\u06f1\u06f6'],
  // The first digit decides.
  ['في \u0667 تموز/يوليه 2015', '\u0662\u0660\u0661\u0666'],
  ['*', '2016'],
  ['', '2016'],
])('like «%s», 2016 is %s', (like, expected) => {
  expect(writeNumber(2016, like)).toBe(expected);
  expect(decimal(expected)).toBe(2016);
});
