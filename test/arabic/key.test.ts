import { expect, test } from 'vitest';
import { hashWord, keyEquals, wordKey } from '../../core/arabic/key.ts';
import { tokenize } from '../../core/syntax/tokenize.ts';

const whole = ['أمين', 'آراء', 'إدارة', 'مؤتمر', 'هيئة', 'وأيضا'];

test.each(whole)('%s is the same word where its letters are stored in pieces', (word) => {
  const decomposed = word.normalize('NFD');
  expect(decomposed).not.toBe(word);
  expect(wordKey(decomposed)).toBe(word);
  expect(hashWord(decomposed)).toBe(hashWord(word));
  expect(keyEquals(decomposed, 0, decomposed.length, word)).toBe(true);
  expect(tokenize(decomposed).value[0]).toBe(hashWord(word));
});

test('another letter is another word', () => {
  const decomposed = 'أمين'.normalize('NFD');
  expect(keyEquals(decomposed, 0, decomposed.length, 'امين')).toBe(false);
  expect(keyEquals('أمين', 0, 4, 'امين')).toBe(false);
  expect(wordKey('ا\u064bمين')).toBe('امين');
});
