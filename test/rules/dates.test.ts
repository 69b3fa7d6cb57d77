import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import format from '../../rules/dates/date-format.ts';
import future from '../../rules/dates/date-future.ts';
import validity from '../../rules/dates/date-validity.ts';
import { findingsOf } from './findings.ts';

const rules = [format, future, validity];
const linter = createLinter(rules);

test.each([
  // The day is judged by the longer of two months that disagree.
  ['في 31 نيسان/مارس 2020', ['error date-validity/pair نيسان/مارس']],
  ['في 30 شباط/فبراير', ['error date-validity/day 30']],
  ['في 29 شباط/فبراير', []],
  ['Distr.: General\n31 April 2019\n\nإن الجمعية العامة،', ['error date-validity/day 31']],
  // A number behind a month need not be a year, one before it no day.
  ['بلغ في حزيران/يونيه 1500 شخص', []],
  ['بلغ في حزيران/يونيه 350 شخصا و 20000 أسرة', []],
  ['عملا بالقرارين 2195 و 12 أيار/مايو', []],
  // Two names of one calendar are two months.
  ['في حزيران/تموز 2019', []],
  // One date can have several faults.
  [
    'في 12 حزيرن / يونيو 2019',
    [
      'warning date-format/spelling حزيرن',
      'info date-format/solidus  / ',
      'warning date-format/house يونيو',
    ],
  ],
])('%s', (text, expected) => {
  expect(findingsOf(linter, text)).toEqual(expected);
});

test.each([
  ['31 شباط/فبراير 2020', 'شباط/فبراير 2020'],
  ['31 أبريل 2020', 'أبريل 2020'],
  ['من 28 إلى 31 أبريل 2020', 'أبريل 2020'],
  ['31 نيسان/أبريل', 'نيسان/أبريل'],
])('the month that a day is not in is named as it is written: %s', (date, month) => {
  const { findings } = createLinter([validity]).lint(`1 - تشير إلى كذا المؤرخ ${date} بشأن كذا.`);
  expect(findings.map(({ data }) => data)).toEqual([{ day: 31, month }]);
});
