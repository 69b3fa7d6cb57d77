import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { type Finding, type PresetName, presetNames, type Severity } from '../../core/lint/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import {
  exampleDrafts,
  fixtures,
  hasShared,
  sharedFile,
  sharedTexts,
  type TextFile,
} from '../syntax/shared.ts';

const drafts: readonly TextFile[] = [
  ...fixtures('clean'),
  ...fixtures('flawed'),
  ...exampleDrafts(),
  ...sharedTexts('texts'),
];
/** What a preset finds in each draft. */
function findingsWith(name: PresetName): readonly (readonly Finding[])[] {
  const linter = createLinter(rules, { presets: [name] });
  return drafts.map(({ text }) => linter.lint(text).findings);
}

const found: Readonly<Record<PresetName, readonly (readonly Finding[])[]>> = {
  recommended: findingsWith('recommended'),
  strict: findingsWith('strict'),
  archive: findingsWith('archive'),
  interpol: findingsWith('interpol'),
  un: findingsWith('un'),
};
const texts = sharedTexts('texts').map(({ name }) => name);

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

test('every preset reads every text', () => {
  for (const name of presetNames) expect(found[name].flat().length).toBeGreaterThan(100);
});

test('recommended is the default', () => {
  const linter = createLinter(rules);
  expect(found.recommended).toEqual(drafts.map(({ text }) => linter.lint(text).findings));
});

test('those of a house differ in one rule', () => {
  const others = (list: readonly (readonly Finding[])[]): Finding[] =>
    list.flat().filter(({ ruleId }) => ruleId !== STYLE);
  for (const name of ['interpol', 'un'] as const) {
    expect(others(found[name])).toEqual(others(found.recommended));
    expect(found[name]).not.toEqual(found.recommended);
  }
});

/** What UN and INTERPOL do in different ways is in this rule alone. */
const STYLE = 'numbering-style';

test('strict finds all that recommended does, and nothing weighs less', () => {
  const usual = found.recommended.flat();
  const strict = found.strict.flat();
  expect(strict.map(placeOf)).toEqual(usual.map(placeOf));
  const heavier = strict.filter(({ severity }, i) => severity !== usual[i]?.severity);
  expect(strict.filter((finding, i) => weightOf(finding) < weightOf(usual[i]))).toEqual([]);
  expect(heavier.length).toBeGreaterThan(30);
});

function placeOf({ ruleId, message, start, end }: Finding): string {
  return `${start}-${end} ${ruleId}/${message}`;
}

function weightOf(finding: Finding | undefined): number {
  return finding === undefined ? -1 : WEIGHT[finding.severity];
}

describe('archive', () => {
  test('finds nothing that recommended does not, and nothing weighs more', () => {
    found.archive.forEach((findings, i) => {
      const usual = new Map(
        found.recommended[i]?.map((finding) => [placeOf(finding), finding] as const),
      );
      const surplus = findings.filter(
        (finding) => weightOf(finding) > weightOf(usual.get(placeOf(finding))),
      );
      expect(surplus).toEqual([]);
    });
  });

  /** The findings of a published text that count. */
  const damages = (name: string): Finding[] =>
    (found.archive[drafts.findIndex((draft) => draft.name === name)] ?? []).filter(
      ({ severity }) => severity !== 'info',
    );

  test.skipIf(!hasShared)('warns of nothing but damage in published texts', () => {
    const all = texts.flatMap(damages);
    expect(all.length).toBeGreaterThan(100);
    expect([...new Set(all.map(({ ruleId }) => ruleId))].sort()).toEqual([
      'clause-opener',
      'country-name',
      'date-validity',
      'footnote-unreferenced',
      'interpol-internet',
      'interpol-spelling',
      'preferred-wording',
      'reference-session',
      'teh-marbuta',
    ]);
  });

  test.skipIf(!hasShared)('a reader marked all of it', () => {
    for (const name of texts.filter((text) => /^00[024]/u.test(text))) {
      const { offsetOf } = lineIndex(drafts.find((draft) => draft.name === name)?.text ?? '');
      const defects = sharedFile(`truth/${name.slice(0, 3)}.jsonl`)
        .split('\n')
        .filter((line) => line.includes('"defect"'))
        .map((line) => JSON.parse(line) as { line: number; col: number; text: string })
        .map(({ line, col, text }) => {
          const start = offsetOf(line, col);
          return { start, end: start + text.length };
        });
      const unmarked = damages(name).filter(
        ({ start, end }) => !defects.some((one) => one.start < end && start < one.end),
      );
      expect(unmarked).toEqual([]);
    }
  });
});
