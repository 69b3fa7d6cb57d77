import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { modelOf } from '../../core/model/model.ts';
import { movableAt, movables, movablesNamed, siblingOf } from '../../core/renumber/movables.ts';
import {
  exchange,
  insertBeside,
  moveTo,
  type Rearrangement,
  remove,
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

test('marks of direction between paragraphs are no text: all stays on lines of its own', () => {
  const text = `${FORMULA}1 - تقرر كذا؛\n\n\u200f2 -\u200f تطلب كيت وفقا للفقرة 1 أعلاه؛\u200f\n\n\u200f3 -\u200f تحث ذيت.\n`;
  const marked = modelOf(parse(text));
  const pieces = movables(marked);
  const piece = (label: string) => movablesNamed(marked, pieces, label)[0]!;
  const lines = (change: Rearrangement | null): string[] =>
    applyEdits(text, planRenumber(marked, change ?? {}).edits(true))
      .replaceAll('\u200f', '')
      .slice(FORMULA.length)
      .split('\n\n');
  expect(lines(moveTo(marked, piece('1'), 'before', piece('3')))).toEqual([
    '1 - تطلب كيت وفقا للفقرة 2 أدناه؛',
    '2 - تقرر كذا؛',
    '3 - تحث ذيت.\n',
  ]);
  expect(lines(moveTo(marked, piece('3'), 'after', piece('1')))).toEqual([
    '1 - تقرر كذا؛',
    '2 - تحث ذيت؛',
    '3 - تطلب كيت وفقا للفقرة 1 أعلاه.\n',
  ]);
  expect(lines(remove(marked, piece('2')))).toEqual(['1 - تقرر كذا؛', '2 - تحث ذيت.\n']);
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

describe('items inside a paragraph', () => {
  const text = `${FORMULA}1 - تطلب ما يلي: (أ) كذا؛ (ب) كيت وفقا للفقرة 2 (أ) أدناه؛ و (ج) ذيت؛\n\n2 - تحث: (أ) هؤلاء، و (ب) أولئك، وفقا للفقرة 1 (أ) أعلاه.\n`;
  const inline = modelOf(parse(text));
  const pieces = movables(inline);
  const piece = (label: string) => movablesNamed(inline, pieces, label)[0]!;
  const changed = (change: Rearrangement | null): string =>
    applyEdits(text, planRenumber(inline, change ?? {}).edits(true)).slice(FORMULA.length);

  test('move, and the conjunction stays before the last one', () => {
    expect(changed(moveTo(inline, piece('1 أ'), 'after', piece('1 ج')))).toBe(
      '1 - تطلب ما يلي: (أ) كيت وفقا للفقرة 2 (أ) أدناه؛ (ب) ذيت؛ و (ج) كذا؛\n\n2 - تحث: (أ) هؤلاء، و (ب) أولئك، وفقا للفقرة 1 (ج) أعلاه.\n',
    );
    expect(changed(moveTo(inline, piece('1 ج'), 'before', piece('1 أ')))).toContain(
      '(أ) ذيت؛ (ب) كذا؛ و (ج) كيت وفقا للفقرة 2 (أ) أدناه؛\n',
    );
  });

  test('change places, are inserted and deleted', () => {
    expect(changed(exchange(inline, piece('1 أ'), piece('1 ج')))).toContain(
      '(أ) ذيت؛ (ب) كيت وفقا للفقرة 2 (أ) أدناه؛ و (ج) كذا؛\n',
    );
    expect(changed(insertBeside(inline, 'after', piece('1 ج')))).toContain(
      '(أ) كذا؛ (ب) كيت وفقا للفقرة 2 (أ) أدناه؛ (ج) ذيت؛ و (د) […]؛\n',
    );
    expect(changed(insertBeside(inline, 'before', piece('1 أ')))).toMatch(
      /\(أ\) \[…\]؛ \(ب\) كذا؛ .* 1 \(ب\) أعلاه/su,
    );
    expect(changed(remove(inline, piece('1 ج')))).toContain(
      '(أ) كذا؛ و (ب) كيت وفقا للفقرة 2 (أ) أدناه؛\n',
    );
  });

  test('the last one is left where more may follow it than is its own', () => {
    expect(piece('2 أ').siblings).toHaveLength(1);
    expect(piece('2 ب')).toBeUndefined();
  });

  test('are meant only at their labels', () => {
    expect(movableAt(pieces, text.indexOf('(ب)') + 1)).toBe(piece('1 ب'));
    expect(movableAt(pieces, text.indexOf('كيت'))).toBe(piece('1'));
  });
});

describe('sections', () => {
  const text = `${FORMULA}أولا - المبادئ\n\n1 - تقرر كذا؛\n\nثانيا - التنفيذ\n\n2 - تطلب كذا؛\n\n3 - تدعو كذا وفقا للفرع أولا أعلاه وللفقرة 1 أعلاه.\n\n[^1]: A/1.\n`;
  const sections = modelOf(parse(text));
  const pieces = movables(sections);
  const piece = (label: string) => movablesNamed(sections, pieces, label)[0]!;
  const changed = (change: Rearrangement | null): string =>
    applyEdits(text, planRenumber(sections, change ?? {}).edits(true)).slice(FORMULA.length);

  test('move with their paragraphs, and notes stay at the end', () => {
    expect(changed(moveTo(sections, piece('ثانيا'), 'before', piece('أولا')))).toBe(
      'أولا - التنفيذ\n\n1 - تطلب كذا؛\n\n2 - تدعو كذا وفقا للفرع ثانيا أدناه وللفقرة 3 أدناه؛\n\nثانيا - المبادئ\n\n3 - تقرر كذا.\n\n[^1]: A/1.\n',
    );
  });

  test('are inserted with a blank for their title, and deleted', () => {
    expect(changed(insertBeside(sections, 'before', piece('أولا')))).toMatch(
      /^أولا - \[…\]\n\nثانيا - المبادئ.*ثالثا - التنفيذ.*للفرع ثانيا أعلاه/su,
    );
    expect(changed(remove(sections, piece('أولا')))).toMatch(/^أولا - التنفيذ\n\n1 - تطلب كذا؛/u);
  });

  test('are meant at their headings alone', () => {
    expect(movableAt(pieces, text.indexOf('التنفيذ'))).toBe(piece('ثانيا'));
    expect(movableAt(pieces, text.indexOf('2 -') - 1)).toBeNull();
  });
});
