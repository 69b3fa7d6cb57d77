import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { rules } from '../../rules/index.ts';
import { type Random, seeded } from '../../testing/fuzz.ts';
import {
  fixtures,
  hasShared,
  officialTexts,
  sharedTexts,
  type TextFile,
} from '../syntax/shared.ts';
import { footnoteMutations, type Mutation, numberingMutations } from './mutate.ts';
import { sectionMutations } from './mutate-sections.ts';

const FLOOR = 0.98;
const linter = createLinter(
  rules.filter(({ meta }) => meta.family === 'numbering' || meta.family === 'footnotes'),
);

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isFound({ text, rules: expected, places }: Mutation): boolean {
  const { findings } = linter.lint(text);
  return findings.some(
    (finding) =>
      expected.includes(finding.ruleId) && places.some((place) => overlaps(place, finding)),
  );
}

/** Plants mistakes in every text and prints what is missed, with the recall of each kind. */
function measure(
  texts: readonly TextFile[],
  mutate: (text: string, random: Random) => readonly Mutation[],
): number {
  const tally = new Map<string, [found: number, all: number]>();
  const misses: string[] = [];
  texts.forEach(({ name, text }, index) => {
    for (const mutation of mutate(text, seeded(index + 1))) {
      const found = isFound(mutation);
      const [hits, all] = tally.get(mutation.kind) ?? [0, 0];
      tally.set(mutation.kind, [hits + Number(found), all + 1]);
      if (!found) misses.push(`${name}: ${mutation.kind} ${mutation.what}`);
    }
  });
  const total = [...tally.values()].reduce(([a, b], [hits, all]) => [a + hits, b + all], [0, 0]);
  const lines = [...tally].sort().map(([kind, [hits, all]]) => `  ${kind}: ${hits} of ${all}`);
  process.stdout.write(`recall ${total[0]} of ${total[1]}\n${lines.join('\n')}\n`);
  if (misses.length > 0) process.stdout.write(`missed:\n  ${misses.join('\n  ')}\n`);
  expect(total[1]).toBeGreaterThan(200);
  return total[0] / total[1];
}

function labelMutations(count: number) {
  return (text: string, random: Random): readonly Mutation[] => [
    ...numberingMutations(text, random, count),
    ...footnoteMutations(text, random, count),
  ];
}

/** Every text with numbered parts, and of the others one of so many. */
const EVERY = 40;

describe('planted mistakes are found where they are', () => {
  test('in our own drafts', () => {
    // In a draft with alternatives a number may stand twice.
    const drafts = fixtures('clean').filter(({ name }) => !name.startsWith('unfinished'));
    expect(measure(drafts, labelMutations(8))).toBeGreaterThanOrEqual(FLOOR);
  });

  test.skipIf(!hasShared)('in published texts', () => {
    expect(measure(sharedTexts('texts'), labelMutations(16))).toBeGreaterThanOrEqual(FLOOR);
  });

  test.skipIf(!hasShared)('in official texts', { timeout: 600_000 }, () => {
    const texts = officialTexts('ar');
    const chosen = texts.filter(({ text }, index) => index % EVERY === 0 || HEADED.test(text));
    const recall = measure(chosen, (text, random) => [
      ...labelMutations(1)(text, random).slice(0, MOST_OF_A_TEXT),
      ...sectionMutations(text, random),
    ]);
    expect(recall).toBeGreaterThanOrEqual(FLOOR);
  });
});

const MOST_OF_A_TEXT = 5;
/** The number of a part or an article on a line of its own. */
const HEADED = /^(?:أولا|ألف|المادة 1|المرفق الأول)(?: - .*)?$/mu;
