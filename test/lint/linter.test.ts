import { expect, test } from 'vitest';
import { RuleError, SettingsError } from '../../core/lint/errors.ts';
import { compareFindings, createLinter } from '../../core/lint/linter.ts';
import type { RuleContext } from '../../core/lint/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import { tokenize } from '../../core/syntax/tokenize.ts';
import type { Node, NodeType, Resolution } from '../../core/syntax/tree.ts';
import { ruleOf, wordRule } from './rule-of.ts';

const text = '١ - تقرر كذا؛\n\n٢ - تطلب كذا.';

function idsOf(ruleIds: readonly { ruleId: string }[]): string[] {
  return ruleIds.map(({ ruleId }) => ruleId);
}

test('listeners and phrases of all rules come in one walk, in the order of the text and the ids', () => {
  const log: string[] = [];
  const logging = (id: string) =>
    ruleOf(
      id,
      () => ({
        operativeParagraph: ({ start }) => log.push(`${id} enter ${start}`),
        'operativeParagraph:exit': ({ start }) => log.push(`${id} exit ${start}`),
        text: ({ start }) => log.push(`${id} text ${start}`),
        phrase: ({ start }) => log.push(`${id} phrase ${start}`),
      }),
      { phrases: [{ text: 'كذا', value: null }] },
    );
  createLinter([logging('b'), logging('a')]).lint('١ - تقرر كذا؛');
  expect(log).toEqual([
    'a enter 0',
    'b enter 0',
    'a text 8',
    'b text 8',
    'a phrase 9',
    'b phrase 9',
    'a exit 0',
    'b exit 0',
  ]);
});

test('ancestors lead from the root to the parent; those of a phrase to the node it starts in', () => {
  const seen = new Map<string, NodeType[]>();
  const typesOf = (nodes: readonly Node[]): NodeType[] => nodes.map(({ type }) => type);
  const rule = ruleOf(
    'ancestors',
    () => ({
      resolution: (_node, ancestors) => {
        seen.set('resolution', typesOf(ancestors));
      },
      marker: (_node, ancestors) => {
        seen.set('marker', typesOf(ancestors));
      },
      'operativeParagraph:exit': (_node, ancestors) => {
        seen.set('exit', typesOf(ancestors));
      },
      phrase: (_match, ancestors) => {
        seen.set('phrase', typesOf(ancestors));
      },
    }),
    { phrases: [{ text: 'كذا', value: null }] },
  );
  createLinter([rule]).lint('١ - تقرر كذا؛');
  expect(Object.fromEntries(seen)).toEqual({
    resolution: [],
    marker: ['resolution', 'draft', 'operativeParagraph'],
    exit: ['resolution', 'draft'],
    phrase: ['resolution', 'draft', 'operativeParagraph', 'text'],
  });
});

test('phrases stay inside one paragraph and out of comments', () => {
  const linter = createLinter([wordRule('pair', 'كذا وكذا')]);
  const startsIn = (source: string): number[] =>
    linter.lint(source).findings.map(({ start }) => start);
  expect(startsIn('١ - تقرر كذا\nوكذا؛')).toEqual([9]);
  expect(startsIn('تقرر كذا\n\nوكذا')).toEqual([]);
  expect(startsIn('تقرر كذا <!-- كذا وكذا --> ثم كذا وكذا.')).toEqual([30]);
});

test('findings are sorted by start, end, rule and message', () => {
  const rule = (id: string) =>
    ruleOf(id, ({ report }) => ({
      'resolution:exit': () => {
        report({ start: 5, end: 6, message: 'found' });
        report({ start: 1, end: 9, message: 'found' });
        report({ start: 1, end: 2, message: 'other' });
        report({ start: 1, end: 2, message: 'found' });
      },
    }));
  const { findings } = createLinter([rule('b'), rule('a')]).lint(text);
  const places = findings.map(
    ({ start, end, ruleId, message }) => `${start}-${end} ${ruleId} ${message}`,
  );
  expect(places).toEqual([
    '1-2 a found',
    '1-2 a other',
    '1-2 b found',
    '1-2 b other',
    '1-9 a found',
    '1-9 b found',
    '5-6 a found',
    '5-6 b found',
  ]);
  expect([...findings].reverse().sort(compareFindings)).toEqual(findings);
});

test('the weaker of the severities of rule and report counts', () => {
  const rule = ruleOf('weak', ({ report }) => ({
    resolution: () => {
      report({ start: 0, end: 0, message: 'found' });
      report({ start: 1, end: 1, message: 'found', severity: 'info' });
      report({ start: 2, end: 2, message: 'found', severity: 'error' });
    },
  }));
  const severitiesAt = (setting: 'error' | 'warning' | 'info') =>
    createLinter([rule], { rules: { weak: setting } })
      .lint('')
      .findings.map(({ severity }) => severity);
  expect(severitiesAt('warning')).toEqual(['warning', 'info', 'warning']);
  expect(severitiesAt('error')).toEqual(['error', 'info', 'error']);
  expect(severitiesAt('info')).toEqual(['info', 'info', 'info']);
});

test('only rules that are on run, and are listed with their options', () => {
  const linter = createLinter([wordRule('b', 'كذا'), wordRule('a', 'كذا')], {
    rules: { b: 'off', a: 'error' },
  });
  expect(linter.rules.map(({ rule, severity }) => [rule.id, severity])).toEqual([['a', 'error']]);
  expect(idsOf(linter.lint(text).findings)).toEqual(['a', 'a']);
  expect(linter.rule('b')?.id).toBe('b');
  expect(linter.rule('c')).toBeUndefined();
});

test('rules of one text share one profile, which is made only when asked for', () => {
  const profiles: unknown[] = [];
  const asks = (id: string) =>
    ruleOf(id, (context) => ({ resolution: () => profiles.push(context.model.profile) }));
  createLinter([asks('a'), asks('b')]).lint('إن الجمعية العامة،');
  expect(profiles[0]).toMatchObject({ organ: 'general-assembly' });
  expect(profiles[1]).toBe(profiles[0]);

  let context: RuleContext<string, never> | undefined;
  const keeps = ruleOf('keeps', (given) => {
    context = given as RuleContext<string, never>;
    return {};
  });
  const { tree } = createLinter([keeps]).lint('إن الجمعية العامة،').parsed;
  // Had the profile been read before, it would still name the organ.
  (tree.children as Node[]).length = 0;
  expect(context?.model.profile.organ).toBeNull();
});

test('a rule is not made for a text without the nodes that it needs', () => {
  const made: string[] = [];
  const rule = ruleOf(
    'a',
    ({ source }) => {
      made.push(source);
      return {};
    },
    { needs: ['date', 'citation'] },
  );
  const linter = createLinter([rule]);
  const [dated, cited] = ['1 - تقرر كذا في 5 أيار/مايو 2020.', '1 - تشير إلى القرار 66/3.'];
  for (const text of ['', '1 - تقرر كذا.', dated, cited]) linter.lint(text);
  expect(made).toEqual([dated, cited]);
});

test('a rule that throws is named, and the findings of the others are kept', () => {
  const cause = new Error('broken');
  const broken = (id: string) =>
    ruleOf(id, ({ report }) => ({
      operativeParagraph: (node) => {
        report({ start: 0, end: 0, message: 'found' });
        if (node.start > 0) throw cause;
      },
    }));
  const linter = createLinter([broken('a'), wordRule('b', 'كذا'), broken('c')]);
  let error: unknown;
  try {
    linter.lint(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(RuleError);
  const ruleError = error as RuleError;
  expect(ruleError).toMatchObject({ ruleId: 'a', offset: 15, cause });
  expect(idsOf(ruleError.result.findings)).toEqual(['b', 'b']);
});

test('a listener for no node is a bug that shows', () => {
  const rule = ruleOf('typo', () => ({ paragraf: () => {} }) as object);
  expect(() => createLinter([rule]).lint('')).toThrow(/paragraf/u);
});

test('two rules with one id are refused, as are settings of no rule', () => {
  expect(() => createLinter([wordRule('a', 'كذا'), wordRule('a', 'كذا')])).toThrow(TypeError);
  expect(() => createLinter([wordRule('a', 'كذا')], { rules: { b: 'off' } })).toThrow(
    SettingsError,
  );
});

test('no depth of nesting exhausts the stack', () => {
  let node: Node = { type: 'text', start: 0, end: 3 };
  for (let depth = 0; depth < 100_000; depth++) {
    node = { type: 'quotation', start: 0, end: 3, children: [node] };
  }
  const tree: Resolution = { type: 'resolution', start: 0, end: 3, children: [node] };
  let entered = 0;
  const rule = ruleOf('deep', () => ({ quotation: () => entered++ }));
  createLinter([rule]).lintParsed({ source: 'كذا', tokens: tokenize('كذا'), tree });
  expect(entered).toBe(100_000);
});

test('a text is linted twice with the same result, and is not changed', () => {
  const linter = createLinter([wordRule('a', 'كذا')]);
  const parsed = parse(text);
  const before = structuredClone(parsed.tree);
  const first = linter.lintParsed(parsed).findings;
  expect(linter.lintParsed(parsed).findings).toEqual(first);
  expect(first).toHaveLength(2);
  expect(parsed.tree).toEqual(before);
});

test('a rule is told the stage of the text, also in the second resolution of a file', () => {
  const seen: string[] = [];
  const rule = ruleOf('stage', ({ stage }) => ({ openingFormula: () => seen.push(stage) }));
  const two = 'إن الجمعية العامة،\n\n١ - تقرر كذا.\n\n'.repeat(2);
  createLinter([rule]).lint(two);
  createLinter([rule], { stage: 'final' }).lint(two);
  expect(seen).toEqual(['draft', 'draft', 'final', 'final']);
});
