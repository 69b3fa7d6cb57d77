import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { modelOf } from '../../core/model/model.ts';
import { afterEdit, type Kept } from '../../core/renumber/kept.ts';
import { originOf } from '../../core/renumber/origin.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';

const FORMULA = 'إن الجمعية العامة،\n\n';
const BEFORE = `${FORMULA}1 - تقرر إنشاء لجنة[^1]؛\n\n2 - تطلب إلى اللجنة تقريرا؛\n\n3 - تحث الدول على ما يلي:\n\n(أ) الانضمام؛\n\n(ب) التصديق؛\n\n4 - تدعو الدول وفقا للفقرة 3 (ب) أعلاه[^2] وللفقرتين 1 و 2 أعلاه.\n\n[^1]: A/1.\n\n[^2]: A/2.\n`;

/** Each change replaces the only place of a text. */
function typed(...changes: readonly (readonly [old: string, fresh: string])[]) {
  let text = BEFORE;
  let kept: readonly Kept[] = [{ from: 0, to: 0, length: BEFORE.length }];
  for (const [old, fresh] of changes) {
    const start = text.indexOf(old);
    expect(start).toBeGreaterThanOrEqual(0);
    text = text.slice(0, start) + fresh + text.slice(start + old.length);
    kept = afterEdit(kept, start, start + old.length, fresh.length);
  }
  const after = modelOf(parse(text));
  const plan = planRenumber(after, { origin: originOf(modelOf(parse(BEFORE)), after, kept) });
  return { text: applyEdits(text, plan.edits(true)), problems: plan.problems };
}

test('a text that nobody touched stays as it is', () => {
  expect(typed()).toEqual({ text: BEFORE, problems: [] });
});

test('a paragraph with the number of another: what names the other follows it', () => {
  const { text, problems } = typed(['3 - تحث', '3 - ترحب بالتقدم؛\n\n3 - تحث']);
  expect(problems).toEqual([]);
  expect(text).toContain('3 - ترحب بالتقدم؛\n\n4 - تحث');
  expect(text).toContain('5 - تدعو الدول وفقا للفقرة 4 (ب) أعلاه[^2] وللفقرتين 1 و 2 أعلاه.');
});

test('a paragraph is cut and pasted elsewhere', () => {
  const { text, problems } = typed(
    ['1 - تقرر إنشاء لجنة[^1]؛\n\n', ''],
    ['4 - تدعو', '1 - تقرر إنشاء لجنة[^1]؛\n\n4 - تدعو'],
  );
  expect(problems).toEqual([]);
  expect(text).toContain('3 - تقرر إنشاء لجنة[^1]؛');
  expect(text).toContain('للفقرة 2 (ب) أعلاه[^2] وللفقرتين 1 و 3 أعلاه.');
});

test('an item before another one, and a reference that is typed meanwhile', () => {
  const { text } = typed(
    ['(ب) التصديق', '(ب) الإبلاغ؛\n\n(ب) التصديق'],
    ['تقريرا؛', 'تقريرا وفقا للفقرة 1 أعلاه؛'],
  );
  expect(text).toContain('(ب) الإبلاغ؛\n\n(ج) التصديق');
  expect(text).toContain('للفقرة 3 (ج) أعلاه');
  expect(text).toContain('تقريرا وفقا للفقرة 1 أعلاه؛');
});

test('a new mark with the number of another note', () => {
  const { text } = typed(['تقريرا؛', 'تقريرا[^2]؛']);
  expect(text).toContain('تقريرا[^2]؛');
  expect(text).toContain('أعلاه[^3] وللفقرتين');
  expect(text).toContain('[^2]: […]\n\n[^3]: A/2.');
});

test('what names a paragraph that is gone is told and left', () => {
  const { text, problems } = typed(['2 - تطلب إلى اللجنة تقريرا؛\n\n', '']);
  expect(problems.map(({ problem }) => problem)).toEqual(['deleted']);
  expect(text).toContain('للفقرة 2 (ب) أعلاه[^2] وللفقرتين 1 و 2 أعلاه.');
});
