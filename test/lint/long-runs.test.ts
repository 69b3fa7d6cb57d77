import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import subparagraphLettering from '../../rules/numbering/subparagraph-lettering.ts';
import referenceSession from '../../rules/references/reference-session.ts';
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

// Where a rule looks from the beginning of the text, or of the paragraph, for each of these, they take minutes.
test.each([
  [
    'lists that begin with another letter',
    (i: number) => `${i + 1} - تقرر ما يلي:\n\n(ب) كذا؛\n\n(ج) كذا.\n\n`,
    subparagraphLettering,
    30_000,
  ],
  [
    'sessions in one paragraph',
    () => 'القرار 72/3 لعام 2018 ودورتها الستين المعقودة في عام 2005، ',
    referenceSession,
    20_000,
  ],
])('many places are looked at once: %s', (_, placeOf, rule, count) => {
  const places = Array.from({ length: count }, (_, i) => placeOf(i)).join('');
  const { findings } = createLinter([rule]).lint(`إن الجمعية العامة،\n\n1 - تقرر ${places}`);
  expect(findings.length).toBe(rule === subparagraphLettering ? count : 0);
});
