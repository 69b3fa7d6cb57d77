import { expect, test } from 'vitest';
import paragraphNumbering from '../../rules/numbering/paragraph-numbering.ts';
import { draftOf } from './drafts.ts';
import { messagesOf } from './findings.ts';

test.each([
  ['1 2 3 4', []],
  ['1 2 2b 3', []],
  ['1 2 3 # 1 2', []],
  ['1 2 3 # 4 5', []],
  ['2 3 4', ['2 first']],
  ['1 2 4 5', ['4 gap']],
  ['1 2 3 18', ['18 gap']],
  ['1 2 7 8 9', ['7 gap']],
  ['1 1 2 3', ['1 duplicate']],
  ['1 2 3 3 4', ['3 duplicate']],
  ['1 2 3 4 2 5 6', ['2 duplicate']],
  ['1 2 3 4 1 5 6', ['1 duplicate']],
  ['3 1 2 3 4', ['3 duplicate']],
  ['1 2 4 3 5', ['3 out-of-order']],
  ['1 5 3 4 2 6', ['2 out-of-order']],
  ['1 4 3 2 5', ['2 out-of-order']],
  ['3 2 1 4 5', ['1 out-of-order']],
  ['1 2 5 6 3 4 7', ['3 out-of-order']],
  ['1 2 9 4 5', ['9 out-of-order']],
  ['1 3 3 4 5', ['3 displaced']],
  ['1 2 2 4 5', ['2 displaced']],
  ['7 2 3 4', ['7 out-of-order']],
  ['1 2 3 9 5 6', ['9 out-of-order']],
  ['1 2 3 1 2 3', ['1 restart']],
  ['1 2 3 1', ['1 restart']],
  ['1 2 3 1 2 4 5', ['1 restart']],
  ['1 2 3 # 2 3', ['2 first']],
  ['1 2 3 # 5 6', ['5 gap']],
  ['1 2b 3', ['2 مكررا gap']],
  ['1 2b 2 3', ['2 مكررا out-of-order']],
  ['1 2 2b 2b 3', ['2 مكررا duplicate']],
])('paragraphs %s', (labels, expected) => {
  expect(messagesOf(paragraphNumbering, draftOf(labels))).toEqual(expected);
});

test('a long sequence without any order is one finding', () => {
  const labels = Array.from({ length: 6000 }, (_, index) => String(((index * 7) % 997) + 1));
  expect(messagesOf(paragraphNumbering, draftOf(labels.join(' ')))).toEqual(['1 disorder']);
});
