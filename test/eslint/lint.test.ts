import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../eslint/index.ts';
import { rules } from '../../rules/index.ts';

const { recommended } = plugin.configs;
const rulesOf = (text: string, config: Linter.Config = recommended) =>
  new Linter()
    .verify(text, config, { filename: 'a.md' })
    .map(({ ruleId, line }) => `${line} ${ruleId}`);

test('a rule for final texts waits until the text is one', () => {
  const rule = rules.find(({ id }) => id === 'arabic-punctuation');
  Object.assign(rule!.meta, { stage: 'final' });
  const text = '١ - تقرر, كذا.\n';
  expect(rulesOf(text)).toEqual([]);
  expect(rulesOf(text, { ...recommended, languageOptions: { stage: 'final' } })).toEqual([
    '1 qarar/arabic-punctuation',
  ]);
});

test('a rule that throws hides nothing that the others found, and nothing is corrected', () => {
  const rule = rules.find(({ id }) => id === 'spacing');
  const create = () => ({
    operativeParagraph: () => {
      throw new Error('out of order');
    },
  });
  Object.assign(rule!, { create });
  const text = '١ - تقرر كذا؛\n\n٣ - تطلب الانتربول.\n';
  // Linters are kept by their rules: this one must not have been made before.
  const config: Linter.Config = {
    ...recommended,
    rules: { ...recommended.rules, 'qarar/no-tatweel': 'off' },
  };
  const { fixed, output } = new Linter().verifyAndFix(text, config, { filename: 'a.md' });
  expect({ fixed, output }).toEqual({ fixed: false, output: text });
  expect(rulesOf(text, config)).toEqual([
    '1 qarar/spacing',
    '3 qarar/paragraph-numbering',
    '3 qarar/interpol-spelling',
  ]);
  const [failure] = new Linter().verify(text, config, { filename: 'a.md' });
  expect(failure?.message).toContain('\u2068spacing\u2069 failed here: \u2068out of order\u2069.');
});

test('rules of others walk the same tree', () => {
  const seen: string[] = [];
  const other = {
    create: (context: {
      readonly sourceCode: { getAncestors(node: object): { type: string }[] };
    }) => ({
      'operativeParagraph > citation': (node: { type: string }) => {
        seen.push(...context.sourceCode.getAncestors(node).map(({ type }) => type), node.type);
      },
    }),
  };
  const config = {
    ...recommended,
    plugins: { ...recommended.plugins, other: { rules: { other: other as object } } },
    rules: { 'other/other': 'error' },
  } as Linter.Config;
  new Linter().verify('١ - تؤكد القرار ٧٥/١٠؛\n', config, { filename: 'a.md' });
  expect(seen).toEqual(['resolution', 'draft', 'operativeParagraph', 'citation']);
});
