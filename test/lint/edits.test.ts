import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, composeEdits, fixAll, mergeFixes } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Edit, Finding } from '../../core/lint/rule.ts';
import { replaceRule, ruleOf } from './rule-of.ts';

const edit = (start: number, end: number, text = 'X'): Edit => ({ start, end, text });

test('edits are applied', () => {
  expect(applyEdits('abcdef', [edit(0, 1), edit(2, 2), edit(2, 4, ''), edit(6, 6, '!')])).toBe(
    'XbXef!',
  );
  expect(applyEdits('abc', [])).toBe('abc');
});

test.each([
  ['unsorted', [edit(3, 4), edit(0, 1)]],
  ['overlapping', [edit(0, 3), edit(2, 4)]],
  ['an insertion inside', [edit(0, 3), edit(2, 2)]],
  ['out of the text', [edit(5, 7)]],
  ['negative', [edit(-1, 0)]],
  ['reversed', [edit(3, 2)]],
])('edits that are wrong are refused: %s', (_name, edits) => {
  expect(() => applyEdits('abcdef', edits)).toThrow(
    /^Edit -?\d+-\d+ overlaps another, is unsorted or is out of the text$/u,
  );
});

test.each<[string, Edit[][], number[]]>([
  ['apart', [[edit(0, 1)], [edit(2, 3)]], [0, 1]],
  ['side by side', [[edit(0, 2)], [edit(2, 3)]], [0, 1]],
  ['overlapping', [[edit(0, 2)], [edit(1, 3)], [edit(2, 4)]], [0, 2]],
  ['the same', [[edit(0, 2)], [edit(0, 2)]], [0]],
  ['two insertions at one place', [[edit(1, 1, 'a')], [edit(1, 1, 'b')]], [0]],
  ['an insertion at the end', [[edit(0, 2)], [edit(2, 2)]], [0]],
  ['an insertion at the start', [[edit(0, 0)], [edit(0, 2)]], [0]],
  ['an insertion in the middle', [[edit(0, 4)], [edit(2, 2)]], [0]],
  ['around', [[edit(2, 3)], [edit(0, 9)]], [0]],
  ['a conflict takes the whole fix away', [[edit(4, 5)], [edit(0, 1), edit(4, 6)]], [0]],
  ['between the edits of an earlier fix', [[edit(0, 1), edit(8, 9)], [edit(3, 4)]], [0, 1]],
  ['none', [[], [edit(0, 1)]], [1]],
])('fixes together: %s', (_name, fixes, applied) => {
  const findings = fixes.map((edits) => ({ edits }) as unknown as Finding);
  const merged = mergeFixes(findings);
  expect(merged.applied.map((finding) => findings.indexOf(finding))).toEqual(applied);
  const expected = applied.flatMap((index) => fixes[index] ?? []);
  expect(merged.edits).toEqual(expected.sort((a, b) => a.start - b.start));
  expect(() => applyEdits('x'.repeat(10), merged.edits)).not.toThrow();
});

test('one fix of many edits and others, whichever comes first', () => {
  const many = Array.from({ length: 150 }, (_, index) => edit(10 * index + 4, 10 * index + 6));
  const merged = (...fixes: Edit[][]): number[] => {
    const findings = fixes.map((edits) => ({ edits }) as unknown as Finding);
    const { applied, edits } = mergeFixes(findings);
    const places = edits.map(({ start }) => start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(edits).toHaveLength(applied.reduce((sum, finding) => sum + finding.edits.length, 0));
    return applied.map((finding) => findings.indexOf(finding));
  };
  expect(merged(many, [edit(0, 1)], [edit(752, 754)], [edit(1496, 1499)])).toEqual([0, 1, 2, 3]);
  expect(merged([edit(0, 1)], [edit(752, 754)], [edit(1496, 1499)], many)).toEqual([0, 1, 2, 3]);
  for (const one of [edit(0, 5), edit(755, 755), edit(754, 754), edit(1495, 1500)]) {
    expect(merged(many, [one])).toEqual([0]);
    expect(merged([one], many)).toEqual([0]);
    expect(merged(many, [edit(1, 2), one], [edit(1, 2)])).toEqual([0, 2]);
  }
  expect(merged(many, many)).toEqual([0]);
  const beside = many.map(({ start, end }) => edit(start + 4, end + 4));
  expect(merged(beside, many, [edit(2, 3)], [edit(6, 8)])).toEqual([0, 1, 2, 3]);
});

test('what was made of a text is told', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), replaceRule('b', 'باء جيم', 'دال')]);
  const text = 'ألف جيم، ألف';
  const asked: unknown[] = [];
  const result = fixAll(linter, linter.lint(text), {
    editsOf: (finding, made, { parsed }) => {
      asked.push([finding.ruleId, parsed.source, applyEdits(text, made)]);
      return finding.edits;
    },
  });
  expect(asked).toEqual([
    ['a', text, text],
    ['a', text, text],
    ['b', 'باء جيم، باء', 'باء جيم، باء'],
  ]);
  expect(result.edits).toEqual([edit(0, 7, 'دال'), edit(9, 12, 'باء')]);
  expect(result.parsed.source).toBe(result.output);
  expect([...result.fixed]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(result).toEqual(fixAll(linter, text));
});

test('a text that was changed is checked once more, and no more often', () => {
  let checks = 0;
  const counting = ruleOf('counts', () => {
    checks++;
    return {};
  });
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), counting]);
  expect(fixAll(linter, 'ألف').passes).toBe(1);
  expect(checks).toBe(2);
  const checked = linter.lint('جيم');
  expect(checks).toBe(3);
  expect(fixAll(linter, checked)).toMatchObject({
    output: 'جيم',
    passes: 0,
    edits: [],
    refused: [],
  });
  expect(checks).toBe(3);
});

test('without another word, ten passes are made', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باء ألف')]);
  expect(fixAll(linter, 'ألف')).toMatchObject({
    output: `${'باء '.repeat(10)}ألف`,
    passes: 10,
    fixedCount: 10,
    edits: [edit(0, 3, `${'باء '.repeat(10)}ألف`)],
  });
});

test('fixes that make room for others are applied in turn', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), replaceRule('b', 'باء جيم', 'دال')]);
  const result = fixAll(linter, 'ألف جيم، ألف');
  expect(result).toMatchObject({ output: 'دال، باء', passes: 2, fixedCount: 3, remaining: [] });
});

test('fixes that undo each other end', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), replaceRule('b', 'باء', 'ألف')]);
  const result = fixAll(linter, 'ألف');
  expect(result).toMatchObject({ output: 'باء', passes: 1 });
  expect(result.remaining).toMatchObject([{ ruleId: 'b' }]);
});

test('passes are limited', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'ألف ألف ')]);
  const result = fixAll(linter, 'ألف', { maxPasses: 2 });
  expect(result).toMatchObject({ passes: 2, fixedCount: 3 });
  expect(result.remaining).toHaveLength(4);
  expect(fixAll(linter, 'ألف', { maxPasses: 0 })).toMatchObject({
    output: 'ألف',
    passes: 0,
    refused: [],
  });
});

test('the caller chooses what is done about a finding', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), replaceRule('b', 'جيم', 'دال')]);
  const onlyB = fixAll(linter, 'ألف جيم', {
    editsOf: ({ ruleId, edits }) => (ruleId === 'b' ? edits : []),
  });
  expect(onlyB).toMatchObject({ output: 'ألف دال', fixedCount: 1, refused: [] });
  expect(onlyB.remaining).toMatchObject([{ ruleId: 'a', edits: [{ text: 'باء' }] }]);
});

test('a fix that is refused is found among the others', () => {
  // One of them makes the text longer by a letter, and that is noticed.
  const linter = createLinter([replaceRule('a', 'ألف', 'باء'), replaceRule('b', 'جيم', 'دالا')]);
  const source = `${'ألف '.repeat(9)}جيم ${'ألف '.repeat(20)}جيم`;
  const asked: number[] = [];
  const result = fixAll(linter, source, {
    keeps: (before, after) => asked.push(after.end) > 0 && before.end === after.end,
  });
  expect(result.output).toBe(source.replaceAll('ألف', 'باء'));
  expect(result.fixedCount).toBe(29);
  expect(result.refused.map(({ ruleId }) => ruleId)).toEqual(['b', 'b']);
  expect(asked.length).toBeLessThan(40);
});

test('few texts are read in search of what is to be refused, and none where nothing is to be fixed', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باءا')]);
  let asked = 0;
  const keeps = (): boolean => ++asked < 0;
  expect(fixAll(linter, 'ألف '.repeat(200), { keeps }).refused).toHaveLength(200);
  expect(asked).toBeLessThanOrEqual(64);
  asked = 0;
  expect(fixAll(linter, 'باء', { keeps }).refused).toEqual([]);
  expect(asked).toBe(0);
});

test('two fixes of which each would do, and not both', () => {
  const linter = createLinter([replaceRule('a', 'ألف', 'باءا')]);
  const result = fixAll(linter, 'ألف ألف', {
    maxPasses: 1,
    keeps: (before, after) => after.end <= before.end + 1,
  });
  expect(result).toMatchObject({ output: 'باءا ألف', fixedCount: 1 });
  expect(result.refused).toHaveLength(1);
});

test.each<[string, Edit[], Edit[], Edit[]]>([
  ['none before', [], [edit(1, 2)], [edit(1, 2)]],
  ['none after', [edit(1, 2)], [], [edit(1, 2)]],
  ['inside what was written', [edit(2, 4, 'XY')], [edit(2, 3, 'Q')], [edit(2, 4, 'QY')]],
  ['over its start', [edit(2, 4, 'XY')], [edit(1, 3, 'Q')], [edit(1, 4, 'QY')]],
  ['over its end', [edit(2, 4, 'XY')], [edit(3, 5, 'Q')], [edit(2, 5, 'XQ')]],
  ['over all of it', [edit(2, 4, 'XY')], [edit(1, 5, 'Q')], [edit(1, 5, 'Q')]],
  ['at its start', [edit(2, 4, 'XY')], [edit(2, 2, 'Q')], [edit(2, 4, 'QXY')]],
  ['at its end', [edit(2, 4, 'XY')], [edit(4, 4, 'Q')], [edit(2, 4, 'XYQ')]],
  ['up to it', [edit(2, 4, 'XY')], [edit(1, 2, 'Q')], [edit(1, 4, 'QXY')]],
  ['from it on', [edit(2, 4, 'XY')], [edit(4, 5, 'Q')], [edit(2, 5, 'XYQ')]],
  ['before it', [edit(2, 4, 'XY')], [edit(0, 1, 'Q')], [edit(0, 1, 'Q'), edit(2, 4, 'XY')]],
  ['behind it', [edit(2, 4, 'XY')], [edit(5, 6, 'Q')], [edit(2, 4, 'XY'), edit(5, 6, 'Q')]],
  ['behind less', [edit(1, 3, '')], [edit(2, 3, 'Q')], [edit(1, 3, ''), edit(4, 5, 'Q')]],
  ['behind more', [edit(1, 1, 'XXX')], [edit(5, 6, 'Q')], [edit(1, 1, 'XXX'), edit(2, 3, 'Q')]],
  ['where something is gone', [edit(1, 3, '')], [edit(1, 1, 'Q')], [edit(1, 3, 'Q')]],
  ['over two', [edit(1, 2), edit(4, 5)], [edit(1, 5, 'Q')], [edit(1, 5, 'Q')]],
  [
    'between two',
    [edit(0, 1, ''), edit(4, 5)],
    [edit(1, 2, 'Q')],
    [edit(0, 1, ''), edit(2, 3, 'Q'), edit(4, 5)],
  ],
  ['side by side', [edit(2, 4, 'XY')], [edit(0, 1, 'P'), edit(1, 3, 'Q')], [edit(0, 4, 'PQY')]],
  [
    'several',
    [edit(2, 4, 'XY')],
    [edit(0, 1, 'Q'), edit(2, 3, 'R'), edit(5, 6, 'S')],
    [edit(0, 1, 'Q'), edit(2, 4, 'RY'), edit(5, 6, 'S')],
  ],
])('an edit after another: %s', (_name, first, second, expected) => {
  expect(composeEdits(first, second)).toEqual(expected);
});

test('two rows of edits, one after the other, are one', () => {
  const edits = fc
    .array(fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom('', 'x', 'yz')), { maxLength: 6 })
    .map((gaps) => {
      let at = 0;
      return gaps.map(([gap, length, text]): Edit => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, text };
      });
    });
  const within = (text: string, all: readonly Edit[]): readonly Edit[] =>
    all.filter(({ end }) => end <= text.length);
  fc.assert(
    fc.property(edits, edits, (one, two) => {
      const text = 'abcdefghijklmnopqrst';
      const first = within(text, one);
      const between = applyEdits(text, first);
      const second = within(between, two);
      expect(applyEdits(text, composeEdits(first, second))).toBe(applyEdits(between, second));
    }),
  );
});
