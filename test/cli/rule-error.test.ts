import { expect, test } from 'vitest';
import { checkDocument } from '../../cli/run/check-document.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { unusedDirective } from '../../core/lint/unused-directive.ts';
import { flawed } from './qarar.ts';

const broken = defineRule({
  id: 'broken',
  meta: {
    family: 'wording',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: { en: 'breaks', ar: 'تعطل' },
    why: { en: 'a test', ar: 'اختبار' },
    messages: {},
  },
  examples: [],
  create: () => ({
    comment() {
      throw new Error('no such thing');
    },
  }),
});
const linter = createLinter([broken, unusedDirective]);
const document = {
  path: 'a.md',
  filePath: 'a.md',
  stdin: true,
  size: 0,
  text: flawed,
  byteOrderMark: false,
  encoding: 'UTF-8',
} as const;

const fixing = {
  target: 'files',
  silencing: null,
  isTold: false,
  only: null,
  suggestions: [],
} as const;

test('a rule that throws is told, with what the others found', async () => {
  const { checked, complaints } = await checkDocument(linter, document, {
    fixing: null,
    track: null,
    locale: 'en',
  });
  expect(complaints).toEqual([
    "a.md: internal error in the rule broken, at 3:1: no such thing. The other rules have checked the file. Please report it with this text; until it is mended, --rule 'broken: off' leaves the rule out.",
  ]);
  expect(checked?.report.rows.map(({ finding }) => finding.ruleId)).toEqual(['unused-directive']);
});

test('and nothing is corrected', async () => {
  const { checked, complaints, output } = await checkDocument(linter, document, {
    fixing,
    track: null,
    locale: 'ar',
  });
  expect(checked).toBeNull();
  expect(complaints).toHaveLength(2);
  expect(complaints[0]).toMatch(/^\u2068a\.md\u2069: خطأ داخلي في القاعدة \u2068broken\u2069/u);
  expect(output).toBe(flawed);
});
