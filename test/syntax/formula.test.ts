import { expect, test } from 'vitest';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Draft } from '../../core/syntax/tree.ts';

const CLAUSE = '\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا.';

function draftsOf(text: string): readonly Draft[] {
  return modelOf(parse(text)).nodes('draft');
}

test.each([
  ['إن الجمعية العامة،', 'general-assembly', 'feminine'],
  ['إنّ الجمعية العامة،', 'general-assembly', 'feminine'],
  ['إن مجلس الأمن', 'security-council', 'masculine'],
  ['مجلس الأمن،', 'security-council', 'masculine'],
  ['إن لجنة المخدرات،', 'other', 'feminine'],
  ['**إن لجنة المخدرات،**', 'other', 'feminine'],
  ['إن لجنة المخدرات:', 'other', 'feminine'],
  ['إن لجنة المخدرات', 'other', 'feminine'],
  ['إن اللجنة الاقتصادية لأفريقيا،', 'other', 'feminine'],
  ['إن جمعية الأمم المتحدة للبيئة،', 'other', 'feminine'],
  ['إن مؤتمر الأطراف،', 'other', 'masculine'],
  ['إن مجلس جامعة الدول العربية على مستوى القمة في دورته العادية (33)،', 'other', 'masculine'],
  ['إن القمة العربية، المنعقدة في عمّان،', 'other', 'feminine'],
  ['إن الدول الأطراف في الاتفاقية،', 'other', 'feminine'],
  // No table knows it: its form and the clause behind it tell.
  ['إن الديوان العربي لمراقبة الأنهار،', 'other', 'masculine'],
  ['إن وزراء المياه،', null, null],
  ['إن تعلم اللغات مفيد،', null, null],
  ['إن الماء حق لكل إنسان.', null, null],
])('%s', (formula, organ, gender) => {
  const model = modelOf(parse(formula + CLAUSE));
  const [draft] = model.nodes('draft');
  expect(draft?.organ).toBe(organ);
  expect(draft?.fragment).toBe(organ === null);
  expect(draft === undefined ? null : (model.speechOf(draft).speaker?.gender ?? null)).toBe(gender);
});

test('what is said of a body in a sentence, and the parties of a treaty in an annex', () => {
  const text =
    'إن مجلس الأمن،\n\nإذ يشير إلى كذا، ويرى\nإن اللجنة المعنية،\n\n1 - يقرر كذا.\n\nالمرفق\n\nإن الدول الأطراف في هذا الاتفاق،\n\nإذ تؤكد كذا،';
  expect(draftsOf(text).map(({ organ }) => organ)).toEqual(['security-council']);
});

test.each([
  ['قررت الجمعية العامة، في جلستها العامة 3، ما يلي:', 'general-assembly'],
  ['أحاطت الجمعية العامة علما، في جلستها العامة 3، بكذا.', 'general-assembly'],
  ['قرر المجلس الاقتصادي والاجتماعي ما يلي:', 'ecosoc'],
  ['سمّت اللجنة الخاصة، في جلستها 3، أعضاء كذا.', 'other'],
  ['تقرير اللجنة الخامسة', null],
])('the decision %s', (line, organ) => {
  const { tree } = parse(`الجمعية العامة\n\nالمقررات الأخرى\n\n${line}\n\n(أ) كذا؛\n\n(ب) كذا.`);
  const draft = tree.children.find(({ type }) => type === 'draft');
  expect(draft?.type === 'draft' ? draft.organ : undefined).toBe(organ);
  const paragraph = draft?.type === 'draft' ? draft.children[0] : undefined;
  expect(paragraph?.type).toBe(organ === null ? 'subparagraph' : 'operativeParagraph');
});
