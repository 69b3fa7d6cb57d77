import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createLinter, readDataPlugin, rules, withPlugins } from 'qarar';
import { testPlugin } from 'qarar/testing';
import house from './index.js';

const text = readFileSync(new URL('house-style.yml', import.meta.url), 'utf8');
const { plugin: style, problems } = await readDataPlugin(text);

test('house-style.yml has no mistakes', () => assert.deepEqual(problems, []));

// The examples of the rules are their tests.
testPlugin(house);
if (style) testPlugin(style);

test('the fact contradicts a wrong date', () => {
  const catalogue = withPlugins(rules, [house]);
  const linter = createLinter(catalogue.rules, catalogue.settings);
  const draft = 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 3/66 المؤرخ 4 تشرين الأول/أكتوبر 2011،\n';
  const { findings } = linter.lint(draft);
  assert.deepEqual(
    findings.map(({ ruleId, message }) => `${ruleId} ${message}`),
    ['reference-session known-date'],
  );
});
