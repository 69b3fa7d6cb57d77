import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { findingText } from '../../core/lint/messages.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import { fixtures } from '../syntax/shared.ts';

const linter = createLinter(rules);
const strict = createLinter(rules, { presets: ['strict'] });
const final = createLinter(rules, { stage: 'final' });
/** What a draft may have is a mistake in a final text. */
const linterOf = (name: string) => (name.startsWith('unfinished') ? final : linter);
const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

interface Expected {
  line: number;
  text: string;
  rule: string;
}

/** Findings as a person reads them, one a line. */
function report(text: string, by = linter): string[] {
  const { locate } = lineIndex(text);
  return by.lint(text).findings.map((finding) => {
    const { line, column } = locate(finding.start);
    const rule = rulesById.get(finding.ruleId);
    const message = rule === undefined ? '' : findingText(rule, finding, 'en');
    return `${line}:${column} ${finding.severity} ${finding.ruleId}/${finding.message} [${text.slice(finding.start, finding.end)}] ${message}`;
  });
}

describe('drafts without mistakes', () => {
  const drafts = fixtures('clean').map(({ name, text }) => [name, text] as const);

  test.each(drafts)('%s', (_, text) => {
    expect(report(text)).toEqual([]);
  });

  test.each(drafts)('%s before it is submitted', (_, text) => {
    expect(report(text, strict)).toEqual([]);
  });
});

describe('drafts with planted mistakes', () => {
  const drafts = fixtures('flawed').map(({ name, text }) => [name, text] as const);

  test.each(drafts)('%s: all are found, nothing else', (name, text) => {
    const file = new URL(
      `../fixtures/flawed/${name.replace(/\.\w+$/u, '.expected.json')}`,
      import.meta.url,
    );
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[];
    const { offsetOf, locate } = lineIndex(text);
    const { findings } = linterOf(name).lint(text);
    const used = new Set<number>();
    const missed = expected.filter((planted) => {
      const line = offsetOf(planted.line, 1);
      const start = text.indexOf(planted.text, line);
      const index = findings.findIndex(
        (finding, i) =>
          !used.has(i) &&
          finding.ruleId === planted.rule &&
          finding.start < start + planted.text.length &&
          finding.end >= start,
      );
      if (index >= 0) used.add(index);
      return index < 0;
    });
    const surplus = findings
      .filter((_, i) => !used.has(i))
      .map(({ ruleId, start, end }) => `${locate(start).line} ${ruleId} ${text.slice(start, end)}`);
    expect(missed).toEqual([]);
    expect(surplus).toEqual([]);
  });

  test.each(drafts)('%s reads so', (name, text) => {
    expect(report(text, linterOf(name))).toMatchSnapshot();
  });

  test('every kind of mistake in clauses, words and characters is planted somewhere', () => {
    const found = new Set(
      drafts.flatMap(([name, text]) =>
        linterOf(name)
          .lint(text)
          .findings.map(({ ruleId, message }) => `${ruleId}/${message}`),
      ),
    );
    const families = new Set(['clauses', 'wording', 'typography']);
    const ids = new Set(['document-consistency', 'session-deadline']);
    const kinds = rules
      .filter(({ id, meta }) => families.has(meta.family) || ids.has(id))
      .flatMap(({ id, examples }) =>
        examples.flatMap(({ findings = [] }) => findings.map((message) => `${id}/${message}`)),
      );
    expect(kinds.length).toBeGreaterThan(100);
    expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
  });
});
