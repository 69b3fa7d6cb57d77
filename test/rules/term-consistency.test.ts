import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { TERMS } from '../../rules/wording/_terms.ts';
import termConsistency from '../../rules/wording/term-consistency.ts';

const terms = createLinter([termConsistency]);

test('each variant of a term is found beside the first one', () => {
  const pairs = TERMS.flatMap(({ rows: [head = [], ...rest] }) =>
    [head, ...rest].flatMap((row) =>
      row
        .slice(1)
        .flatMap((variant) => (variant === '' ? [] : [[head[0] ?? '', variant] as const])),
    ),
  );
  const missed = pairs.filter(([first, variant]) => {
    const { findings } = terms.lint(`1 - تقرر ${first}، وكذا ${first}، و${variant}.`);
    return findings.length !== 1;
  });
  expect(missed).toEqual([]);
  for (const { rows: table } of TERMS) {
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
  }
});

test('whatever stands in the lists of a user', () => {
  const lists = [
    [],
    ['', ' '],
    ['أ', 'ب'],
    ['وحدة'],
    ['NEXUS', 'I-24/7'],
    ['خطة عام 2030', 'خطة 2030'],
    ['نظام تنوّه', 'نظام تنويه'],
  ];
  const linter = createLinter([termConsistency], {
    rules: { 'term-consistency': ['warning', { terms: lists }] },
  });
  const text =
    '1 - تنظر في NEXUS و I-24/7، وفي خطة عام ٢٠٣٠، وخطة 2030، وفي نظام تنويه ونظام تنوه.';
  const { findings } = linter.lint(text);
  expect(
    findings.map(({ start, end, suggestions }) => [
      text.slice(start, end),
      suggestions.map(({ edits }) => applyEdits(text, edits).slice(start, end + 3)),
    ]),
  ).toEqual([
    ['I-24/7', []],
    ['وخطة 2030', []],
    ['نظام تنويه', ['نظام تنوّه ون']],
  ]);
});
