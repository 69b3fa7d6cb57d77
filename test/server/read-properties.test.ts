import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { inlayHints } from '../../server/features/inlay.ts';
import { numberingEdits } from '../../server/features/numbering.ts';
import { renumber } from '../../server/features/renumber.ts';
import { semanticTokens } from '../../server/features/semantic.ts';
import { statusLines, statusOf } from '../../server/features/status.ts';
import fc from '../properties.ts';
import { fixtures, sharedTexts } from '../syntax/shared.ts';
import { analysisOf } from './read-helpers.ts';

const files = [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(
  ({ text }) => text,
);
const INSERTS = [
  '',
  '\n',
  '\r\n',
  '😀',
  '\u200f',
  '\u064b',
  '<!--',
  '(',
  '١ - ',
  'القرار ',
  '"',
  '٢٧ ',
];

/** A fixture cut at both ends, with something put into it, and a place in it. */
const places = fc
  .record({
    text: fc.constantFrom(...files),
    crlf: fc.boolean(),
    cut: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4000)),
    insert: fc.constantFrom(...INSERTS),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text, crlf, cut: [from, length], insert, at }) => {
    const whole = crlf ? text.replaceAll('\n', '\r\n') : text;
    const start = Math.floor(from * whole.length);
    const slice = whole.slice(start, start + length);
    const offset = Math.round(at * slice.length);
    const source = slice.slice(0, offset) + insert + slice.slice(offset);
    return { source, offset: offset + insert.length };
  });

function isInside({ start, end }: Span, source: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(source.length);
}

function areOrdered(spans: readonly Span[], source: string): void {
  let last = 0;
  for (const span of spans) {
    isInside(span, source);
    expect(span.start).toBeGreaterThanOrEqual(last);
    last = span.end;
  }
}

describe('on any text and at any place', () => {
  test('what belongs to a place lies in the text', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('en', 'ar'), ({ source, offset }, locale) => {
        const analysis = analysisOf(source, locale);
        const hover = hoverAt(analysis, offset);
        if (hover !== null) {
          isInside(hover, source);
          expect(hover.start <= offset && offset <= hover.end).toBe(true);
          expect(hover.markdown).not.toMatch(/undefined|null|NaN|\{\w+\}/u);
        }
        for (const { replace, text, filterText } of completionsAt(analysis, offset)) {
          isInside(replace, source);
          expect(replace.start <= offset && offset <= replace.end).toBe(true);
          expect(text).not.toBe('');
          expect(filterText.startsWith(source.slice(replace.start, offset))).toBe(true);
        }
        areOrdered(numberingEdits(analysis, offset), source);
        const plan = renumber(analysis, offset);
        areOrdered(plan.edits(true), source);
        for (const problem of plan.problems) isInside(problem, source);
      }),
      { numRuns: 400 },
    );
  });

  test('what belongs to a range lies in it', () => {
    fc.assert(
      fc.property(places, fc.nat(3000), ({ source, offset }, length) => {
        const analysis = analysisOf(source);
        const range = { start: offset, end: Math.min(offset + length, source.length) };
        const tokens = semanticTokens(analysis, range);
        areOrdered(tokens, source);
        const whole = semanticTokens(analysis);
        areOrdered(whole, source);
        const inside = whole.filter(({ start, end }) => start < range.end && end > range.start);
        expect(tokens).toEqual(inside);
        for (const { offset: place, label } of inlayHints(analysis, range)) {
          isInside({ start: range.start, end: place }, source);
          expect(label).not.toMatch(/undefined|null|NaN/u);
        }
        for (const line of statusLines('ar', statusOf(analysis, 'checked'))) {
          expect(line).not.toMatch(/undefined|null|NaN|\{\w+\}/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([-1, 0.5, Number.NaN, 9])('an offset that is none: %s', (offset) => {
    const analysis = analysisOf('١ - نص');
    expect(hoverAt(analysis, offset)).toBeNull();
    expect(completionsAt(analysis, offset)).toEqual([]);
    expect(numberingEdits(analysis, offset)).toEqual([]);
    expect(renumber(analysis, offset).changes).toEqual([]);
  });
});

test('renumbering leaves nothing to renumber', () => {
  fc.assert(
    fc.property(places, ({ source, offset }) => {
      const text = applyEdits(source, renumber(analysisOf(source), offset).edits(true));
      const second = renumber(analysisOf(text), Math.min(offset, text.length));
      expect(second.changes.filter(({ kind }) => kind === 'label')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
