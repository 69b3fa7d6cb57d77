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
