// The tests of rules and plugins, for node:test, vitest and any runner that has `test` and `describe`.
import { createRequire } from 'node:module';
import { type Plugin, readPlugin } from '../core/lint/plugin.ts';
import type { Rule } from '../core/lint/rule.ts';
import { rules as ownRules } from '../rules/index.ts';
import { describeProblem } from '../testing/describe-problem.ts';
import { type Problem, type VerifyOptions, verifyRule } from '../testing/verify-rule.ts';

export { describeProblem, type Problem, type VerifyOptions, verifyRule };

export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly test: (name: string, body: () => void) => unknown;
}

const FUZZED_TEXTS = 100;

/**
 * Tests of a rule: one for each of its examples, and one for what every rule promises. They need
 * nothing but the rule; without a runner they are those of node:test.
 */
export function testRule(
  rule: Rule,
  runner: Runner = nodeRunner(),
  options: VerifyOptions = {},
): void {
  const { describe, test } = runner;
  describe(rule.id ?? 'a rule', () => {
    const { problems: shape } = readPlugin({ name: 'tested', rules: [rule] }, 'tested');
    if (shape.length > 0) {
      test('has the form of a rule', () => {
        throw new Error(shape.map(({ message }) => message.en).join('\n'));
      });
      return;
    }
    let problems: readonly Problem[] | undefined;
    const found = (): readonly Problem[] => {
      problems ??= verifyRule(rule, { otherRules: ownRules, fuzz: FUZZED_TEXTS, ...options });
      return problems;
    };
    const titles = new Set(rule.examples.map(({ title }) => title));
    for (const title of titles) {
      test(title, () => expectNone(found().filter(({ example }) => example === title)));
    }
    test('keeps what every rule promises', () =>
      expectNone(found().filter(({ example }) => example === undefined || !titles.has(example))));
  });
}

/** Tests of all rules of a plugin, each beside the others, and of the form of the plugin. */
export function testPlugin(plugin: Plugin, runner: Runner = nodeRunner()): void {
  const { describe, test } = runner;
  describe(plugin.name ?? 'a plugin', () => {
    test('has the form of a plugin', () => {
      const { problems } = readPlugin(plugin, plugin.name);
      if (problems.length > 0)
        throw new Error(problems.map(({ message }) => message.en).join('\n'));
    });
    const rules = plugin.rules ?? [];
    const otherRules = [...ownRules, ...rules.filter(({ id }) => !ownIds.has(id))];
    for (const rule of rules) testRule(rule, runner, { otherRules });
  });
}

const ownIds: ReadonlySet<string> = new Set(ownRules.map(({ id }) => id));

/** Loaded only where it is used: other runners have tests of their own. */
function nodeRunner(): Runner {
  return createRequire(import.meta.url)('node:test') as Runner;
}

function expectNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n\n'));
}
