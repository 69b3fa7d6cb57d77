import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import balancedDelimiters from '../../rules/typography/balanced-delimiters.ts';
import damagedWord from '../../rules/wording/damaged-word.ts';

// Where a rule walks over the whole run again at each of its signs, these take minutes.
test.each([
  ['opening brackets', '('.repeat(300_000), ['balanced-delimiters']],
  ['raised brackets', `${'('.repeat(300_000)}<sup>1</sup>`, ['balanced-delimiters']],
  ['a word of as many letters', 'كي'.repeat(50_000), []],
  ['a word of one letter', 'ك'.repeat(100_000), ['damaged-word']],
])('a long run is read once: %s', (_, run, expected) => {
  const { findings } = createLinter([balancedDelimiters, damagedWord]).lint(`تقرر ${run}`);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(expected);
});
