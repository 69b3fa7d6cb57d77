import { expect, test } from 'vitest';
import { isLetterOrMark, isWordUnit, letterRuns } from '../../core/arabic/words.ts';

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

test('letters and marks are those of Unicode', () => {
  for (let code = 0; code < 0x20000; code++) {
    if (isLetterOrMark(code) === /[\p{L}\p{M}]/u.test(String.fromCodePoint(code))) continue;
    expect.fail(`U+${code.toString(16)}`);
  }
});

test.each([
  ['', []],
  ['قرار', ['قرار']],
  ['، قرارُ مجلس-A1б😀ب𝒜 ', ['قرارُ', 'مجلس', 'A', 'б', 'ب𝒜']],
])('%j has the runs %j', (text, runs) => {
  expect(letterRuns(text)).toEqual(runs);
});
