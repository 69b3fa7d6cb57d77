import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import type { Finding } from '../../core/lint/rule.ts';
import referenceConflict from '../../rules/references/reference-conflict.ts';
import referenceFormat from '../../rules/references/reference-format.ts';
import referenceOrder from '../../rules/references/reference-order.ts';
import referenceSession from '../../rules/references/reference-session.ts';
import referenceSuperseded from '../../rules/references/reference-superseded.ts';
import referenceTransposed from '../../rules/references/reference-transposed.ts';
import referenceUndated from '../../rules/references/reference-undated.ts';

const rules = [
  referenceConflict,
  referenceFormat,
  referenceOrder,
  referenceSession,
  referenceSuperseded,
  referenceTransposed,
  referenceUndated,
];

const linter = createLinter(rules);

function brief({ ruleId, message }: Finding): string {
  return `${ruleId}/${message}`;
}

/** The findings in a text of the Assembly with this clause. */
function check(clause: string, ...expected: readonly string[]): void {
  const { findings } = linter.lint(`إن الجمعية العامة،\n\n${clause}`);
  expect(findings.filter(({ severity }) => severity !== 'info').map(brief)).toEqual(expected);
}

test('a date behind a page break is the date of its citation', () => {
  check(
    'إذ تشير إلى قرارها 25/64 المؤرخ\n\n(1) انظر القرار 174/70.\n\n2 كانون الأول/ديسمبر 2009 بشأن كذا(1)،',
  );
  check(
    'إذ تشير إلى قرارها 25/64 المؤرخ\n\n(1) انظر القرار 174/70.\n\n2 كانون الأول/ديسمبر 2019 بشأن كذا(1)،',
    'reference-session/session-date',
  );
});

test('the order of a text is that of most of its citations, and the others are reported one by one', () => {
  check(
    'إذ تشير إلى قراراتها 51/120 المؤرخ 12 كانون الأول/ديسمبر 1996 و 52/69 المؤرخ 9 كانون الأول/ديسمبر 1997 و 53/141 المؤرخ 9 كانون الأول/ديسمبر 1998 و 166/54 المؤرخ 17 كانون الأول/ديسمبر 1999 و 92/55 المؤرخ 4 كانون الأول/ديسمبر 2000،',
    'reference-transposed/number-first',
    'reference-transposed/number-first',
  );
});

test('the own number of a text decides its order', () => {
  const { findings } = linter.lint(
    'A/RES/80/12\n\nالجمعية العامة\n\n80/12 - العنوان\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 166/54 و 192/55،\n\n1 - تقرر كذا.',
  );
  expect(findings.filter(({ severity }) => severity === 'error').map(brief)).toEqual([
    'reference-transposed/number-first',
    'reference-transposed/number-first',
  ]);
});

test('a new noun ends the list whose day it has', () => {
  check(
    'إذ تشير إلى قرارات مجلس الأمن 1718 (2006) و 1874 (2009) و 2094 (2013)، وإلى بيانات رئيسه المؤرخة 6 تشرين الأول/أكتوبر 2006،',
  );
  check(
    'إذ تشير إلى قراراتها 73/263 المؤرخ 22 كانون الأول/ديسمبر 2018 و 74/247، وعملا بالقرارات 73/263 و 74/168 و 75/192، وبالإحاطة المؤرخة 18 تشرين الأول/أكتوبر 2022،',
  );
});

test('shared days are those of the numbers directly before them', () => {
  check(
    'إذ تشير إلى قراراتها 69/193 و 69/196 المؤرخين 18 كانون الأول/ديسمبر 2014، و 70/178 و 70/182 المؤرخين 17 كانون الأول/ديسمبر 2015،\n\nوإذ تشير إلى قرارها 69/196 المؤرخ 18 كانون الأول/ديسمبر 2014،',
  );
});

test('a pronoun and a bare noun are of the body named last, which may be any', () => {
  const other = 'إذ تشير إلى قرارها 74/247 وإلى ';
  check(`${other}ما قررته جمعية الأمم المتحدة للبيئة في قرارها 5/14 المؤرخ 2 آذار/مارس 2022،`);
  check(`${other}المقرر 15/4 المؤرخ 19 كانون الأول/ديسمبر 2022 الصادر عن مؤتمر الأطراف،`);
  check(`${other}القرار 8/10 المؤرخ 20 كانون الأول/ديسمبر 2019(1) الذي اتخذته الدول الأطراف،`);
  check(`${other}القرار 574 (د-27) الذي اتخذته اللجنة الاقتصادية في 16 أيار/مايو 1998،`);
  check(`${other}ما اتخذته اللجنة الاقتصادية من القرار 574 (د-27) المؤرخ 16 أيار/مايو 1998،`);
  check(
    `${other}قرارات مجلس حقوق الإنسان ذات الصلة، ولا سيما القرارات 7/34 المؤرخ 28 آذار/مارس 2008 و 18/15 المؤرخ 29 أيلول/سبتمبر 2011،`,
  );
  check(
    `${other}قرارات مجلس حقوق الإنسان ذات الصلة، ولا سيما القرار 7/34 المؤرخ 28 آذار/مارس 2018،`,
    'reference-session/commission-year',
  );
  check(
    `${other}ما ورد في تقرير اللجنة السادسة وفي قرارها 264/76 المؤرخ 31 أيار/مايو 2022،`,
    'reference-transposed/number-first',
  );
});

test('a session is never measured by the year alone', () => {
  for (let session = 31; session <= 80; session++) {
    const year = 1945 + session;
    // A letter, for which no order of days is known.
    check(`إذ تشير إلى قرارها 7/${session} باء المؤرخ 15 كانون الأول/ديسمبر ${year}،`);
    check(`إذ تشير إلى قرارها 7/${session} باء المؤرخ 30 حزيران/يونيه ${year + 1}،`);
    check(
      `إذ تشير إلى قرارها 7/${session} باء المؤرخ 30 حزيران/يونيه ${year}،`,
      'reference-session/session-date',
    );
  }
});

test('behind 2,000 citations of one list a wrong day is seen', () => {
  const right = '7/70 باء المؤرخ 15 كانون الأول/ديسمبر 2015';
  const wrong = '7/70 باء المؤرخ 30 حزيران/يونيه 2015';
  const list = [...new Array<string>(2000).fill(right), wrong].join(' و ');
  const { findings } = linter.lint(`إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ${list}،`);
  expect(findings.map(brief)).toContain('reference-session/session-date');
});

test.each([
  ['إذ تشير إلى قراراتها 66/3، و 72∕3 المؤرخ 5 كانون الأول/ديسمبر 2017،', '72∕3'],
  ['إذ تشير إلى قراراتها 66/3، و 72 / 3 المؤرخ 5 كانون الأول/ديسمبر 2017،', '72 / 3'],
  ['إذ تشير إلى القرار اللاحق 72∕3 المؤرخ 5 كانون الأول/ديسمبر 2017،', '72∕3'],
  ['إذ تشير إلى القرار 72 / 3 بشأن الواحات،', '72 / 3'],
])('a solidus of another form in a list and behind an adjective: %s', (clause, place) => {
  const text = `إن الجمعية العامة،\n\n${clause}`;
  const { findings } = createLinter([referenceFormat]).lint(text);
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([place]);
});

test('a resolution of the Council in the form of the Assembly is one finding, also in a heading', () => {
  const text =
    'مجلس الأمن\n\nالقرار 2517/2020\n\nالذي اتخذه مجلس الأمن في 30 آذار/مارس 2020\n\nإن مجلس الأمن،\n\nإذ يشير إلى قراره 338/1973 المؤرخ 22 تشرين الأول/أكتوبر 1973،\n\n1 - يقرر كذا.';
  expect(
    linter.lint(text).findings.map((each) => [brief(each), each.suggestions[0]?.edits[0]?.text]),
  ).toEqual([
    ['reference-format/council', '2517 (2020)'],
    ['reference-format/council', '338 (1973)'],
  ]);
});

test('a day in brackets behind a citation is its date', () => {
  check(
    'إذ تشير إلى قرارها 66/3 (3 آذار/مارس 2004) بشأن الواحات،',
    'reference-session/session-date',
  );
});
