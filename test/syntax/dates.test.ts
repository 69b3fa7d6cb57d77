import { expect, test } from 'vitest';
import type { MonthName, Span } from '../../core/syntax/tree.ts';
import { every } from './every.ts';

/** All that is said of the dates of a text, a line each. */
function dates(source: string): string[] {
  const slice = (span: Span | null): string | null =>
    span === null ? null : source.slice(span.start, span.end);
  const name = (month: MonthName | null): string | null =>
    month === null
      ? null
      : `${slice(month)}=${month.calendar} ${month.month}${month.canonical ? '' : '?'}`;
  const number = (value: number | null, span: Span | null): string =>
    slice(span) === String(value) || (value === null && span === null)
      ? String(value ?? '-')
      : `${value}=${slice(span)}`;
  return every(source, 'date').map((node) => {
    const end = `${node.rangeMark} ${number(node.endDay, node.endDaySpan)}`;
    const parts = [
      `${node.form}: ${slice(node)}`,
      `${number(node.day, node.daySpan)} ${node.month ?? '-'} ${number(node.year, node.yearSpan)}`,
      node.endDay === null && node.rangeMark === null ? null : end,
      name(node.firstMonth),
      slice(node.solidus),
      name(node.secondMonth),
      slice(node.unknownMonth),
      node.weekday === null ? null : number(node.weekday, node.weekdaySpan),
      node.introducer,
      node.yearInherited ? 'inherited' : null,
    ];
    return parts.filter((part) => part !== null).join(' | ');
  });
}

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'في 5 أيار/مايو 2021،',
    'day: 5 أيار/مايو 2021 | 5 5 2021 | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  ['في 5 أيار/مايو،', 'day: 5 أيار/مايو | 5 5 - | أيار=levantine 5 | / | مايو=gregorian 5 | on'],
  [
    'في ٥ أيار/مايو ٢٠٢١،',
    'day: ٥ أيار/مايو ٢٠٢١ | 5=٥ 5 2021=٢٠٢١ | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  ['في 5 كانون الأول 2020،', 'day: 5 كانون الأول 2020 | 5 12 2020 | كانون الأول=levantine 12 | on'],
  [
    'في 5 كانون الأول/ديسمبر 2015،',
    'day: 5 كانون الأول/ديسمبر 2015 | 5 12 2015 | كانون الأول=levantine 12 | / | ديسمبر=gregorian 12 | on',
  ],
  [
    'في 5 كانون الثاني/يناير 2019،',
    'day: 5 كانون الثاني/يناير 2019 | 5 1 2019 | كانون الثاني=levantine 1 | / | يناير=gregorian 1 | on',
  ],
  [
    'في 5 تشرين الأول/أكتوبر 2016،',
    'day: 5 تشرين الأول/أكتوبر 2016 | 5 10 2016 | تشرين الأول=levantine 10 | / | أكتوبر=gregorian 10 | on',
  ],
  [
    'في 5 تشرين الثاني/نوفمبر 2016،',
    'day: 5 تشرين الثاني/نوفمبر 2016 | 5 11 2016 | تشرين الثاني=levantine 11 | / | نوفمبر=gregorian 11 | on',
  ],
  [
    'في 5 تشرين الاول/اكتوبر 2016،',
    'day: 5 تشرين الاول/اكتوبر 2016 | 5 10 2016 | تشرين الاول=levantine 10? | / | اكتوبر=gregorian 10? | on',
  ],
  ['في 5 ابريل 2020،', 'day: 5 ابريل 2020 | 5 4 2020 | ابريل=gregorian 4? | on'],
  [
    'في 5 فبراير/شباط 2020،',
    'day: 5 فبراير/شباط 2020 | 5 2 2020 | فبراير=gregorian 2 | / | شباط=levantine 2 | on',
  ],
  [
    'في 5أيار/مايو2020،',
    'day: 5أيار/مايو2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
])('a day, its month in one name or two: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'في 5 شباط / فبراير 2020،',
    'day: 5 شباط / فبراير 2020 | 5 2 2020 | شباط=levantine 2 |  /  | فبراير=gregorian 2 | on',
  ],
  [
    'في 5 شباط/ فبراير 2020،',
    'day: 5 شباط/ فبراير 2020 | 5 2 2020 | شباط=levantine 2 | /  | فبراير=gregorian 2 | on',
  ],
  [
    'في 5 شباط/مجهول 2020،',
    'day: 5 شباط/مجهول 2020 | 5 2 2020 | شباط=levantine 2 | / | مجهول | on',
  ],
  ['في 5 شباط/ مجهول 2020،', 'day: 5 شباط | 5 2 - | شباط=levantine 2 | on'],
  ['في 5 شباط/2020،', 'day: 5 شباط | 5 2 - | شباط=levantine 2 | on'],
  ['في 5 شباط/', 'day: 5 شباط | 5 2 - | شباط=levantine 2 | on'],
  ['في شباط/مجهول 2020،', 'month: شباط/مجهول 2020 | - 2 2020 | شباط=levantine 2 | / | مجهول | on'],
  [
    'في 5 مجهول/فبراير 2020،',
    'day: 5 مجهول/فبراير 2020 | 5 2 2020 | / | فبراير=gregorian 2 | مجهول | on',
  ],
  [
    'في 5 مجهول الثاني/نوفمبر 2020،',
    'day: 5 مجهول الثاني/نوفمبر 2020 | 5 11 2020 | / | نوفمبر=gregorian 11 | مجهول الثاني | on',
  ],
  ['في 5 كلمة كلمة كلمة/نوفمبر 2020،', 'month: نوفمبر 2020 | - 11 2020 | نوفمبر=gregorian 11'],
  ['في 5 كلمة/كلمة 2020،'],
  ['في 5 كلمة، /نوفمبر 2020،', 'month: نوفمبر 2020 | - 11 2020 | نوفمبر=gregorian 11'],
  ['في مجهول/فبراير 2020،', 'month: فبراير 2020 | - 2 2020 | فبراير=gregorian 2'],
  ['في 5 كانون 2020،'],
  [
    'في 5 تشرين/نوفمبر 2020،',
    'day: 5 تشرين/نوفمبر 2020 | 5 11 2020 | / | نوفمبر=gregorian 11 | تشرين | on',
  ],
  [
    'للفترة 2015-2030 في آذار/مارس 2012،',
    'month: آذار/مارس 2012 | - 3 2012 | آذار=levantine 3 | / | مارس=gregorian 3 | on',
  ],
])('the solidus between two names, and words that are no month: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'في حزيران/يونيه ٢٠١٨،',
    'month: حزيران/يونيه ٢٠١٨ | - 6 2018=٢٠١٨ | حزيران=levantine 6 | / | يونيه=gregorian 6 | on',
  ],
  ['في كانون الثاني 2020،', 'month: كانون الثاني 2020 | - 1 2020 | كانون الثاني=levantine 1 | on'],
  ['في آب/أغسطس،', 'month: آب/أغسطس | - 8 - | آب=levantine 8 | / | أغسطس=gregorian 8 | on'],
  ['في آب 2020،', 'month: آب 2020 | - 8 2020 | آب=levantine 8 | on'],
  ['في مارس 2020،', 'month: مارس 2020 | - 3 2020 | مارس=gregorian 3 | on'],
  ['في مارس،'],
  ['في آب،'],
])('a month without a day needs a pair or a year: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  ['في 5 أيار/مايو 99،', 'day: 5 أيار/مايو | 5 5 - | أيار=levantine 5 | / | مايو=gregorian 5 | on'],
  [
    'في 5 أيار/مايو 100،',
    'day: 5 أيار/مايو 100 | 5 5 100 | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  [
    'في 5 أيار/مايو 20211،',
    'day: 5 أيار/مايو 20211 | 5 5 20211 | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  [
    'في 5 أيار/مايو 202112،',
    'day: 5 أيار/مايو | 5 5 - | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  [
    'في 5 أيار/مايو 2021/12،',
    'day: 5 أيار/مايو | 5 5 - | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
  [
    'في 5 أيار/مايو 2021 / 12،',
    'day: 5 أيار/مايو 2021 | 5 5 2021 | أيار=levantine 5 | / | مايو=gregorian 5 | on',
  ],
])('years have three to five digits, and are no number of a citation: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'من 9 إلى 20 تموز/يوليه،',
    'day-range: 9 إلى 20 تموز/يوليه | 9 7 - | words 20 | تموز=levantine 7 | / | يوليه=gregorian 7 | period',
  ],
  [
    '9–20 تموز/يوليه 2001،',
    'day-range: 9–20 تموز/يوليه 2001 | 9 7 2001 | dash 20 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    '9 - 20 تموز/يوليه 2001،',
    'day-range: 9 - 20 تموز/يوليه 2001 | 9 7 2001 | dash 20 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'يومي 9 و 20 تموز/يوليه 2001،',
    'day-range: 9 و 20 تموز/يوليه 2001 | 9 7 2001 | and 20 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'يومي 99 و 20 تموز/يوليه 2001،',
    'day-range: 99 و 20 تموز/يوليه 2001 | 99 7 2001 | and 20 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'يومي 100 و 20 تموز/يوليه 2001،',
    'day: 20 تموز/يوليه 2001 | 20 7 2001 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'لجنة القرار 1540 حتى 30 تموز/يوليه 2020،',
    'day: 30 تموز/يوليه 2020 | 30 7 2020 | تموز=levantine 7 | / | يوليه=gregorian 7 | period',
  ],
  [
    'في 120-30 تموز/يوليه 2020،',
    'day-range: 120-30 تموز/يوليه 2020 | 120 7 2020 | dash 30 | تموز=levantine 7 | / | يوليه=gregorian 7 | on',
  ],
  [
    '9 20 تموز/يوليه 2001،',
    'day: 20 تموز/يوليه 2001 | 20 7 2001 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    '9 ثم 20 تموز/يوليه 2001،',
    'day: 20 تموز/يوليه 2001 | 20 7 2001 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  ['9-20 يوما،'],
])('ranges of days: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'القرار 19/71 تموز/يوليه 2020،',
    'month: تموز/يوليه 2020 | - 7 2020 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'القرار 19/ 5 تموز/يوليه 2020،',
    'month: تموز/يوليه 2020 | - 7 2020 | تموز=levantine 7 | / | يوليه=gregorian 7',
  ],
  [
    'في 5/أيار/مايو 2020،',
    'month: أيار/مايو 2020 | - 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5',
  ],
])('the second number of a citation is no day: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  ['في 23/11/2020،', 'numeric: 23/11/2020 | 23 11 2020 | on'],
  ['في 31/12/1900،', 'numeric: 31/12/1900 | 31 12 1900 | on'],
  ['في 31/12/2200،', 'numeric: 31/12/2200 | 31 12 2200 | on'],
  ['في 32/12/2000،'],
  ['في 31/13/2000،'],
  ['في 31/12/1899،'],
  ['في 31/12/2201،'],
  ['في 31/12-2020،'],
  ['في 31/12/ أيار،'],
  ['يوم الاثنين 23/11/2020،', 'numeric: 23/11/2020 | 23 11 2020 | 1=الاثنين'],
])('days in figures: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  ['14 November 2018', 'latin: 14 November 2018 | 14 11 2018'],
  ['14 May 2018 في', 'latin: 14 May 2018 | 14 5 2018'],
  ['14 Novembre 2018'],
  ['14 November'],
  ['14 November 18'],
  ['14 November 2018/5'],
])('days in English: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  ['عام 1999،', 'year: 1999 | - - 1999'],
  ['سنة 2004،', 'year: 2004 | - - 2004'],
  ['عام 1000،', 'year: 1000 | - - 1000'],
  ['عام 999،'],
  ['عام 2999،', 'year: 2999 | - - 2999'],
  ['عام 3000،'],
  ['عام 1999/5،'],
  ['عام 1999 / 5،', 'year: 1999 | - - 1999'],
  ['عامي 2004 و 2005،', 'year: 2004 | - - 2004'],
  ['عام ألفين،'],
])('years: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    'المؤرخة 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | dated',
  ],
  [
    'المؤرخين في 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | dated',
  ],
  [
    'المعتمد في 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | adopted',
  ],
  [
    'بتاريخ 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | adopted',
  ],
  [
    'الموقع في 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | concluded',
  ],
  [
    'المعقود في 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | period',
  ],
  [
    'المعقود في الفترة من 3 إلى 7 أيار/مايو 2020،',
    'day-range: 3 إلى 7 أيار/مايو 2020 | 3 5 2020 | words 7 | أيار=levantine 5 | / | مايو=gregorian 5 | period',
  ],
  [
    'إلى 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | period',
  ],
  [
    'من في 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | period',
  ],
  [
    'منذ 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5',
  ],
  [
    'المؤرخ حزيران/يونيه 2020،',
    'month: حزيران/يونيه 2020 | - 6 2020 | حزيران=levantine 6 | / | يونيه=gregorian 6 | dated',
  ],
  [
    'في يوم الثلاثاء، 24 آب/أغسطس 2021،',
    'day: 24 آب/أغسطس 2021 | 24 8 2021 | آب=levantine 8 | / | أغسطس=gregorian 8 | 2=الثلاثاء',
  ],
  [
    'المؤرخ الجمعة 3 أيلول/سبتمبر 2021،',
    'day: 3 أيلول/سبتمبر 2021 | 3 9 2021 | أيلول=levantine 9 | / | سبتمبر=gregorian 9 | 5=الجمعة | dated',
  ],
  [
    'المؤرخ الجمعة، 3 أيلول/سبتمبر 2021،',
    'day: 3 أيلول/سبتمبر 2021 | 3 9 2021 | أيلول=levantine 9 | / | سبتمبر=gregorian 9 | 5=الجمعة | dated',
  ],
  [
    'المؤرخ، 3 أيلول/سبتمبر 2021،',
    'day: 3 أيلول/سبتمبر 2021 | 3 9 2021 | أيلول=levantine 9 | / | سبتمبر=gregorian 9',
  ],
  [
    'يوم الأحد المؤرخ 5 أيار/مايو 2020،',
    'day: 5 أيار/مايو 2020 | 5 5 2020 | أيار=levantine 5 | / | مايو=gregorian 5 | dated',
  ],
])('what introduces a date: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each<readonly [text: string, ...dates: string[]]>([
  [
    '28 تشرين الثاني/نوفمبر - 1 كانون الأول/ديسمبر 2023',
    'day: 28 تشرين الثاني/نوفمبر | 28 11 2023=null | تشرين الثاني=levantine 11 | / | نوفمبر=gregorian 11 | inherited',
    'day: 1 كانون الأول/ديسمبر 2023 | 1 12 2023 | كانون الأول=levantine 12 | / | ديسمبر=gregorian 12',
  ],
  [
    'من 3 آذار/مارس إلى 7 نيسان/أبريل 2020،',
    'day: 3 آذار/مارس | 3 3 2020=null | آذار=levantine 3 | / | مارس=gregorian 3 | period | inherited',
    'day: 7 نيسان/أبريل 2020 | 7 4 2020 | نيسان=levantine 4 | / | أبريل=gregorian 4 | period',
  ],
  [
    'من 3 آذار/مارس 2019 إلى 7 نيسان/أبريل 2020،',
    'day: 3 آذار/مارس 2019 | 3 3 2019 | آذار=levantine 3 | / | مارس=gregorian 3 | period',
    'day: 7 نيسان/أبريل 2020 | 7 4 2020 | نيسان=levantine 4 | / | أبريل=gregorian 4 | period',
  ],
])('the first of two dates without a year has that of the second: %s', (text, ...expected) => {
  expect(dates(text)).toEqual(expected);
});
