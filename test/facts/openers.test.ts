import { expect, test } from 'vitest';
import { wordKey } from '../../core/arabic/key.ts';
import {
  DAMAGED_IMPERFECTS,
  DAMAGED_NOUNS,
  DAMAGED_PARTICLES,
  DAMAGED_VERBS,
  OPENER_VERBS,
} from '../../core/facts/openers.ts';

const stems = OPENER_VERBS.map(({ stem }) => stem);
const seen = DAMAGED_VERBS.map((damage) => damage.seen);

test('no word of the lexicon is there twice, and all are comparison keys', () => {
  const damaged = [...DAMAGED_PARTICLES, ...DAMAGED_NOUNS, ...DAMAGED_IMPERFECTS].map(
    (damage) => damage.seen,
  );
  for (const list of [stems, seen, damaged]) {
    expect(new Set(list).size).toBe(list.length);
    expect(list.map((word) => wordKey(word))).toEqual(list);
  }
});

test('a damaged verb is none of the lexicon', () => {
  expect(seen.filter((word) => stems.includes(word))).toEqual([]);
});

test.each([
  ['رجب', 'رحب', false],
  ['رهب', 'رحب', true],
  ['حيب', 'هيب', false],
  ['هيئ', 'هيب', true],
])('%s is read as %s', (word, stem, isWord) => {
  const damage = DAMAGED_VERBS.find((candidate) => candidate.seen === word);
  expect(damage?.verb.stem).toBe(stem);
  expect(damage?.isWord).toBe(isWord);
});

test('a word of its own is taken for a verb only where a preposition can tell', () => {
  const blind = DAMAGED_VERBS.filter(({ isWord, verb }) => isWord && verb.takes.includes(''));
  expect(blind).toEqual([]);
});
