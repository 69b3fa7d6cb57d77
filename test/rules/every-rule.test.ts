import { expect, test } from 'vitest';
import { verifyRule } from '../../core/engine/verify-rule.ts';
import { rules } from '../../rules/index.ts';
import { fixtures, sharedTexts } from '../syntax/shared.ts';

const corpus = [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(
  ({ text }) => text,
);

test.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps its promises', (_, rule) => {
  expect(verifyRule(rule, { otherRules: rules, corpus })).toEqual([]);
});
