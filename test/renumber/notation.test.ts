import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { modelOf } from '../../core/model/model.ts';
import { notationEdits, noteForm, noteNotations } from '../../core/renumber/notation.ts';
import { parse } from '../../core/syntax/parse.ts';
import fc from '../properties.ts';

const FORMULA = 'إن الجمعية العامة،\n\n';
const written = (text: string, notation: (typeof noteNotations)[number]): string | null => {
  const edits = notationEdits(modelOf(parse(text)), notation);
  return edits === null ? null : applyEdits(text, edits);
};

test('marks and notes of several notations are written in one', () => {
  const text = `${FORMULA}١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا⁽²⁾، وتدعو كذا[^3].\n\n(١) A/75/1.\n\n(2) A/75/2.\n\n[^3]: A/75/3.\n`;
  expect(written(text, 'markdown')).toBe(
    `${FORMULA}١ - تقرر كذا[^١]، وتطلب كذا[^٢]، وتدعو كذا[^٣].\n\n[^١]: A/75/1.\n\n[^٢]: A/75/2.\n\n[^٣]: A/75/3.\n`,
  );
});

test('notes stay where their marks would be taken for something else', () => {
  // Without its note, `(4)` would be a number in brackets.
  const text = `${FORMULA}1 - تقرر كذا[^1] في البند [^4].\n\n[^1]: A/75/1.\n`;
  expect(written(text, 'parenthesis')).toBeNull();
});

test('every notation comes back from every other, with the same notes', () => {
  const notation = fc.constantFrom(...noteNotations);
  const text = (of: (typeof noteNotations)[number], count: number): string => {
    const forms = Array.from({ length: count }, (_, at) => noteForm(of, String(at + 1)));
    const clauses = forms.map(({ mark }, at) => `${at + 1} - تقرر كذا${mark}؛`);
    const notes = forms.map(({ head }, at) => `${head}A/75/${at + 1}.`);
    return `${FORMULA}${clauses.join('\n\n')}\n\n${notes.join('\n\n')}\n`;
  };
  fc.assert(
    fc.property(notation, notation, fc.integer({ min: 1, max: 12 }), (from, to, count) => {
      expect(written(text(from, count), to)).toBe(text(to, count));
    }),
  );
});
