import { expect, test } from 'vitest';
import subparagraphLettering from '../../rules/numbering/subparagraph-lettering.ts';
import { messagesOf } from './findings.ts';

test.each([
  ['أ ب ج د هـ و', []],
  ['أ ب د هـ', ['د gap']],
  ['أ ب ب ج', ['ب duplicate']],
  ['أ ج ب د', ['ب out-of-order']],
  ['أ ب ت ث ج ح', ['ت alphabetical']],
  ['أ ب ت د هـ', ['ت out-of-order']],
  ['ب ج د', ['ب first']],
  ['أ ب ج أ ب', ['أ restart']],
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
