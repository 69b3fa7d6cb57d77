import { expect, test } from 'vitest';
import { citationsFor } from '../../server/features/citation-search.ts';
import { analysisOf } from './read-helpers.ts';

const labels = (text: string, query: string): string[] =>
  citationsFor(analysisOf(text), text.trimEnd().length, query).map(({ label }) => label);

test('the very number that is asked for comes first, that of the own body before others', () => {
  const text = 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 55/2، وإلى قرارها ';
  const [first, ...others] = labels(text, '60/1');
  expect(first).toBe('60/1 المؤرخ 16 أيلول/سبتمبر 2005');
  expect(others).not.toEqual([]);
  const council = text.replace('الجمعية العامة', 'مجلس حقوق الإنسان');
  expect(labels(council, '60/1')[0]).toMatch(/^60\/1 المؤرخ .* 2025$/u);
});
