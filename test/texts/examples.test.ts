import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { exampleDrafts } from '../syntax/shared.ts';

const familyOf = new Map(rules.map(({ id, meta }) => [id, meta.family]));
const linter = createLinter(rules);
const drafts = exampleDrafts().map(({ name, text }) => ({
  name,
  findings: linter.lint(text).findings,
}));

test('the clean draft is clean, before it is submitted too', () => {
  const clean = exampleDrafts().find(({ name }) => name === 'clean.md');
  const strict = createLinter(rules, { presets: ['strict'] });
  expect(strict.lint(clean?.text ?? '?').findings).toEqual([]);
});

test('the others show every family, on one screen', () => {
  const shown = new Map<string, number>();
  for (const { findings } of drafts) {
    for (const { ruleId } of findings) {
      const family = familyOf.get(ruleId) ?? '';
      shown.set(family, (shown.get(family) ?? 0) + 1);
    }
  }
  // What differs from another text takes one: test/cli/sources.test.ts.
  const others = ['directives', 'concordance', 'series'];
  const few = [...new Set(familyOf.values())].filter(
    (family) => !others.includes(family) && (shown.get(family) ?? 0) < 3,
  );
  expect(few).toEqual([]);
  expect(drafts.flatMap(({ findings }) => findings).length).toBeLessThan(45);
});

test('no mistake is told by two rules', () => {
  for (const { name, findings } of drafts) {
    const overlaps = findings.filter(({ start, end }, i) =>
      findings.some((other, k) => k > i && other.start < end && start < other.end),
    );
    expect({ name, overlaps: overlaps.map(({ ruleId }) => ruleId) }).toEqual({
      name,
      overlaps: [],
    });
  }
});
