import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import future from '../../rules/dates/date-future.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([future]);

test('a file of two resolutions has no date of its own', () => {
  const one = (date: string, cited: string) =>
    `قرار اتخذته الجمعية العامة في ${date}\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرار المؤرخ ${cited}،\n\n1 - تقرر كذا.\n\n`;
  const first = one('1 أيار/مايو 2019', '2 أيار/مايو 2019');
  expect(findingsOf(linter, first)).toEqual(['error date-future/future 2 أيار/مايو 2019']);
  expect(findingsOf(linter, one('1 أيار/مايو 2019', '1 أيار/مايو 2018') + first)).toEqual([]);
});
