import { expect, test } from 'vitest';
import { RuleError } from '../../core/lint/errors.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { fixtures } from '../syntax/shared.ts';
import { ruleOf, wordRule } from './rule-of.ts';

const draft = (body: string): string => `إن الجمعية العامة،\n\n1 - ${body}؛\n\n2 - تقرر كذا.\n\n`;

/** What is told of a text, with what a rule that throws leaves. */
function toldBy(result: () => LintResult): unknown {
  try {
    return result().findings;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [error.ruleId, error.offset, error.result.findings];
  }
}

test('of texts that are examined together, the same is found as of each alone', () => {
  const linter = createLinter(rules);
  const texts = fixtures('flawed')
    .map(({ text }) => text)
    .sort((a, b) => a.length - b.length);
  const all = [
    ...texts.slice(0, 3),
    '',
    texts.slice(0, 2).join('\n\n'),
    `<!-- qarar-disable-file -->\n\n${draft('تطلب ,كذا')}`,
    draft('تطلب ,كذا'),
  ];
  const together = linter.lintTogether(all).map(toldBy);
  expect(together).toEqual(all.map((text) => toldBy(() => linter.lint(text))));
  expect(together.flat().length).toBeGreaterThan(5);
});

test('a rule that throws at one text is left out of that one only', () => {
  const faulty = ruleOf('faulty', ({ source }) => ({
    'resolution:exit'() {
      if (source.includes('تحطم')) throw new Error('broken');
    },
  }));
  const linter = createLinter([faulty, wordRule('word', 'كذا')]);
  const all = [draft('تطلب كذا'), draft('تحطم كذا'), draft('تدعو كذا')];
  const together = linter.lintTogether(all).map(toldBy);
  expect(together).toEqual(all.map((text) => toldBy(() => linter.lint(text))));
  expect(together[1]).toEqual(['faulty', 0, expect.any(Array)]);
});

test('all texts are examined before the first result is asked for, rule by rule', () => {
  const calls: string[] = [];
  const watcher = (id: string): ReturnType<typeof ruleOf> =>
    ruleOf(id, ({ source }) => ({ 'resolution:exit': () => calls.push(id + source.length) }));
  const texts = [draft('تطلب كذا'), draft('تطلب كذا وكذا')];
  const sizes = texts.map(({ length }) => length);
  createLinter([watcher('a'), watcher('b')]).lintTogether(texts);
  expect(calls).toEqual([`a${sizes[0]}`, `a${sizes[1]}`, `b${sizes[0]}`, `b${sizes[1]}`]);
});
