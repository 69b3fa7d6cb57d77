import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { analyse } from '../../server/analysis.ts';
import { ruleOf, wordRule } from '../lint/rule-of.ts';

test('a rule that throws is named, and what the others found is shown', () => {
  const broken = ruleOf('broken', () => ({
    operativeParagraph: () => {
      throw new Error('a bug');
    },
  }));
  const { findings, failure } = analyse(
    '1 - تقرر كذا.',
    createLinter([broken, wordRule('word', 'كذا')]),
    'en',
  );
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['word']);
  expect(failure?.ruleId).toBe('broken');
});
