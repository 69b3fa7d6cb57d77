import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { type CutKind, cutKinds, type Finding } from '../../core/lint/rule.ts';
import { rules } from '../../rules/index.ts';
import { cutText, gapFinder } from '../../testing/cuts.ts';
import { fixtures } from '../syntax/shared.ts';

/** Of the findings beside a cut, at most so many may be lost. */
const MOST_LOST = 0.005;
/** Each gap is cut in so many ways of the six, in turn: all of them would take three times as long. */
const WAYS = 2;

interface Sample {
  cuts: number;
  readonly lost: string[];
}

const linter = createLinter(rules);

function nameOf({ ruleId, message, start, end }: Finding): string {
  return `${ruleId}:${message} ${start}-${end}`;
}

/** What is found beside the gaps of a text, and what of it is not found when they are cut. */
function cutGaps(name: string, text: string, samples: Record<CutKind, Sample>): void {
  const gapsAround = gapFinder(text);
  const beside = new Map<number, { kinds: readonly CutKind[]; findings: Finding[] }>();
  for (const finding of linter.lint(text).findings) {
    for (const { at, kinds } of gapsAround(finding)) {
      const gap = beside.get(at) ?? { kinds, findings: [] };
      beside.set(at, gap);
      gap.findings.push(finding);
    }
  }
  for (const [index, [at, { kinds, findings }]] of [...beside].entries()) {
    for (let way = 0; way < WAYS; way++) {
      const kind = kinds[(index + (way * kinds.length) / WAYS) % kinds.length] as CutKind;
      const { text: cut, moved } = cutText(text, at, kind);
      const found = new Set(linter.lint(cut).findings.map(nameOf));
      const sample = samples[kind];
      for (const finding of findings) {
        sample.cuts++;
        if (!found.has(nameOf(moved(finding)))) {
          sample.lost.push(`${name}, cut at ${at}: ${nameOf(moved(finding))}`);
        }
      }
    }
  }
}

describe('what is found in drafts with planted mistakes is found where a sentence is cut by a', () => {
  const samples = Object.fromEntries(
    cutKinds.map((kind): [CutKind, Sample] => [kind, { cuts: 0, lost: [] }]),
  ) as Record<CutKind, Sample>;
  // Not in a hook: on a busy machine it would take longer than one may.
  for (const { name, text } of fixtures('flawed')) cutGaps(name, text, samples);

  test.each(cutKinds)('%s', (kind) => {
    const { cuts, lost } = samples[kind];
    expect(cuts).toBeGreaterThan(100);
    expect(lost.slice(Math.floor(cuts * MOST_LOST))).toEqual([]);
  });
});
