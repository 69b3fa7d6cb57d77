import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import crossReference from '../../rules/numbering/cross-reference.ts';
import { draftOf } from './drafts.ts';
import { messagesOf } from './findings.ts';

test('references in quoted text, in notes and to an annex are left alone', () => {
  const text = draftOf('1 2 3').replace(
    '3 - تقرر كذا؛',
    '3 - تقرر "عملا بالفقرة 9 من هذا القرار"؛',
  );
  expect(messagesOf(crossReference, text)).toEqual([]);
  const elsewhere = draftOf('1 2 3').replace(
    '3 - تقرر كذا',
    '3 - تقرر كذا وفقا للفقرة 9 من المرفق',
  );
  expect(messagesOf(crossReference, elsewhere)).toEqual([]);
});

test('a paragraph that only has a wrong label is not missing', () => {
  const text = draftOf('1 9 3 4').replace('4 - تقرر كذا', '4 - تقرر كذا وفقا للفقرة 2 أعلاه');
  expect(messagesOf(crossReference, text)).toEqual([]);
});

const linter = createLinter([crossReference]);

test.each([
  ['للفقرة ٢ (أ) و (ج) أعلاه', ['للفقرة ٢ (أ) و (ب) أعلاه']],
  ['للفقرة ٢ (هـ) أعلاه', ['للفقرة ٢ (ب) أعلاه', 'للفقرة ٢ (أ) أعلاه']],
  ['للفقرة ٢ (أ) ‘١٢’ أعلاه', ['للفقرة ٢ (أ) ‘٢’ أعلاه', 'للفقرة ٢ (أ) ‘١’ أعلاه']],
  ['للفقرة ٢ ‘٣’ أعلاه', ['للفقرة ٢ ‘٢’ أعلاه', 'للفقرة ٢ ‘١’ أعلاه']],
  ['للفقرة ٢ (أ) ‘٣’ أعلاه', ['للفقرة ٢ (أ) ‘٢’ أعلاه', 'للفقرة ٢ (أ) ‘١’ أعلاه']],
  ['للفقرة ٤ أعلاه', ['للفقرة ٤ أدناه']],
  ['للفقرة ٢ أدناه', ['للفقرة ٢ أعلاه']],
  ['للفقرات ٢ (أ) إلى (هـ) أعلاه', ['للفقرات ٢ (أ) إلى (ب) أعلاه']],
  // Which of them is wrong is not known.
  ['للفقرتين ١ و ٤ أعلاه', []],
  ['للفقرات ١ إلى ٤ أعلاه', []],
])('what an editor would write for %s', (reference, expected) => {
  const textWith = (written: string): string =>
    `١ - تقرر كذا؛\n\n٢ - تطلب ما يلي:\n\n(أ) كذا:\n\n‘١’ كذا؛\n\n‘٢’ كذا؛\n\n(ب) كذا؛\n\n٣ - تحث كذا وفقا ${written}.\n\n٤ - تدعو كذا.`;
  const text = textWith(reference);
  const { findings } = linter.lint(text);
  expect(findings).toHaveLength(1);
  expect(
    findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits))),
  ).toEqual(expected.map(textWith));
});

test.each([
  ['للفقرة 12', ['12 -> 4 تدعو هاء.', '12 -> 2 تطلب باء؛', '12 -> 1 تقرر ألف؛']],
  ['للفقرات 2 إلى 7', ['7 -> 4 تدعو هاء.']],
  ['للفقرتين 1 و 5', ['5 -> 4 تدعو هاء.', '5 -> 2 تطلب باء؛']],
  ['للفقرات 5 إلى 9', ['5 -> 4 تدعو هاء.', '5 -> 2 تطلب باء؛', '5 -> 1 تقرر ألف؛']],
])(
  'for a paragraph that is not there, the nearest with their first words: %s',
  (named, expected) => {
    const text = `إن الجمعية العامة،\n\n1 - تقرر ألف؛\n\n2 - تطلب باء؛\n\n3 - تحث كذا وفقا ${named} من هذا القرار؛\n\n4 - تدعو هاء.`;
    const offered = linter.lint(text).findings.flatMap(({ suggestions }) => suggestions);
    expect(
      offered.map(({ data: { words } = {}, edits }) =>
        edits.map((edit) => `${text.slice(edit.start, edit.end)} -> ${edit.text} ${words}`).join(),
      ),
    ).toEqual(expected);
  },
);

test.each([
  ['للفقرة ٢ ‘٣’', ''],
  ['للفقرة ٢ (أ) ‘٣’', '(أ)'],
])('what is said of an item names its letter, where it has one: %s', (reference, letter) => {
  const items = letter === '' ? '' : '(أ) كذا:\n\n';
  const text = `١ - تقرر كذا؛\n\n٢ - تطلب ما يلي:\n\n${items}‘١’ كذا؛\n\n‘٢’ كذا؛\n\n٣ - تحث كذا وفقا ${reference} أعلاه.`;
  const { findings } = linter.lint(text);
  expect(findings.map(({ data }) => data)).toEqual([{ number: 2, letter, item: 3 }]);
});

const draft = {
  whole: (written: string): string =>
    `١ - تقرر كذا؛\n\n٢ - تطلب ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٣ - تحث كذا وفقا ${written}.`,
  withoutThird: (written: string): string =>
    `١ - تقرر كذا؛\n\n٢ - تقرر كذا؛\n\n٤ - تقرر كذا؛\n\n٥ - تحث كذا وفقا ${written}.`,
};

test.each<readonly [keyof typeof draft, string, readonly string[]]>([
  // There is no letter and no number of which another could be meant.
  ['whole', 'للفقرة ١ (ب) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ١(ب) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ١ ‘١’ أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ٢ (أ) ‘١’ أعلاه', ['للفقرة ٢ (أ) أعلاه']],
  // More follows, which would be read as another's.
  ['whole', 'للفقرة ١ (أ) و (ب) أعلاه', []],
  ['whole', 'للفقرة ١ (أ) إلى (ج) أعلاه', []],
  ['whole', 'للفقرة ٢ (أ) ‘١’ و ‘٢’ أعلاه', []],
  ['whole', 'للفقرة ٢ (أ) و (هـ) و (ب) أعلاه', []],
  ['whole', 'للفقرة الفرعية (أ) من الفقرة ١ أعلاه', []],
  ['whole', 'للفقرة ٢ (أ) إلى (هـ) أعلاه', ['للفقرة ٢ (أ) إلى (ب) أعلاه']],
  // What is missing between the ends of a range is not written in it.
  ['withoutThird', 'للفقرات ١ إلى ٥ أعلاه', []],
  ['withoutThird', 'للفقرات ١ إلى ٤ أعلاه', []],
  ['withoutThird', 'للفقرات ٢ إلى ٣ أعلاه', ['للفقرات ٢ إلى ٤ أعلاه']],
  ['withoutThird', 'للفقرات ٣ إلى ٤ أعلاه', ['للفقرات ٢ إلى ٤ أعلاه', 'للفقرات ١ إلى ٤ أعلاه']],
])('in a draft that is %s, what an editor would write for %s', (name, reference, expected) => {
  const text = draft[name](reference);
  const { findings } = linter.lint(text);
  expect(findings).toHaveLength(1);
  expect(
    findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits))),
  ).toEqual(expected.map(draft[name]));
});
