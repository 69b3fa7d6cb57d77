import { expect, test } from 'vitest';
import { every } from './every.ts';

test.each([
  ['OP2. ', 2],
  ['OP2 - ', 2],
  ['OP2: ', 2],
  ['op2 ', 2],
  ['OP 2. ', 2],
  ['(OP2) ', 2],
  ['[OP2] ', 2],
  ['OP12) ', 12],
  ['**OP2.** ', 2],
  ['**OP2**: ', 2],
])('`%s` labels an operative paragraph', (label, ordinal) => {
  const text = `إن الجمعية العامة،\n\n${label}تقرر كذا.\n`;
  const [marker, ...others] = every(text, 'marker');
  expect(others).toEqual([]);
  expect(marker).toMatchObject({ style: 'other', script: 'digits', ordinal });
  expect(text.slice(marker?.label.start, marker?.label.end)).toBe(String(ordinal));
});

test.each([
  ['OP2bis. ', '2bis', 1],
  ['OP2 ter: ', '2 ter', 2],
  ['[OP 2 bis] ', '2 bis', 1],
  ['2bis. ', '2bis', 1],
  ['2 Quater - ', '2 Quater', 3],
])('`%s` labels a paragraph that was put in', (written, label, bis) => {
  const text = `إن الجمعية العامة،\n\n${written}تقرر كذا.\n`;
  const [marker, ...others] = every(text, 'marker');
  expect(others).toEqual([]);
  expect(marker).toMatchObject({ script: 'digits', ordinal: 2, bis });
  expect(text.slice(marker?.label.start, marker?.label.end)).toBe(label);
});

test.each([
  'PP2. ',
  '**PP2.** ',
  'PP2: ',
  '(PP2) ',
  '[PP2] ',
  '[PP2: ',
  'PP2bis. ',
  '[PP2 ter] ',
  '(ف ق 2) ',
])('`%s` labels a clause of the preamble', (label) => {
  const text = `إن الجمعية العامة،\n\n${label}إذ تشير إلى كذا،\n\n${label}وإذ تدرك كذا،\n`;
  expect(every(text, 'preambularParagraph')).toHaveLength(2);
  expect(every(text, 'opener').map(({ start, end }) => text.slice(start, end))).toEqual([
    'إذ تشير',
    'وإذ تدرك',
  ]);
  expect(every(text, 'marker')).toEqual([]);
});

test.each([
  'OP2',
  'OP2. OP3.',
  'OPS2 كذا',
  'COP27 كذا',
  '(OP2 كذا',
  'OP2كذا',
  'OP2022 كذا',
  'OP2alt كذا',
])('`%s` is no label', (line) => {
  expect(every(`1 - تقرر كذا؛\n\n${line}\n`, 'marker')).toHaveLength(1);
});

test('`2.1` is an item of paragraph 2, with its letters below it', () => {
  const text =
    'إن الجمعية العامة،\n\n2 - تقرر ما يلي:\n\n2.1 وضع كذا:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n2.2. وضع كذا.\n';
  const labels = every(text, 'subparagraph').map((item) =>
    every(text, 'marker')
      .filter(({ start, end }) => item.start <= start && end <= item.end)
      .map(({ label }) => text.slice(label.start, label.end)),
  );
  expect(labels).toEqual([['2.1', 'أ', 'ب'], ['أ'], ['ب'], ['2.2']]);
});

test.each([
  ['2 - تقرر ما يلي:', '3.1 مليون'],
  ['2 - تقرر ما يلي:', '2.7 مليون'],
  ['2 - تقرر نسبة', '2.1مليون'],
  ['2 - تقرر كذا،', '2.1.3 مليون'],
  ['وإذ تقرر كذا:', '2.1 مليون'],
])('behind `%s`, `%s` is no item', (paragraph, line) => {
  const text = `إن الجمعية العامة،\n\n${paragraph}\n\n${line} من كذا.\n`;
  expect(every(text, 'subparagraph')).toEqual([]);
});

test.each(['2-1', '2-3'])('`%s` in paragraph 2 is an item, and no range', (label) => {
  const text = `2 - تقرر ما يلي:\n\n${label} وضع كذا.\n`;
  const [marker] = every(text, 'marker').slice(1);
  expect(marker?.last).toBeUndefined();
  expect(text.slice(marker?.label.start, marker?.label.end)).toBe(label);
  expect(every(text, 'subparagraph')).toHaveLength(1);
});

test.each(['(باء) كذا؛', 'باء) كذا؛'])('`%s` is item 2', (line) => {
  const text = `1 - تقرر ما يلي:\n\n${line}\n`;
  expect(every(text, 'marker').map(({ script, ordinal }) => [script, ordinal])).toEqual([
    ['digits', 1],
    ['letters', 2],
  ]);
});
