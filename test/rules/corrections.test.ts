import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { readMarks } from '../../core/lint/verify-text.ts';
import { rules } from '../../rules/index.ts';
import { fixtures } from '../syntax/shared.ts';

/** What an editor cannot do in the text alone, and why. */
const WITHOUT: ReadonlyMap<string, string> = new Map([
  ['cross-reference/missing', 'the text has no other paragraph on that side'],
  ['section-numbering/no-annex', 'the annex may be published apart'],
]);

const families = rules.filter(
  ({ meta }) => meta.family === 'numbering' || meta.family === 'footnotes',
);

/** The kinds of findings, with how many of each offer nothing. */
function offersIn(texts: readonly string[], linter: ReturnType<typeof createLinter>) {
  const found = new Map<string, { all: number; without: string[] }>();
  for (const text of texts) {
    for (const { ruleId, message, edits, suggestions, start, end } of linter.lint(text).findings) {
      const kind = `${ruleId}/${message}`;
      const { all = 0, without = [] } = found.get(kind) ?? {};
      if (edits.length === 0 && suggestions.length === 0) without.push(text.slice(start, end));
      found.set(kind, { all: all + 1, without });
    }
  }
  return found;
}

describe('every finding of the numbers and the notes offers what an editor would do', () => {
  test('in the examples of the rules and in our own drafts', () => {
    const texts = [
      ...families.flatMap(({ examples }) => examples.map(({ text }) => readMarks(text).text)),
      ...fixtures('flawed').map(({ text }) => text),
    ];
    const found = offersIn(texts, createLinter(families));
    expect(found.size).toBeGreaterThan(30);
    const without = [...found].flatMap(([kind, each]) =>
      each.without.length === 0 || WITHOUT.has(kind) ? [] : [[kind, ...each.without]],
    );
    expect(without).toEqual([]);
    // An exception that no text needs is none.
    expect([...WITHOUT.keys()].filter((kind) => !found.get(kind)?.without.length)).toEqual([]);
  });
});
