import { expect, test } from 'vitest';
import { INSTRUMENT_ARTICLES } from '../../core/facts/instrument-articles.ts';

test('names are sorted and stand once, and a short one has the articles of its full one', () => {
  const names = INSTRUMENT_ARTICLES.map(({ name }) => name);
  expect([...new Set(names)].sort()).toEqual(names);
  for (const { articles, shortOf } of INSTRUMENT_ARTICLES) {
    if (shortOf === undefined) continue;
    expect(INSTRUMENT_ARTICLES.find(({ name }) => name === shortOf)?.articles).toBe(articles);
  }
});
