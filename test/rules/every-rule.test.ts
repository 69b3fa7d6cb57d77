import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { describeProblem } from '../../testing/describe-problem.ts';
import { verifyRule } from '../../testing/verify-rule.ts';
import { fixtures, sharedTexts } from '../syntax/shared.ts';

const corpus = [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(
  ({ text }) => text,
);

test.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps its promises', (_, rule) => {
  const problems = verifyRule(rule, { otherRules: rules, corpus });
  expect(problems.map(describeProblem).join('\n\n')).toBe('');
});
