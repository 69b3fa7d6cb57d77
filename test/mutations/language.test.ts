import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { seeded } from '../../testing/fuzz.ts';
import { fixtures, hasShared, sharedTexts, type TextFile } from '../syntax/shared.ts';
import type { Mutation } from './mutate.ts';
import { languageMutations } from './mutate-language.ts';

const FLOOR = 0.98;
/** A kind that is rare may miss one of its few. */
const FLOOR_OF_KIND = 0.9;
const linter = createLinter(rules);
/** A rule alone finds the same as beside others, and sooner. */
const linters = new Map(rules.map((rule) => [rule.id, createLinter([rule])]));

/** Found by the right rule at the right place, or pointed out in a finding of many places. */
function isFound({ text, rules: expected, places }: Mutation): boolean {
  return expected
    .flatMap((rule) => linters.get(rule)?.lint(text).findings ?? [])
    .flatMap((finding) => [finding, ...finding.related])
    .some(({ start, end }) => places.some((place) => place.start < end && start < place.end));
}

/** Plants mistakes in every text and prints what is missed, with the recall of each kind. */
function measure(texts: readonly TextFile[], count: number): Map<string, number> {
  const tally = new Map<string, readonly boolean[]>();
  texts.forEach(({ name, text }, index) => {
    const { findings } = linter.lint(text);
    for (const mutation of languageMutations(text, findings, seeded(index + 1), count)) {
      const found = isFound(mutation);
      tally.set(mutation.kind, [...(tally.get(mutation.kind) ?? []), found]);
      if (!found) process.stdout.write(`missed: ${name}: ${mutation.kind} ${mutation.what}\n`);
    }
  });
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
  const lines = [...tally]
    .sort()
    .map(([kind, list]) => `  ${kind}: ${list.filter(Boolean).length} of ${list.length}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return new Map([
    ...[...tally].map(([kind, list]) => [kind, share(list)] as const),
    ['all', share([...tally.values()].flat())],
  ]);
}

function expectHigh(shares: ReadonlyMap<string, number>): void {
  expect(shares.size).toBeGreaterThan(25);
  const low = [...shares].filter(
    ([kind, share]) => share < (kind === 'all' ? FLOOR : FLOOR_OF_KIND),
  );
  expect(low).toEqual([]);
}

describe('planted mistakes in clauses, words and characters are found where they are', () => {
  test('in our own drafts', () => {
    expectHigh(measure(fixtures('clean'), 4));
  });

  test.skipIf(!hasShared)('in published texts', () => {
    expectHigh(measure(sharedTexts('texts'), 10));
  });
});
