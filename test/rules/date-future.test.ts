import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import future from '../../rules/dates/date-future.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([future]);

test('each resolution of a file has a date of its own, and loose sentences behind one have none', () => {
  const one = (date: string, cited: string) =>
    `قرار اتخذته الجمعية العامة في ${date}\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرار المؤرخ ${cited}،\n\n1 - تقرر كذا.\n\n`;
  const first = one('1 أيار/مايو 2019', '2 أيار/مايو 2019');
  expect(findingsOf(linter, first)).toEqual(['error date-future/future 2 أيار/مايو 2019']);
  const two = one('1 أيار/مايو 2018', '1 أيار/مايو 2017') + first;
  expect(findingsOf(linter, two)).toEqual(['error date-future/future 2 أيار/مايو 2019']);
  const loose =
    'إن الجمعية العامة،\n\nإذ تشير إلى القرار المؤرخ 2 أيار/مايو 2019،\n\n1 - تقرر كذا.\n';
  const behind = one('1 أيار/مايو 2019', '1 أيار/مايو 2018') + loose;
  expect(findingsOf(linter, behind)).toEqual([]);
});
