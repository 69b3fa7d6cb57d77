import { expect, test } from 'vitest';
import { wordKey } from '../../core/arabic/key.ts';
import { PHRASES, WITH_HEH, WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import { ADVERBS, DOUBLED_VERBS } from '../../rules/typography/_vocalized.ts';

test.each([
  ['words with teh marbuta', WITH_TEH_MARBUTA],
  ['words with heh', WITH_HEH],
  ['phrases', PHRASES.map(([wrong]) => wrong)],
  ['adverbs', ADVERBS],
  ['doubled verbs', DOUBLED_VERBS],
])('%s are sorted, each once, without marks', (_, words) => {
  expect(words).toEqual([...new Set(words)].sort());
  expect(words).toEqual(words.map((word) => wordKey(word)));
});

test('the words of each list end as it says', () => {
  expect(WITH_TEH_MARBUTA.filter((word) => !word.endsWith('ة'))).toEqual([]);
  expect(WITH_HEH.filter((word) => !word.endsWith('ه'))).toEqual([]);
  expect(ADVERBS.filter((word) => !word.endsWith('ا'))).toEqual([]);
});

test('a phrase and its correction differ in nothing but the last letters of their words', () => {
  const last = /[هة](?= |$)/gu;
  for (const [wrong, right] of PHRASES) {
    expect(wrong).not.toBe(right);
    expect(wrong.replace(last, '_')).toBe(right.replace(last, '_'));
  }
});
