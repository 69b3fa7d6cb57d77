import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { modelOf } from '../../core/model/model.ts';
import {
  exchange,
  insertBeside,
  movableAt,
  movables,
  movablesNamed,
  moveTo,
  type Rearrangement,
  remove,
  siblingOf,
} from '../../core/renumber/operations.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';

const FORMULA = 'إن الجمعية العامة،\n\n';
const TEXT = `${FORMULA}١ - تقرر كذا^(١)؛\n\n٢ - تطلب:\n\n(أ) كذا؛\n\n(ب) كيت؛\n\n٣ - تحث وفقا للفقرة ٢ (ب) أعلاه وللفقرتين ١ و ٢ أعلاه^(٢).\n\n(١) A/1.\n\n(٢) A/2.\n`;
const model = modelOf(parse(TEXT));
const all = movables(model);

function named(label: string) {
  const [piece, ...others] = movablesNamed(model, all, label);
  if (piece === undefined || others.length > 0) throw new Error(label);
  return piece;
}

function after(change: Rearrangement | null): string {
  if (change === null) throw new Error('nothing changes');
  return applyEdits(TEXT, planRenumber(model, change).edits(true));
}

test('a paragraph moves with its items, its notes and the mark at its end', () => {
  expect(after(moveTo(model, named('3'), 'before', named('1')))).toBe(
    `${FORMULA}١ - تحث وفقا للفقرة ٣ (ب) أدناه وللفقرتين ٢ و ٣ أدناه^(١)؛\n\n٢ - تقرر كذا^(٢)؛\n\n٣ - تطلب:\n\n(أ) كذا؛\n\n(ب) كيت.\n\n(١) A/2.\n\n(٢) A/1.\n`,
  );
});

test('an item changes places with another', () => {
  const changed = after(exchange(model, named('٢أ'), named('2 (ب)')));
  expect(changed).toContain('(أ) كيت؛\n\n(ب) كذا؛');
  expect(changed).toContain('للفقرة ٢ (أ) أعلاه');
});

test('what names a paragraph that is deleted gets a blank; its note goes with it', () => {
  const changed = after(remove(model, named('1')));
  expect(changed).toBe(
    `${FORMULA}١ - تطلب:\n\n(أ) كذا؛\n\n(ب) كيت؛\n\n٢ - تحث وفقا للفقرة ١ (ب) أعلاه وللفقرتين […] و ١ أعلاه^(١).\n\n(١) A/2.\n`,
  );
});

test('a new paragraph behind the last one takes its mark', () => {
  const changed = after(insertBeside(model, 'after', named('3')));
  expect(changed).toContain('أعلاه؛^(٢)\n\n٤ - […].'.replace('؛^(٢)', '^(٢)؛'));
  expect(after(insertBeside(model, 'before', named('1')))).toContain(
    `${FORMULA}١ - […]؛\n\n٢ - تقرر كذا`,
  );
});

test('what cannot be moved is not', () => {
  expect(moveTo(model, named('2'), 'before', named('2أ'))).toBeNull();
  expect(moveTo(model, named('1'), 'before', named('2'))).toBeNull();
  expect(movablesNamed(model, all, '9')).toEqual([]);
  expect(movablesNamed(model, all, 'أولا')).toEqual([]);
});

test('the innermost one at a place, and its neighbours', () => {
  const item = movableAt(all, TEXT.indexOf('كيت'));
  expect(item).toBe(named('2ب'));
  expect(siblingOf(all, named('2ب'), -1)).toBe(named('2أ'));
  expect(siblingOf(all, named('2ب'), 1)).toBeNull();
});
