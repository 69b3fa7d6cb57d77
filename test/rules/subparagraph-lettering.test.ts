import { expect, test } from 'vitest';
import { abjadLabel } from '../../core/arabic/letters.ts';
import { createLinter } from '../../core/lint/linter.ts';
import subparagraphLettering from '../../rules/numbering/subparagraph-lettering.ts';
import { findingsOf, messagesOf } from './findings.ts';

test.each([
  ['أ ب ج د هـ و', []],
  ['أ ب د هـ', ['د gap']],
  ['أ ب ب ج', ['ب duplicate']],
  ['أ ج ب د', ['ب out-of-order']],
  ['أ ب ت ث ج ح', ['ت alphabetical']],
  ['أ ب ت د هـ', ['ت out-of-order']],
  ['ب ج د', ['ب first']],
  ['أ ب ج أ ب', ['أ restart']],
  // The dictionary counts only where more letters follow it than the abjad, from the first on.
  ['أ ب ت د', ['ت out-of-order']],
  ['أ ب ث ث', ['ث gap', 'ث duplicate']],
  ['ب ب ت ث', ['ب displaced', 'ت gap']],
  ['أ ج ت ث', ['ج gap', 'ت gap']],
])('subparagraphs %s', (letters, expected) => {
  const items = letters.split(' ').map((letter) => `(${letter}) كذا؛`);
  expect(messagesOf(subparagraphLettering, `٣ - تقرر ما يلي:\n\n${items.join('\n\n')}`)).toEqual(
    expected,
  );
});

test('inside a paragraph a second enumeration may begin again, a lone letter is wrong', () => {
  const start = '٣ - تقرر ما يلي:';
  const check = (text: string): string[] => messagesOf(subparagraphLettering, `${start} ${text}`);
  expect(check('(أ) كذا؛ (ب) كذا؛ (أ) كذا؛ (ب) كذا؛')).toEqual([]);
  expect(check('(أ) كذا؛ (ب) كذا؛ (أ) كذا؛')).toEqual(['أ duplicate']);
});

const linter = createLinter([subparagraphLettering]);

test('what follows the last letter of the alphabet is not settled', () => {
  const listOf = (...numbers: readonly number[]): string =>
    `٣ - تقرر ما يلي:\n\n${numbers.map((number) => `(${abjadLabel(number)}) كذا؛`).join('\n\n')}`;
  const all = Array.from({ length: 29 }, (_, at) => at + 1);
  expect(findingsOf(linter, listOf(...all, 31))).toEqual(['info subparagraph-lettering/gap ج ج']);
  expect(findingsOf(linter, listOf(...all.slice(0, 26), 28))).toEqual([
    'error subparagraph-lettering/gap غ',
  ]);
  expect(findingsOf(linter, listOf(...all.slice(0, 26), 29))).toEqual([]);
  expect(findingsOf(linter, listOf(1, 2, 29))).toEqual(['info subparagraph-lettering/gap أ أ']);
});

test.each([
  ['(أ) كذا أو (ب) كذا؛ (د) كذا.', []],
  ['(أ) كذا؛ (ج) كذا.\n\n٤ - تؤكد البند (ب) من المادة.', ['ج gap']],
  ['(ب) كذا؛ (ج) كذا.', ['ب first']],
])('an item is there that stands between those beside it: %s', (text, expected) => {
  expect(messagesOf(subparagraphLettering, `٣ - تقرر ما يلي: ${text}`)).toEqual(expected);
});
