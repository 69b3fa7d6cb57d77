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
  // Each month has its own last day.
  ['في 31 كانون الأول/ديسمبر 2019', []],
  ['في 32 كانون الأول/ديسمبر 2019', ['error date-validity/day 32']],
  ['في 30 نيسان/أبريل 2019 وفي 31 نيسان/أبريل 2019', ['error date-validity/day 31']],
  ['من 28 إلى 31 كانون الثاني/يناير 2019', []],
  ['من 28 إلى 28 شباط/فبراير 2019', []],
  ['من 28 إلى 5 شباط/فبراير 2019', ['warning date-validity/descending 28 إلى 5']],
  ['في 45 إلى 50 أيار/مايو 2019', ['error date-validity/range 45 إلى 50']],
  ['في 40-5 أيار/مايو 2019', ['error date-validity/day 40']],
  ['المؤرخ 100 أيار/مايو 2019', ['error date-validity/day 100']],
  ['في 29/2/2019', ['error date-validity/day 29']],
  ['من 31 إلى 5 أيار/مايو 2019', ['warning date-validity/descending 31 إلى 5']],
  ['في 5 و 45 أيار/مايو 2019', ['error date-validity/day 45']],
  ['في 45 و 5 أيار/مايو 2019', []],
  ['عدد 99 أيار/مايو 2019', ['error date-validity/day 99']],
  ['عدد 100 أيار/مايو 2019', []],
  ['في 45 إلى 31 أيار/مايو 2019', ['error date-validity/day 45']],
  ['في 1 أيار/مايو 2019', []],
  // In figures, or in English.
  ['في 28/2/2019', []],
  ['في 5/13/2019', ['error date-validity/figures 5/13/2019']],
  ['Distr.: General\n5 April 2019\n\nإن الجمعية العامة،', []],
  ['Distr.: General\n5 April 2101\n\nإن الجمعية العامة،', []],
  ['Distr.: General\n5 April 1050\n\nإن الجمعية العامة،', []],
  // What is glued to a damaged name is no part of it, a conjunction apart.
  ['في 12 وبحزرران/يونيه 2019', ['warning date-format/unknown بحزرران']],
  ['في 12 لبحزرران/يونيه 2019', ['warning date-format/unknown لبحزرران']],
  ['في أيلول/سبتبمر 2025', ['warning date-format/unknown سبتبمر']],
  ['في أيلول/سبتر 2025', []],
  // Of two words, each is near its own.
  ['في كانون الأقل/ديسمبر 2019', ['warning date-format/unknown كانون الأقل']],
  ['في تشرين الأمر/أكتوبر 2019', []],
  ['في 5 مايو/مايو 2019', ['warning date-format/missing مايو/مايو']],
  ['في 5 موسم/تموز/يوليه 2019', ['warning date-format/unknown موسم']],
  ['5 أيار/مايو 20199', ['error date-validity/year-digits 20199']],
  ['وحزيران/يونيه 20000 أسرة', []],
  [
    'Distr.: General\n14 November 2018\n\nإن الجمعية العامة،\n\n1 - تقرر خطة تنتهي في 5 أيار/مايو 2100.',
    ['warning date-validity/year 2100'],
  ],
  ['ومارس 3000 شخص حقوقهم', ['error date-validity/year 3000']],
  ['ومارس 1899 شخصا حقوقهم', []],
  // A title keeps its spelling; another house may turn its dates, but has no space in them.
  ['تقرير "اجتماع 5 حزيران/يونيو 2012" المقدم إليها', []],
  [
    'إن مجلس الرابطة على المستوى الوزاري،\n\nإذ يشير إلى قراره المؤرخ 8 مارس/آذار 2023 وإلى اجتماعه المعقود في 6 سبتمبر/ أيلول 2023،',
    ['info date-format/solidus / '],
  ],
  // Of a citation, what lacks a part of its date.
  ['عملا بقرارها 66/3', []],
  ['عملا بقرارها 66/3 لعام 2011', []],
  ['عملا بالقرار 66/3 المؤرخ كانون الأول/ديسمبر بشأن كذا', []],
  ['عملا بالقرار 66/3 المؤرخ 29 أيلول سبتمبر 2016', ['warning date-format/missing سبتمبر']],
  // A weekday is judged where the date is whole and possible.
  ['الأحد 5 أيار/مايو 2019', []],
  ['الأحد 6 أيار/مايو 2019', ['error date-validity/weekday الأحد']],
  ['الاثنين 5-6 أيار/مايو 2019', []],
  ['الأحد 31 نيسان/أبريل 2019', ['error date-validity/day 31']],
  ['الأحد 5 أيار/مايو 1899', []],
  ['الأحد 5 أيار/مايو 1900', ['error date-validity/weekday الأحد']],
  ['الاثنين 5 أيار/مايو', []],
  // Years of other ages, slips and numbers that are no years.
  ['في 5 أيار/مايو 1799', ['error date-validity/year 1799']],
  ['في 5 أيار/مايو 1800', []],
  ['في 5 أيار/مايو 1850', []],
  ['المؤرخ 5 أيار/مايو 2100', []],
  ['في 5 أيار/مايو 2101', ['error date-validity/year 2101']],
  ['في 5 أيار/مايو 1050', ['error date-validity/year 1050']],
  ['في 5 أيار/مايو 1051', []],
  ['في 5 أيار/مايو 9201', ['error date-validity/year 9201']],
  ['في 5 أيار/مايو 1622', []],
  ['في 5 أيار/مايو 201', ['error date-validity/year-digits 201']],
  ['في 5 أيار/مايو 622', []],
  ['في أيار/مايو 20199', ['error date-validity/year-digits 20199']],
  ['في أيار/مايو 1500', []],
  ['في مارس 1899', []],
  ['في مارس 1900', ['warning date-format/missing مارس']],
  ['مارس الضغط', []],
  // Names of months.
  ['في 5 أيار/يونيه 2019', ['error date-validity/pair أيار/يونيه']],
  ['في 5 مايو/أيار 2019', ['warning date-format/order مايو/أيار']],
  ['في 5 ايار/مايو 2019', ['warning date-format/spelling ايار']],
  ['في 5 أيار/ماي 2019', ['warning date-format/house ماي']],
  ['في أيولل/سبتمبر 2025', ['warning date-format/unknown أيولل']],
  ['في تشرن الأول/أكتوبر 2025', ['warning date-format/unknown تشرن الأول']],
  ['في 5 وحزيرن/يونيه 2019', ['warning date-format/spelling حزيرن']],
  ['في 5 كذا/يونيه 2019', ['warning date-format/unknown كذا']],
  ['في كذا/يونيه 2019', []],
  ['في 5 أيار\n/ مايو 2019', ['info date-format/solidus \n/ ']],
  ['في "5 مايو 2019"', []],
  ['في 5 تشرين  الأول/أكتوبر 2019', []],
  // What the date of a citation lacks.
  ['القرار 66/3 المؤرخ 29 أيلول سبتمبر 2016', ['warning date-format/missing سبتمبر']],
  ['القرار 66/3 المؤرخ أيلول/سبتمبر 2016', ['warning date-format/no-day أيلول/سبتمبر 2016']],
  ['القرار 66/3 الذي اتخذته الجمعية العامة في كانون الأول/ديسمبر 2011', []],
  ['القرار 66/3 المؤرخ 5 أيلول/سبتمبر', ['warning date-format/no-year 5 أيلول/سبتمبر']],
  ['القراران 66/3 و 66/4 المؤرخان 5 أيار/مايو و 6 حزيران/يونيه 2011', []],
  ['القرار 66/3 المؤرخ 5 أيلول/سبتمبر - 2016', []],
  // One name in most dates is a way of writing.
  [
    'في 5 أيار 2019 و 6 مايو 2019 و 7 مايو 2018 و 8 أيار/مايو 2017',
    ['info date-format/single-names أيار'],
  ],
  [
    'في 5 أيار 2019 و 6 مايو 2019 و 8 أيار/مايو 2017 و 9 أيار/مايو 2017',
    ['warning date-format/missing أيار', 'warning date-format/missing مايو'],
  ],
  // Another house may put the names in its own order in all its dates.
  ['إن مجلس الجامعة،\n\n1 - يقرر كذا في 5 مايو/أيار 2019 وفي 6 يونيو/حزيران 2019.', []],
  [
    'إن مجلس الجامعة،\n\n1 - يقرر كذا في 5 مايو/أيار 2019.',
    ['warning date-format/order مايو/أيار'],
  ],
  [
    'إن مجلس الجامعة،\n\n1 - يقرر كذا في 5 مايو/أيار 2019 وفي 6 يونيو/حزيران 2019 وفي 7 أيار/مايو 2019.',
    ['warning date-format/order مايو/أيار', 'warning date-format/order يونيو/حزيران'],
  ],
  ['إن مجلس الجامعة،\n\n1 - يقرر كذا في 5 مايو 2019 وفي 6 يونيو 2019.', []],
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

test.each([
  ['تلاحظ أن الخطة تنتهي في 5 أيار/مايو 2035', []],
  ['تلاحظ أن الخطة تنتهي في 5 أيار/مايو 2036', ['warning date-validity/year 2036']],
  ['تشير إلى الاتفاق المؤرخ 5 أيار/مايو 2036', ['error date-validity/year 2036']],
  ['تشير إلى الاتفاق المبرم في 5 أيار/مايو 2036', ['error date-validity/year 2036']],
  ['تشير إلى الاتفاق المعتمد في 5 أيار/مايو 2036', ['error date-validity/year 2036']],
])(
  'a plan may reach fifteen years ahead, and what is cited is of the past: %s',
  (said, expected) => {
    const text = `إن الجمعية العامة،\n\nإذ ${said}،\n\n1 - تقرر كذا.\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020`;
    expect(findingsOf(createLinter([validity]), text)).toEqual(expected);
  },
);

test.each(['/', '/ '])(
  'which of three names are the pair is left to a person, behind "%s"',
  (solidus) => {
    const { findings } = linter.lint(`في 5 موسم${solidus}حزرران/يونيه 2019`);
    expect(findings.map(({ message, edits }) => [message, edits])).toEqual([['unknown', []]]);
  },
);

test('a name whose two words are glued together is written as two', () => {
  const { findings } = linter.lint('في 5 كانونالأول/ديسمبر 2019');
  expect(findings.map(({ edits }) => edits.map(({ text }) => text))).toEqual([['كانون الأول']]);
});
