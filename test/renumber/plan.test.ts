import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { modelOf } from '../../core/model/model.ts';
import { type PlanOptions, planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';

const FORMULA = 'إن الجمعية العامة،\n\n';

function renumbered(text: string, options: PlanOptions = {}): string {
  return applyEdits(text, planRenumber(modelOf(parse(text)), options).edits(true));
}

function problemsOf(text: string): readonly string[] {
  return planRenumber(modelOf(parse(text))).problems.map(
    ({ start, end, problem }) => `${problem} ${text.slice(start, end)}`,
  );
}

test.each([
  [
    'gaps, repetitions and bis',
    '١ - تقرر؛\n\n٣ - تطلب؛\n\n٣ مكررا - تدعو؛\n\n٣ - تحث.',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تدعو؛\n\n٤ - تحث.',
  ],
  [
    'letters of each list',
    '١ - تقرر:\n\n(أ) كذا؛\n\n(ج) كذا؛\n\n٣ - تطلب:\n\n(ب) كذا؛\n\n(ج) كذا.',
    '١ - تقرر:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب:\n\n(أ) كذا؛\n\n(ب) كذا.',
  ],
  [
    'references follow, ranges and lists too',
    '١ - تقرر؛\n\n٣ - تطلب:\n\n(أ) كذا؛\n\n(ج) كذا؛\n\n٥ - تحث وفقا للفقرة ٣ (ج) أعلاه وللفقرات ١ إلى ٣ أعلاه.',
    '١ - تقرر؛\n\n٢ - تطلب:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٣ - تحث وفقا للفقرة ٢ (ب) أعلاه وللفقرات ١ إلى ٢ أعلاه.',
  ],
  [
    'what stands on the other side',
    '١ - تقرر؛\n\n٣ - تطلب وفقا للفقرة ١ أعلاه و ٤ أدناه، و ٥ أدناه؛\n\n٤ - تدعو؛\n\n٥ - تحث.',
    '١ - تقرر؛\n\n٢ - تطلب وفقا للفقرة ١ أعلاه و ٣ أدناه، و ٤ أدناه؛\n\n٣ - تدعو؛\n\n٤ - تحث.',
  ],
  [
    'a reference that does not say of which text it is',
    '١ - تقرر؛\n\n٣ - تطلب؛\n\n٤ - تحث وفقا للفقرة ٣.',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تحث وفقا للفقرة ٢.',
  ],
  [
    'numbers that begin again for no reason',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n١ - تدعو؛\n\n٢ - تحث.',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تدعو؛\n\n٤ - تحث.',
  ],
  [
    'items inside a paragraph, and of the second level',
    "١ - تقرر ما يلي: (أ) كذا؛ (ج) كذا؛\n\n٢ - تطلب:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n'٣' كذا وفقا للفقرة ٢ (أ) '٣' أعلاه.",
    "١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n٢ - تطلب:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n'٢' كذا وفقا للفقرة ٢ (أ) '٢' أعلاه.",
  ],
  [
    'items of two levels under their paragraph',
    '١ - تقرر؛\n\n٣ - تطلب:\n\n٣-١ كذا؛\n\n٣-٣ كذا؛\n\n٤ - تدعو:\n\n٤.١ كذا.',
    '١ - تقرر؛\n\n٢ - تطلب:\n\n٢-١ كذا؛\n\n٢-٢ كذا؛\n\n٣ - تدعو:\n\n٣.١ كذا.',
  ],
  [
    'sections, and what names them',
    'أولا - كذا\n\n١ - تقرر كذا؛\n\nثالثا - كذا\n\n٢ - تطلب كذا وفقا للفرع ثالثا أعلاه.',
    'أولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تطلب كذا وفقا للفرع ثانيا أعلاه.',
  ],
])('%s', (_, text, expected) => {
  expect(renumbered(FORMULA + text)).toBe(FORMULA + expected);
  expect(renumbered(FORMULA + expected)).toBe(FORMULA + expected);
});

test.each([
  [
    'in the order of the marks, the notes with them',
    '١ - تقرر كذا^(٣)، وتطلب كذا^(١)؛\n\n٢ - تحث كذا^(٢).\n\n(١) A/1.\n\n(٢) A/2.\n\n(٣) A/3.',
    '١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تحث كذا^(٣).\n\n(١) A/3.\n\n(٢) A/1.\n\n(٣) A/2.',
  ],
  [
    'a mark without a note gets one',
    '1 - تقرر كذا[^1]، وتطلب كذا[^2]؛\n\n2 - تحث كذا[^3].\n\n[^1]: A/1.\n\n[^3]: A/3.',
    '1 - تقرر كذا[^1]، وتطلب كذا[^2]؛\n\n2 - تحث كذا[^3].\n\n[^1]: A/1.\n\n[^2]: […]\n\n[^3]: A/3.',
  ],
  [
    'a mark that stands twice, and a note that names another by its number',
    '1 - تقرر كذا⁽²⁾، وتطلب كذا⁽¹⁾؛\n\n2 - تحث كذا⁽²⁾.\n\n(1) انظر الحاشية 2 أعلاه.\n\n(2) A/2.',
    '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾؛\n\n2 - تحث كذا⁽¹⁾.\n\n(1) A/2.\n\n(2) انظر الحاشية 1 أعلاه.',
  ],
])('notes: %s', (_, text, expected) => {
  expect(renumbered(FORMULA + text)).toBe(FORMULA + expected);
  expect(renumbered(FORMULA + expected)).toBe(FORMULA + expected);
});

test('an excerpt begins where it begins', () => {
  expect(renumbered('٧ - تقرر؛\n\n٩ - تطلب.')).toBe('٧ - تقرر؛\n\n٨ - تطلب.');
});

test('only the parts and the span that are asked for', () => {
  const text = `${FORMULA}١ - تقرر:\n\n(أ) كذا؛\n\n(ج) كذا؛\n\n٣ - تطلب.`;
  expect(renumbered(text, { parts: ['items'] })).toBe(text.replace('(ج)', '(ب)'));
  expect(renumbered(text, { span: { start: 0, end: 5 } })).toBe(text);
});

test.each([
  ['a text that is right', '١ - تقرر؛\n\n٢ - تطلب وفقا للفقرة ١ أعلاه.'],
  ['an item that no mark makes one', '١ - تقرر: (أ) كذا؛ (ب) كذا أو (ج) كذا؛ (د) كذا.'],
  ['paragraphs that were inserted', '١ - تقرر؛\n\n١ مكررا - تطلب وفقا للفقرة ١ مكررا.'],
  [
    'paragraphs of which a draft leaves the choice',
    '١ - تقرر؛\n\n[٢ - تطلب؛]\n\n[٢ - تدعو؛]\n\n٣ - تحث.',
  ],
  ['the paragraph of another text', '١ - تقرر؛\n\n٢ - تطلب وفقا للفقرة ٧ من القرار ٦٦/٣.'],
])('%s stays as it is', (_, text) => {
  const plan = planRenumber(modelOf(parse(FORMULA + text)));
  expect([plan.changes, plan.problems]).toEqual([[], []]);
});

test.each([
  [
    'a number of two paragraphs',
    '١ - تقرر؛\n\n١ - تطلب؛\n\n٤ - تحث وفقا للفقرة ١ أعلاه.',
    ['unclear ١'],
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تحث وفقا للفقرة ١ أعلاه.',
  ],
  [
    'a number of none that one comes to have',
    '١ - تقرر؛\n\n٣ - تطلب وفقا للفقرة ٢ أعلاه.',
    ['unclear ٢'],
    '١ - تقرر؛\n\n٢ - تطلب وفقا للفقرة ٢ أعلاه.',
  ],
  [
    'a note that says it is of the work before it',
    '١ - تقرر كذا^(٢)، وتطلب كذا^(١).\n\n(١) A/1.\n\n(٢) المرجع نفسه.',
    ['ibidem ٢'],
    '١ - تقرر كذا^(١)، وتطلب كذا^(٢).\n\n(١) المرجع نفسه.\n\n(٢) A/1.',
  ],
])('%s is told, the rest is done', (_, text, problems, expected) => {
  expect(problemsOf(FORMULA + text)).toEqual(problems);
  expect(renumbered(FORMULA + text)).toBe(FORMULA + expected);
});

test('a range that is torn apart is named piece by piece', () => {
  const text = `${FORMULA}١ - تقرر؛\n\n٤ - تطلب؛\n\n٢ - تدعو؛\n\n٣ - تحث وفقا للفقرات ٢ إلى ٤ من هذا القرار؛\n\n٥ - تقرر وفقا للفقرات ١ إلى ٢ من هذا القرار.`;
  const expected = `${FORMULA}١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تدعو؛\n\n٤ - تحث وفقا للفقرات ٢ إلى ٤ من هذا القرار؛\n\n٥ - تقرر وفقا للفقرات ١ و ٣ من هذا القرار.`;
  expect(renumbered(text)).toBe(expected);
});

test.each([
  ['للفقرة الرابعة أعلاه', 'للفقرة الثالثة أعلاه'],
  [
    'للفقرتين الرابعة والثانية عشرة (أ) من هذا القرار',
    'للفقرتين الثالثة والحادية عشرة (أ) من هذا القرار',
  ],
  [
    'للفقرات من الثالثة والعشرين إلى الخامسة والعشرين من هذا القرار',
    'للفقرات من الثانية والعشرين إلى الرابعة والعشرين من هذا القرار',
  ],
  ['للفقرات من ٤ إلى ٦ أعلاه', 'للفقرات من ٣ إلى ٥ أعلاه'],
  ['للفقرات من ١ إلى ٢ ومن ٤ إلى ٦ أعلاه', 'للفقرات من ١ إلى ٢ ومن ٣ إلى ٥ أعلاه'],
  ['للفقرات ٤-٦ أعلاه', 'للفقرات ٣-٥ أعلاه'],
  ['للفقرة الرابعة من الديباجة', 'للفقرة الرابعة من الديباجة'],
  ['للفقرة ٤-٦ أعلاه', 'للفقرة ٣-٦ أعلاه'],
])('%s names what it named', (named, expected) => {
  const numbers = ['١', '٢', ...Array.from({ length: 22 }, (_, at) => String(at + 4))];
  const paragraphs = numbers.map((number) => `${number} - تقرر كذا؛`).join('\n\n');
  const text = `${FORMULA}${paragraphs}\n\n٢٦ - تحث وفقا ${named}.`;
  expect(renumbered(text)).toContain(`وفقا ${expected}.`);
});

test('numbers of a list stand in their order again', () => {
  const text = `${FORMULA}١ - تقرر؛\n\n٣ - تطلب؛\n\n٢ - تدعو؛\n\n٤ - تحث وفقا للفقرات ١ و ٢ و ٣ (أ) من هذا القرار.`;
  expect(renumbered(text)).toContain('للفقرات ١ و ٢ (أ) و ٣ من هذا القرار');
});

test('a change that is not sure is one of its own', () => {
  const text = `${FORMULA}١ - تقرر؛\n\n٣ - تطلب وفقا للفقرة ٣.`;
  const plan = planRenumber(modelOf(parse(text)));
  expect(plan.changes.map(({ certainty }) => certainty)).toEqual(['sure', 'probable']);
  expect(applyEdits(text, plan.edits(false))).toContain('للفقرة ٣.');
});
