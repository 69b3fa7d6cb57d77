import { expect, test } from 'vitest';
import { fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';

const linter = createLinter(rules);

const listed = (fifth: string): string =>
  `1 - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا؛\n\n(${fifth}) كذا.\n`;

test.each([
  [
    'a label with a mark of direction',
    `${listed('ه\u200f')}\n${listed('ه\u0640').replace('1', '2')}`,
  ],
])('fixes do not undo one another: %s', (_, text) => {
  expect(leftToFix(text)).toEqual([]);
});

/** The rules that would still correct what all corrections have left. */
function leftToFix(text: string): readonly string[] {
  const { remaining } = fixAll(linter, text);
  return remaining.filter(({ edits }) => edits.length > 0).map(({ ruleId }) => ruleId);
}
