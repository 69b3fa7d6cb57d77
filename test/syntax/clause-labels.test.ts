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

test.each(['PP2. ', '**PP2.** ', 'PP2: ', '(PP2) ', '[PP2] ', '(ف ق 2) '])(
  '`%s` labels a clause of the preamble',
  (label) => {
    const text = `إن الجمعية العامة،\n\n${label}إذ تشير إلى كذا،\n\n${label}وإذ تدرك كذا،\n`;
    expect(every(text, 'preambularParagraph')).toHaveLength(2);
    expect(every(text, 'opener').map(({ start, end }) => text.slice(start, end))).toEqual([
      'إذ تشير',
      'وإذ تدرك',
    ]);
    expect(every(text, 'marker')).toEqual([]);
  },
);

test.each(['OP2', 'OP2. OP3.', 'OPS2 كذا', 'COP27 كذا', '(OP2 كذا', 'OP2كذا', 'OP2022 كذا'])(
  '`%s` is no label',
  (line) => {
    expect(every(`1 - تقرر كذا؛\n\n${line}\n`, 'marker')).toHaveLength(1);
  },
);
