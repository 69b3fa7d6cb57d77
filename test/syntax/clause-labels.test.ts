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
