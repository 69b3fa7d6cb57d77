import { expect, test } from 'vitest';
import { isWordUnit, lastMark } from '../../core/arabic/words.ts';

test.each([
  ['ق', true],
  ['\u064e', true], // a vowel mark
  ['\u0640', true], // tatweel
  ['\u200d', true], // a zero-width joiner
  ['\ufeed', true], // a presentation form
  ['،', false],
  [' ', false],
  ['1', false],
  ['\u0661', false],
  ['a', false],
  ['', false],
])('%j: %s', (unit, expected) => {
  expect(isWordUnit(unit, 0)).toBe(expected);
});

test.each([
  ['نص، ', '،'],
  ['**نص؛**\n', '؛'],
  ['نص', 'ص'],
  [' * ', ''],
  ['', ''],
])('the last mark of %j is %j', (source, expected) => {
  expect(lastMark(source, { start: 0, end: source.length })).toBe(expected);
});
