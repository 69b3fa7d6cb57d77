import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { suggestionText } from '../../core/lint/messages.ts';
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
  ['للفقرات 5 إلى 9', ['5 -> 1 ,9 -> 4 ']],
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

const numbers = (...items: readonly string[]): string =>
  items.map((item) => `\n\n‘${item}’ كذا؛`).join('');
const draft = {
  whole: (written: string): string =>
    `١ - تقرر كذا؛\n\n٢ - تطلب ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٣ - تحث كذا وفقا ${written}.`,
  withoutThird: (written: string): string =>
    `١ - تقرر كذا؛\n\n٢ - تقرر كذا؛\n\n٤ - تقرر كذا؛\n\n٥ - تحث كذا وفقا ${written}.`,
  complete: (written: string): string =>
    `إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تحث كذا وفقا ${written}.`,
  alone: (written: string): string => `إن الجمعية العامة،\n\n١ - تقرر كذا وفقا ${written}.`,
  gaps: (written: string): string =>
    `${['١', '٢', '٣', '٥', '٧', '٨'].map((number) => `${number} - تقرر كذا؛\n\n`).join('')}١٠ - تحث كذا وفقا ${written}.`,
  items: (written: string): string =>
    `١ - تقرر ما يلي:\n\n(أ) كذا:${numbers('٢', '٥', '٣')}\n\n(ب) كذا:${numbers('٣', '٤')}\n\n٢ - تحث كذا وفقا ${written}.`,
};

test.each<readonly [keyof typeof draft, string, readonly string[]]>([
  // There is no letter and no number of which another could be meant.
  ['whole', 'للفقرة ١ (ب) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ١(ب) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ١ ‘١’ أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ٢ (أ) ‘١’ أعلاه', ['للفقرة ٢ (أ) أعلاه']],
  ['whole', 'للفقرة ١ (أ) و (ب) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ١ (أ) إلى (ج) أعلاه', ['للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ٢ (أ) ‘١’ و ‘٢’ أعلاه', ['للفقرة ٢ (أ) أعلاه']],
  // The other members of a list stay, and no range becomes one of a letter to itself.
  ['whole', 'للفقرة ٢ (أ) و (هـ) و (ب) أعلاه', ['للفقرة ٢ (أ) و (ب) أعلاه']],
  ['whole', 'للفقرة ٢ (هـ) و (أ) و (ب) أعلاه', ['للفقرة ٢ (أ) و (ب) أعلاه']],
  ['whole', 'للفقرة ٢ (ب) إلى (هـ) أعلاه', ['للفقرة ٢ (ب) أعلاه']],
  ['whole', 'للفقرة ٢ (ج) إلى (هـ) أعلاه', ['للفقرة ٢ (أ) إلى (ب) أعلاه']],
  ['whole', 'للفقرة الفرعية (أ) من الفقرة ١ أعلاه', []],
  ['whole', 'للفقرة ٢ (أ) إلى (هـ) أعلاه', ['للفقرة ٢ (أ) إلى (ب) أعلاه']],
  // What is missing between the ends of a range is not written in it.
  ['withoutThird', 'للفقرات ١ إلى ٥ أعلاه', []],
  ['withoutThird', 'للفقرات ١ إلى ٤ أعلاه', []],
  ['withoutThird', 'للفقرات ٢ إلى ٣ أعلاه', ['للفقرات ٢ إلى ٤ أعلاه']],
  ['withoutThird', 'للفقرات ٣ إلى ٤ أعلاه', ['للفقرات ٢ إلى ٤ أعلاه', 'للفقرات ١ إلى ٤ أعلاه']],
  // Nothing is left that a list does not name, and its own paragraph is none of it.
  ['complete', 'للفقرات ١ و ٢ و ٩ أعلاه', ['للفقرات ١ و ٢ أعلاه']],
  ['complete', 'للفقرات ١ و ٢ و ٨ إلى ٩ أعلاه', ['للفقرات ١ و ٢ أعلاه']],
  ['alone', 'للفقرة ٢ من هذا القرار', []],
  // Far away, the nearest alone; within reach, the nearest ones.
  ['complete', 'للفقرة ٤٢ أعلاه', ['للفقرة ٢ أعلاه']],
  ['complete', 'للفقرة ٤١ أعلاه', ['للفقرة ٢ أعلاه', 'للفقرة ١ أعلاه']],
  // A paragraph that is none of those inserted later.
  ['whole', 'للفقرة ٢ مكررا أعلاه', ['للفقرة ٢ أعلاه', 'للفقرة ١ أعلاه']],
  ['whole', 'للفقرة ٢ مكررا (أ) أعلاه', ['للفقرة ٢ (أ) أعلاه', 'للفقرة ١ (أ) أعلاه']],
  ['whole', 'للفقرتين ٢ و ٢ مكررا أعلاه', ['للفقرتين ٢ و ١ أعلاه']],
  // Ends of ranges, of which one or both are not there.
  ['gaps', 'للفقرات ٦ إلى ٧ أعلاه', ['٥', '٣', '٢'].map((end) => `للفقرات ${end} إلى ٧ أعلاه`)],
  ['gaps', 'للفقرة ٢ مكررا أعلاه', ['٢', '٣', '١'].map((other) => `للفقرة ${other} أعلاه`)],
  ['gaps', 'للفقرات ٤ إلى ٨ أعلاه', ['للفقرات ٥ إلى ٨ أعلاه']],
  ['gaps', 'للفقرات ٤ إلى ٩ أعلاه', ['للفقرات ٥ إلى ٨ أعلاه']],
  ['items', 'للفقرة ١ (أ) ‘٧’ إلى ‘٩’ أعلاه', ['للفقرة ١ (أ) ‘٢’ إلى ‘٥’ أعلاه']],
  ['items', 'للفقرة ١ (أ) ‘١’ إلى ‘٢’ أعلاه', ['للفقرة ١ (أ) ‘٢’ أعلاه']],
  ['items', 'للفقرات ١ (أ)-(و) أعلاه', ['للفقرات ١ (أ)-(ب) أعلاه']],
  // Each number belongs to the letter before it.
  [
    'items',
    'للفقرة ١ (أ) ‘٢’ و (ب) ‘٩’ أعلاه',
    ['للفقرة ١ (أ) ‘٢’ و (ب) ‘٤’ أعلاه', 'للفقرة ١ (أ) ‘٢’ و (ب) ‘٣’ أعلاه'],
  ],
  [
    'items',
    'للفقرة ١ (أ) ‘٤’ و (ب) ‘٣’ أعلاه',
    ['٥', '٣', '٢'].map((item) => `للفقرة ١ (أ) ‘${item}’ و (ب) ‘٣’ أعلاه`),
  ],
])('in a draft that is %s, what an editor would write for %s', (name, reference, expected) => {
  const text = draft[name](reference);
  const { findings } = linter.lint(text);
  expect(findings).toHaveLength(1);
  expect(
    findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits))),
  ).toEqual(expected.map(draft[name]));
});

const letters = (...items: readonly string[]): string =>
  `١ - تقرر ما يلي:\n\n${items.map((item, at) => `(${'أبجدهوز'[at]}) ${item}`).join('؛\n\n')}`;
const annexed = (named: string, annex: string): string =>
  `إن الجمعية العامة،\n\n١ - تدعو إلى كذا عملا ${named} من المرفق.\n\nالمرفق\n\n${annex}`;
const counted = (third: string, ...others: readonly string[]): string =>
  `إن الجمعية العامة،\n\n١ - تقرر ألف؛\n\n٢ - تطلب باء؛\n\n٣ - تحث كذا وفقا ${third}${others.join('')}.`;
const inWords = (preamble: string, reference: string): string =>
  `إن الجمعية العامة،\n\n${preamble}\n\n١ - تطلب كذا وفقا ${reference}.`;

test.each<readonly [name: string, text: string, expected: readonly string[]]>([
  [
    'a letter alone, and none on the side that it names',
    letters('كذا', 'كذا وفقا للفقرة الفرعية (ج) أدناه'),
    ['missing-item (ج): '],
  ],
  [
    'a letter above and one below, around the one that names them',
    letters('كذا', 'كذا وفقا للفقرة ١ (أ) و (ج) أعلاه', 'كذا'),
    [],
  ],
  [
    'a letter below in the same paragraph',
    letters('كذا وفقا للفقرة ١ (ب) أعلاه', 'كذا'),
    ['wrong-side للفقرة ١ (ب) أعلاه: أدناه'],
  ],
  [
    'an item of a letter that stands in running text',
    '١ - تقرر أن (أ) تنشئ كذا؛ (ب) تعتمد كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (أ) ‘٤’ أعلاه.',
    [],
  ],
  [
    'an item between those that there are: the nearest first',
    `${letters(`كذا:${numbers('١', '٢', '٤', '٥')}`)}\n\n٢ - تطلب كذا وفقا للفقرة ١ (أ) ‘٣’ أعلاه.`,
    ['missing-number ١ (أ) ‘٣’: ٢ ٤ ١'],
  ],
  ['a letter where the paragraph has none', counted('للفقرة الفرعية (ج) أعلاه'), []],
  [
    'a letter in the preamble',
    'إن الجمعية العامة،\n\nوإذ تشير إلى الفقرة الفرعية (ج) أدناه،\n\n١ - تقرر كذا.',
    [],
  ],
  [
    'two letters of the paragraph, and one is there',
    letters('كذا', 'كذا وفقا للفقرتين الفرعيتين (أ) و (د) أعلاه'),
    ['missing-item (د): أ'],
  ],
  [
    'a letter of a paragraph of the annex',
    annexed('بالفقرة ١ (ج)', letters('كذا', 'كذا')),
    ['missing-letter ١ (ج): ب أ'],
  ],
  [
    'a paragraph of the annex that only has a wrong label',
    annexed('بالفقرة ٢', '١ - كذا.\n\n٩ - كذا.\n\n٣ - كذا.\n\n٤ - كذا.'),
    [],
  ],
  [
    'a paragraph of an annex without numbers',
    annexed('بالفقرة ٩', 'تسري هذه القواعد على الدول.'),
    [],
  ],
  [
    'a range beyond the annex is one mistake',
    annexed('بالفقرات ١ إلى ٩', '١ - كذا.\n\n٢ - كذا.\n\n٣ - كذا.'),
    ['missing ٩: ٣'],
  ],
  [
    'a number beyond all: the last one above',
    counted('للفقرة ٩٩ أعلاه', '؛\n\n٤ - تدعو هاء'),
    ['missing ٩٩: ٢'],
  ],
  [
    'a number beyond all: the last one below',
    counted('للفقرة ٩٩ أدناه', '؛\n\n٤ - تدعو هاء', '؛\n\n٥ - تدعو واو'),
    ['missing ٩٩: ٥'],
  ],
  [
    'a number beyond all: not the paragraph itself',
    counted('للفقرة ٩٩ من هذا القرار'),
    ['missing ٩٩: ٢'],
  ],
  [
    'a letter that is missing above: not the one that names it',
    letters('كذا', 'كذا', 'كذا وفقا للفقرة الفرعية (هـ) أعلاه'),
    ['missing-item (هـ): ب أ'],
  ],
  [
    'a letter that is missing below: only those below',
    letters('كذا', 'كذا وفقا للفقرة الفرعية (هـ) أدناه', 'كذا', 'كذا').replace('(ه) ', '(هـ) '),
    ['missing-item (هـ): د ج'],
  ],
  [
    'a range of letters that begins with the last one',
    `${letters('كذا', 'كذا')}؛\n\n٢ - تطلب كذا وفقا للفقرات ١ (ب) إلى (د) أعلاه.`,
    ['missing-letter ١ (ب) إلى (د): '],
  ],
  [
    'a range of letters beyond the last one',
    `${letters('كذا', 'كذا', 'كذا', 'كذا')}؛\n\n٢ - تطلب كذا وفقا للفقرات ١ (ب) إلى (و) أعلاه.`,
    ['missing-letter ١ (ب) إلى (و): د'],
  ],
  [
    'a letter beyond many: three of them',
    `${letters('كذا', 'كذا', 'كذا', 'كذا')}؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (ح) أعلاه.`,
    ['missing-letter ١ (ح): د ج ب'],
  ],
  [
    'two numbers beyond all, each for itself',
    counted('للفقرتين ٩٨ و ٩٩ من هذا القرار'),
    ['missing ٩٨: ٢', 'missing ٩٩: ٢'],
  ],
  [
    'a number beyond all, and the last one is named',
    counted('للفقرتين ٢ و ٩٩ أعلاه'),
    ['missing ٩٩: ١'],
  ],
  ['a range from the last one', counted('للفقرات ٢ إلى ٩ أعلاه'), ['missing ٩: ']],
  [
    'a letter on the other side',
    letters('كذا وفقا للفقرة الفرعية (ب) أعلاه', 'كذا'),
    ['wrong-side للفقرة الفرعية (ب) أعلاه: أدناه'],
  ],
  [
    'a letter that only has a wrong label',
    letters('كذا', 'كذا', 'كذا وفقا للفقرة الفرعية (ب) أعلاه').replace('(ب) كذا', '(ز) كذا'),
    [],
  ],
  ['a paragraph that names itself', counted('للفقرة ٣ أعلاه'), ['itself ٣: ٢ ١']],
  [
    'the same where nothing stands behind the reference',
    counted('للفقرة ٩٩ من هذا القرار').slice(0, -1),
    ['missing ٩٩: ٢'],
  ],
  [
    'a paragraph that was inserted, whose number is that of the one that speaks',
    'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ٩ أدناه؛\n\n٢ مكررا - تحث كذا؛\n\n٣ - تدعو كذا.',
    ['missing ٩: ٣'],
  ],
  [
    'letters, one of which stands in running text',
    letters('كذا', 'كذا وفقا للفقرتين الفرعيتين (د) و (هـ) أعلاه، وأن (د) تعتمد كذا'),
    ['missing-item (هـ): أ'],
  ],
  [
    'in an annex, a number that only the text above it has',
    'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\nالمرفق\n\n١ - كذا وفقا للفقرة ٢ أدناه.',
    [],
  ],
  [
    'of two annexes, one without numbers',
    'إن الجمعية العامة،\n\n١ - تدعو إلى كذا عملا بالفقرة ٣ من المرفق.\n\nالمرفق الأول\n\n١ - كذا.\n\n٢ - كذا.\n\nالمرفق الثاني\n\nتسري هذه القواعد على الدول.',
    ['missing ٣: ٢ ١'],
  ],
  [
    'in words, of the preamble',
    inWords('إذ تدرك كذا،\n\nوإذ تلاحظ كذا،', 'للفقرة الثانية أعلاه'),
    [],
  ],
  ['in words, of the operative part', counted('للفقرة الثانية أعلاه'), []],
  ['in words, beyond both', inWords('إذ تدرك كذا،', 'للفقرة الثانية أعلاه'), ['missing الثانية: ']],
  ['in words, without a side', counted('للفقرة الثامنة'), []],
  ['in words, of another text', counted('للفقرة الثامنة من القرار ٣/٦٦'), []],
  ['in words, in a quotation', counted('للعبارة "عملا بالفقرة الثامنة أعلاه"'), []],
  [
    'in words, in a quoted paragraph',
    counted('لما يلي:\n\n"تطلب كذا عملا بالفقرة الثامنة أعلاه"'),
    [],
  ],
  ['in words, in an excerpt', '٤ - تقرر كذا؛\n\n٥ - تطلب كذا وفقا للفقرة الثامنة أعلاه.', []],
  [
    'in words, where an annex has paragraphs without numbers',
    `${inWords('إذ تدرك كذا،', 'للفقرة الثامنة أعلاه')}\n\nالمرفق\n\nكذا.`,
    [],
  ],
])('what is told of a reference, and what may be meant: %s', (_, text, expected) => {
  const told = linter.lint(text).findings.map(({ message, start, end, suggestions }) => {
    const written = suggestions.map(({ edits }) => edits.map((edit) => edit.text).join());
    return `${message} ${text.slice(start, end)}: ${written.join(' ')}`;
  });
  expect(told).toEqual(expected);
});

const LISTS = [
  'M',
  'A إلى M',
  'B إلى M',
  'C إلى M',
  'M إلى N',
  'A و M',
  'A و B و M',
  'A إلى C و M',
];
const LEVELS = {
  paragraphs: ['1', '2', '3', '7', '9'],
  letters: ['(أ)', '(ب)', '(ج)', '(و)', '(ح)'],
  numbers: ["'1'", "'2'", "'3'", "'7'", "'9'"],
} as const;

test.each(
  Object.entries(LEVELS).flatMap(([level, names]) =>
    [1, 2, 3].flatMap((count) => LISTS.map((list) => [level, count, list, names] as const)),
  ),
)('%s, of which there are %i: no correction of %s names one twice', (level, count, list, names) => {
  const said = list.replace(/[A-N]/gu, (name) => names['ABCMN'.indexOf(name)] ?? '');
  const there = names.slice(0, count);
  const clauses =
    level === 'paragraphs'
      ? there.map((name) => `${name} - تقرر كذا؛`)
      : [
          '1 - تقرر ما يلي:',
          ...(level === 'numbers' ? ['(أ) كذا:'] : []),
          ...there.map((name) => `${name} كذا؛`),
        ];
  const number = level === 'paragraphs' ? count + 1 : 2;
  const before = level === 'paragraphs' ? '' : level === 'letters' ? '1 ' : '1 (أ) ';
  const text = [
    'إن الجمعية العامة،',
    'إذ تدرك كذا،',
    ...clauses,
    `${number} - تنفذ الفقرات ${before}${said} أعلاه.`,
  ].join('\n\n');
  const written = linter
    .lint(text)
    .findings.flatMap(({ suggestions }) =>
      suggestions.map(
        ({ edits }) => /الفقرات (.*) أعلاه/u.exec(applyEdits(text, edits))?.[1] ?? '',
      ),
    );
  const twice = written.filter((reference) => {
    const members = reference.slice(before.length).match(/[^ ]*[\d\p{L}][^ ]*/gu) ?? [];
    const values = members.filter((member) => member !== 'و' && member !== 'إلى');
    return new Set(values).size < values.length;
  });
  expect(twice).toEqual([]);
});

test.each<readonly [reference: string, sentences: readonly string[]]>([
  ['للفقرة ١ (ب) أعلاه', ['Leave «(ب)» out: [ (ب)|]']],
  ['للفقرة ٢ (أ) ‘١’ أعلاه', ['Leave ‘١’ out: [ ‘١’|]']],
  ['للفقرة ٢ (أ) و (ب) و (ج) أعلاه', ['Leave «و (ج)» out: [ و (ج)|]']],
  ['للفقرات ٢ (ب) إلى (د) أعلاه', ['Leave «إلى (د)» out: [ إلى (د)|]']],
  ['للفقرة ٩ أعلاه', ['Write ٢: «تطلب ما يلي:»: [٩|٢]', 'Write ١: «تقرر ألف؛»: [٩|١]']],
  ['للفقرات ٨ إلى ٩ أعلاه', ['Write ١ إلى ٢: [٨|١][٩|٢]']],
  ['للفقرة ٢ أدناه', ['Write «أعلاه»: [أدناه|أعلاه]']],
])('what is offered for %s is said as it is made', (reference, sentences) => {
  const text = `إن الجمعية العامة،\n\n١ - تقرر ألف؛\n\n٢ - تطلب ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٣ - تحث كذا وفقا ${reference}؛\n\n٤ - تدعو هاء.`;
  const offered = linter.lint(text).findings.flatMap(({ suggestions }) => suggestions);
  const said = offered.map((suggestion) => {
    const edits = suggestion.edits.map(
      (edit) => `[${text.slice(edit.start, edit.end)}|${edit.text}]`,
    );
    const sentence = withoutIsolates(suggestionText(crossReference, suggestion, 'en'));
    return `${sentence}: ${edits.join('')}`;
  });
  expect(said).toEqual(sentences);
});
