import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { renumber } from '../../server/features/renumber.ts';
import { analysisOf, at } from './read-helpers.ts';

function renumbered(marked: string): string {
  const { analysis, offset } = marked.includes('‸')
    ? at(marked)
    : { analysis: analysisOf(marked), offset: 0 };
  const result = renumber(analysis, offset);
  return result.kind === 'edits' ? applyEdits(analysis.source, result.edits) : result.message.en;
}

const FORMULA = 'إن الجمعية العامة،\n\n';

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
    'references follow',
    '١ - تقرر؛\n\n٣ - تطلب:\n\n(أ) كذا؛\n\n(ج) كذا؛\n\n٥ - تحث وفقا للفقرة ٣ (ج) أعلاه وللفقرات ١ إلى ٣ أعلاه.',
    '١ - تقرر؛\n\n٢ - تطلب:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٣ - تحث وفقا للفقرة ٢ (ب) أعلاه وللفقرات ١ إلى ٢ أعلاه.',
  ],
  [
    'a reference to a paragraph bis',
    '١ - تقرر؛\n\n١ مكررا - تطلب؛\n\n٢ - تحث وفقا للفقرة ١ مكررا أعلاه.',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تحث وفقا للفقرة ٢ أعلاه.',
  ],
  [
    'numbers that begin again for no reason',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n١ - تدعو؛\n\n٢ - تحث.',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - تدعو؛\n\n٤ - تحث.',
  ],
  [
    'items inside a paragraph',
    '١ - تقرر ما يلي: (أ) كذا؛ (ج) كذا؛\n\n٢ - تطلب.',
    '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n٢ - تطلب.',
  ],
])('%s', (_, text, expected) => {
  expect(renumbered(FORMULA + text)).toBe(FORMULA + expected);
});

test('an excerpt begins where it begins', () => {
  expect(renumbered('٧ - تقرر؛\n\n٩ - تطلب.')).toBe('٧ - تقرر؛\n\n٨ - تطلب.');
});

test('only the draft or annex at the offset', () => {
  const draft = `${FORMULA}١ - تقرر؛\n\n٣ - تطلب.\n\nالمرفق\n\n`;
  expect(renumbered(`${draft}١ - نص.\n\n٣ - ن‸ص.`)).toBe(`${draft}١ - نص.\n\n٢ - نص.`);
});

test.each([
  ['a text that is right', '١ - تقرر؛\n\n٢ - تطلب وفقا للفقرة ١ أعلاه.'],
  ['an item that no mark makes one', '١ - تقرر: (أ) كذا؛ (ب) كذا أو (ج) كذا؛ (د) كذا.'],
])('%s stays as it is', (_, text) => {
  expect(renumber(analysisOf(FORMULA + text), 0)).toEqual({
    kind: 'edits',
    edits: [],
    unclear: [],
  });
});

test.each([
  [
    'a number of two paragraphs',
    '١ - تقرر؛\n\n١ - تطلب وفقا للفقرة ١ أعلاه.',
    'several paragraphs',
  ],
  ['a number of none', '١ - تقرر؛\n\n٣ - تطلب وفقا للفقرة ٢ أعلاه.', 'no paragraph has now'],
  [
    'a range that is torn apart',
    '١ - تقرر؛\n\n٤ - تطلب؛\n\n٢ - تدعو؛\n\n٣ - تحث وفقا للفقرات ٣ إلى ٤ من هذا القرار.',
    'no longer follow',
  ],
])('a reference to %s refuses', (_, text, message) => {
  expect(renumbered(FORMULA + text)).toContain(message);
});

test('a reference that may mean another text is named', () => {
  const text = `${FORMULA}١ - تقرر؛\n\n٣ - تطلب وفقا للفقرة ٣.`;
  const result = renumber(analysisOf(text), 0);
  expect(result).toMatchObject({ kind: 'edits', unclear: [{ start: text.indexOf('للفقرة') }] });
});
