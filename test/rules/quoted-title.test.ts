import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import quotedTitle from '../../rules/wording/quoted-title.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([quotedTitle]);

const textOf = (
  paragraph: string,
  title = 'تعميم منافع الطاقة الشمسية على الأرياف النائية',
): string => `${title}\n\nإن الجمعية العامة،\n\n1 - تقرر إدراج ${paragraph}.`;

test.each([
  ['"…"', 'البند المعنون "تعميم منفعة الطاقة الشمسية على الأرياف النائية"'],
  ['«…»', 'البند المعنون «تعميم منفعة الطاقة الشمسية على الأرياف النائية»'],
  ['”…“', 'البند المعنون ”تعميم منفعة الطاقة الشمسية على الأرياف النائية“'],
  ['“…”', 'البند المعنون “تعميم منفعة الطاقة الشمسية على الأرياف النائية”'],
  ['’’…‘‘', 'البند المعنون ’’تعميم منفعة الطاقة الشمسية على الأرياف النائية‘‘'],
  [
    'a number',
    'البند 7 (ج) من جدول أعمالها المعنون "تعميم منفعة الطاقة الشمسية على الأرياف النائية"',
  ],
  ['emphasis', 'بند **بعنوان** "تعميم **منفعة** الطاقة الشمسية على الأرياف النائية"'],
  ['a page break', 'بند بعنوان "تعميم منفعة الطاقة\n\n(1) A/70/1.\n\nالشمسية على الأرياف النائية"'],
])('a quotation in %s', (_, paragraph) => {
  expect(findingsOf(linter, textOf(paragraph))).toEqual(['info quoted-title/differs منفعة']);
});

test.each([
  [
    'the same words with tatweel and marks',
    'البند المعنون "تعميم منافِع الطاق\u0640ة الشمسية على الأرياف النائية"',
  ],
  [
    'a quotation that does not close',
    'البند المعنون "تعميم منفعة الطاقة الشمسية على الأرياف النائية',
  ],
  ['no quotation', 'البند المعنون تعميم منفعة الطاقة الشمسية على الأرياف النائية'],
  ['a shorter title', 'البند المعنون "تعميم منافع الطاقة الشمسية على الأرياف"'],
  ['another title', 'البند المعنون "تعميم منافع الطاقة النووية على الأرياف النائية"'],
  ['a resolution', 'القرار المعنون "تعميم منفعة الطاقة الشمسية على الأرياف النائية"'],
])('%s', (_, paragraph) => {
  expect(findingsOf(linter, textOf(paragraph))).toEqual([]);
});

const LONG = 'تقاسم مياه الأنهار العابرة للحدود وصون مصبات الأنهار من التلوث';

test.each([
  ['another word inside', LONG.replace('العابرة', 'المشتركة'), []],
  ['a conjunction more', LONG.replace('العابرة', 'والعابرة'), []],
  ['another word near the end', LONG.replace('من', 'عن').replace('التلوث', 'الجفاف'), []],
  ['two other words', LONG.replace('العابرة', 'المشتركة').replace('مصبات', 'ضفاف'), []],
  ['a word less', LONG.replace('العابرة ', ''), ['الأنهار']],
  ['two words in another order', LONG.replace('وصون مصبات', 'مصبات وصون'), ['للحدود مصبات وصون']],
])('a long title: %s', (_, quoted, expected) => {
  expect(findingsOf(linter, textOf(`البند المعنون "${quoted}"`, LONG))).toEqual(
    expected.map((words) => `info quoted-title/differs ${words}`),
  );
});

test('one letter is a slip', () => {
  expect(
    findingsOf(linter, textOf(`البند المعنون "${LONG.replace('مصبات', 'مصباب')}"`, LONG)),
  ).toEqual(['warning quoted-title/differs مصباب']);
});

test('a note mark is no word of the title', () => {
  const title = 'تعميم منافع الطاقة الشمسية على الأرياف النائية<sup>(1)</sup>';
  const paragraph = 'البند المعنون "تعميم منفعة الطاقة الشمسية على الأرياف النائية"';
  expect(findingsOf(linter, `${textOf(paragraph, title)}\n\n(1) A/70/1.`)).toEqual([
    'info quoted-title/differs منفعة',
  ]);
});
