import { expect, test } from 'vitest';
import { wordRuns } from '../../cli/compare/words.ts';
import { modelOf } from '../../core/model/model.ts';
import { compareTexts } from '../../core/revision/revision.ts';
import { parse } from '../../core/syntax/parse.ts';

const report = 'تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها السابعة والستين';
const later = report.replace('السابعة', 'الثامنة');
const call = 'تهيب بالدول الأعضاء أن تتعاون فيما بينها في هذا الميدان الهام';
const support = 'تشجع المنظمات الإقليمية على دعم البلدان النامية في بناء القدرات';
const concern = 'تلاحظ مع القلق أثر الجفاف في سبل العيش في المناطق الريفية';

const textOf = (...paragraphs: readonly string[]): string =>
  ['إن الجمعية العامة،', ...paragraphs.map((text, at) => `${at + 1} - ${text}؛`)].join('\n\n');
const revisionOf = (old: string, next: string) =>
  compareTexts(modelOf(parse(old)), modelOf(parse(next)));
const changesOf = (old: string, next: string): readonly string[] =>
  revisionOf(old, next).rows.map(
    ({ change, old: from, new: to }) => `${change} ${from?.label ?? ''} > ${to?.label ?? ''}`,
  );

test.each([
  ['nothing', textOf(report, call), ['same 1 - > 1 -', 'same 2 - > 2 -']],
  ['a word', textOf(later, call), ['changed 1 - > 1 -', 'same 2 - > 2 -']],
  [
    'a new paragraph in front',
    textOf(concern, report, call),
    ['new  > 1 -', 'renumbered 1 - > 2 -', 'renumbered 2 - > 3 -'],
  ],
  ['a paragraph left out', textOf(call), ['deleted 1 - > ', 'renumbered 2 - > 1 -']],
  [
    'tatweel',
    textOf(report.replace('تطلب', 'تط\u0640\u0640لب'), call),
    ['same 1 - > 1 -', 'same 2 - > 2 -'],
  ],
])('what comes of two paragraphs: %s', (_, next, changes) => {
  expect(changesOf(textOf(report, call), next)).toEqual(['same  > ', ...changes]);
});

test('a paragraph that was moved stands at both places', () => {
  expect(changesOf(textOf(report, call, support), textOf(support, later, call))).toEqual([
    'same  > ',
    'moved 3 - > 1 -',
    'changed 1 - > 2 -',
    'renumbered 2 - > 3 -',
    'moved 3 - > ',
  ]);
});

test('a citation is one word, and what changed of it is listed', () => {
  const before = textOf('تشير إلى قرارها 66/3 المؤرخ 12 أيار/مايو 2011 وتقرر كذا', call);
  const after = textOf('تشير إلى قرارها 72/3 المؤرخ 12 أيار/مايو 2011 وتقرر كذا', call);
  const { rows, values } = revisionOf(before, after);
  const row = rows[1];
  expect(row && wordRuns(row)).toEqual([
    { kind: 'same', text: '1 - تشير إلى قرارها' },
    { kind: 'deleted', text: ' 66/3' },
    { kind: 'inserted', text: ' 72/3' },
    { kind: 'same', text: ' المؤرخ 12 أيار/مايو 2011 وتقرر كذا؛' },
  ]);
  expect(values).toEqual([{ kind: 'citation', old: '66/3', new: '72/3', row: 1 }]);
});

const dated = (session: string, number: string, day: string, ...body: readonly string[]): string =>
  [
    `الدورة ${session}`,
    `${number} - مسألة التعاون`,
    'إن الجمعية العامة،',
    ...body,
    'الجلسة العامة 50',
    day,
  ].join('\n\n');
const old = (...body: readonly string[]): string =>
  dated('السادسة والستون', '66/3', '12 كانون الأول/ديسمبر 2011', ...body);
const next = (...body: readonly string[]): string =>
  dated('السابعة والستون', '67/3', '12 كانون الأول/ديسمبر 2012', ...body);
const stayedOf = (before: string, after: string): readonly string[] =>
  revisionOf(before, after).stayed.map(({ kind, text, expected }) => `${kind} ${text} ${expected}`);
const list = 'إذ تشير إلى قراريها 64/3 المؤرخ 12 أيار/مايو 2010 و 65/3 المؤرخ 12 أيار/مايو 2011،';

test.each([
  [
    'a session that has come',
    '1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها السابعة والستين؛',
    ['session دورتها السابعة والستين 68'],
  ],
  [
    'a session that is still to come',
    '1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها السبعين؛',
    [],
  ],
  [
    'a day that has passed',
    '1 - تقرر أن تعقد اجتماعا رفيع المستوى في 2 حزيران/يونيه 2012؛',
    ['date 2 حزيران/يونيه 2012 null'],
  ],
  ['a day of the past', '1 - ترحب بعقد الاجتماع في 2 حزيران/يونيه 2010؛', []],
  [
    'the report of last year',
    '1 - تحيط علما بتقرير الأمين العام (A/66/999)؛',
    ['report A/66/999 null'],
  ],
  ['a year that is not over', '1 - تطلب إليه أن يعقد ندوة في عام 2012؛', []],
  ['a list that lacks the last resolution', list, ['own 65/3 66/3']],
])('what stayed although it had to move on: %s', (_, paragraph, stayed) => {
  expect(stayedOf(old(paragraph), next(paragraph))).toEqual(stayed);
  // Sessions of two organs are not compared.
  const council = next(paragraph).replace('إن الجمعية العامة،', 'إن مجلس حقوق الإنسان،');
  expect(stayedOf(old(paragraph), council)).toEqual([]);
  // The same text again has nothing to move on from.
  expect(stayedOf(old(paragraph), old(paragraph))).toEqual([]);
});

test('a list to which the last resolution was added has moved on', () => {
  expect(
    stayedOf(
      old(list),
      next(list.replace('2011،', '2011 و 66/3 المؤرخ 12 كانون الأول/ديسمبر 2011،')),
    ),
  ).toEqual([]);
});

test.each([
  ['1 - تطلب إليه أن يعقد ندوة في عام 2012؛', ['year 2012 2014']],
  ['1 - تحيط علما باستراتيجية عام 2012؛', []],
  ['1 - تطلب إليه أن يعقد ندوات في عامي 2012 و 2020؛', []],
])('a year that is over: %s', (paragraph, stayed) => {
  const later = dated('الثامنة والستون', '68/3', '12 كانون الأول/ديسمبر 2013', paragraph);
  expect(stayedOf(old(paragraph), later)).toEqual(stayed);
});

test('a draft without a day is one of its session, and a masthead says the number', () => {
  const previous = `A/RES/66/3\n\n${old(list).replace('66/3 - ', '')}`;
  const draft = `الدورة الثامنة والستون\n\nإن الجمعية العامة،\n\n${list}\n\n1 - تقرر أن تعقد اجتماعا في 2 حزيران/يونيه 2012؛`;
  const earlier = previous.replace(
    '\n\nالجلسة',
    '\n\n1 - تقرر أن تعقد اجتماعا في 2 حزيران/يونيه 2012؛\n\nالجلسة',
  );
  expect(stayedOf(earlier, draft)).toEqual(['own 65/3 66/3', 'date 2 حزيران/يونيه 2012 null']);
});
