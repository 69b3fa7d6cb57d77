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

test.each([
  [
    '5 December 2020',
    'القرار المؤرخ 5 كانون الثاني/يناير 2021',
    ['warning date-future/future 5 كانون الثاني/يناير 2021'],
  ],
  [
    '5 December 2020',
    'القرار المؤرخ 6 كانون الثاني/يناير 2021',
    ['error date-future/future 6 كانون الثاني/يناير 2021'],
  ],
  [
    '5 November 2020',
    'القرار المؤرخ 5 كانون الأول/ديسمبر 2020',
    ['warning date-future/future 5 كانون الأول/ديسمبر 2020'],
  ],
  [
    '5 November 2020',
    'القرار المؤرخ 6 كانون الأول/ديسمبر 2020',
    ['error date-future/future 6 كانون الأول/ديسمبر 2020'],
  ],
  ['5 December 2020', 'الوثيقة S/2021/15', []],
  ['5 December 2020', 'الوثيقة S/2022/15', ['error date-future/later S/2022/15']],
  ['5 November 2020', 'الوثيقة S/2021/15', ['error date-future/later S/2021/15']],
])(
  'a text whose masthead is of %s is adopted at most a month later: %s',
  (date, cited, expected) => {
    const text = `Distr.: General\n${date}\n\nإن الجمعية العامة،\n\nإذ تشير إلى ${cited}`;
    expect(findingsOf(linter, text)).toEqual(expected);
  },
);

test.each([
  ['الوثيقتين S/2020/15 و S/2021/15', ['error date-future/later S/2021/15']],
  [
    'الوثائق A/75/3 و A/76/3 و A/C.3/76/L.5 و A/C.7/76/5',
    ['error date-future/later A/76/3', 'error date-future/later A/C.3/76/L.5'],
  ],
  [
    'الوثائق E/2021/5 و E/2022/5 و E/CN.4/2022/1 و E/ICEF/2022/1',
    [
      'error date-future/later E/2022/5',
      'error date-future/later E/CN.4/2022/1',
      'error date-future/later E/ICEF/2022/1',
    ],
  ],
  [
    'قرار المجلس الاقتصادي والاجتماعي 2021/5 وقرار مجلس الأمن 2745 (2024)',
    ['error date-future/later 2021/5', 'error date-future/later 2745 (2024)'],
  ],
  [
    'قرار المجلس الاقتصادي والاجتماعي 2021/5 المؤرخ 5 أيار/مايو 2021',
    ['error date-future/future 5 أيار/مايو 2021'],
  ],
  [
    'قرارات المجلس الاقتصادي والاجتماعي 1977/5 و 1978/5 و 2021/6',
    ['error date-future/later 2021/6'],
  ],
  [
    'الإعلان المعتمد في 5 أيار/مايو 2021 وتقرير مؤرخ 5 أيار/مايو 2021',
    ['error date-future/future 5 أيار/مايو 2021', 'error date-future/future 5 أيار/مايو 2021'],
  ],
  [
    'الإعلان المؤرخ 23 تشرين الثاني/نوفمبر 2020 والإعلان المؤرخ 24 تشرين الثاني/نوفمبر 2020',
    ['error date-future/future 24 تشرين الثاني/نوفمبر 2020'],
  ],
  [
    'الإعلان المؤرخ تشرين الثاني/نوفمبر 2020 والإعلان المؤرخ كانون الأول/ديسمبر 2020',
    ['error date-future/future كانون الأول/ديسمبر 2020'],
  ],
])('what a text of November 2020, whose notes are later, cannot cite: %s', (cited, expected) => {
  const text = `إن الجمعية العامة،\n\nإذ تشير إلى ${cited}،\n\n1 - تقرر كذا.\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020\n\n(1) S/2021/16.`;
  expect(findingsOf(linter, text)).toEqual(expected);
});
