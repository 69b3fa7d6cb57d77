import { expect, test } from 'vitest';
import { applyEdits, fixAll, mergeFixes } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Edit, Finding } from '../../core/lint/rule.ts';
import { replaceRule } from './rule-of.ts';

const edit = (start: number, end: number, text = 'X'): Edit => ({ start, end, text });

test('fixes that run through the whole text are merged in no time', () => {
  const every = (first: number): Edit[] =>
    Array.from({ length: 100_000 }, (_, index) => edit(first + 4 * index, first + 1 + 4 * index));
  const fixes = [every(0), every(1), [edit(2, 3)], every(1), [edit(5, 7)], every(2), every(3)];
  const findings = fixes.map((edits) => ({ edits }) as unknown as Finding);
  const merged = mergeFixes(findings);
  expect(merged.applied.map((finding) => findings.indexOf(finding))).toEqual([0, 1, 2, 6]);
  expect(merged.edits).toHaveLength(300_001);
  expect(() => applyEdits('x'.repeat(400_000), merged.edits)).not.toThrow();
});

test('when all are refused, few texts are read', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باءا')]);
  const source = 'ألف '.repeat(3000);
  let asked = 0;
  const result = fixAll(linter, source, { keeps: () => ++asked < 0 });
  expect(asked).toBeLessThanOrEqual(64);
  expect(result).toMatchObject({ output: source, passes: 0 });
  expect(result.refused).toHaveLength(3000);
});
