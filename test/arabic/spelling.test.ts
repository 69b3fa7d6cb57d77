import { expect, test } from 'vitest';
import { foldLetters, isOneEdit } from '../../core/arabic/spelling.ts';

test.each([
  ['لاتفيا', 'لاتفيا', false],
  ['لافتيا', 'لاتفيا', true],
  ['لاتيا', 'لاتفيا', true],
  ['لاتففيا', 'لاتفيا', true],
  ['لاتقيا', 'لاتفيا', true],
  ['لاتفي', 'لاتفيا', true],
  ['ااتفيا', 'لاتفيا', true],
  ['ليتفي', 'لاتفيا', false],
  ['فلاتيا', 'لاتفيا', false],
  ['', 'ل', true],
  ['', '', false],
])('one edit from %s to %s: %s', (a, b, expected) => {
  expect(isOneEdit(a, b)).toBe(expected);
  expect(isOneEdit(b, a)).toBe(expected);
});

test('hamza, teh marbuta and alef maksura are folded', () => {
  expect(foldLetters('أإآ\u0671ؤئىة')).toBe('ااااوييه');
  expect(foldLetters('مالي')).toBe('مالي');
});
