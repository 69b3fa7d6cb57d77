import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { read } from './files.ts';

const schema = JSON.parse(read('docs/configuration.schema.json'));
// Tuples are allowed to have more items than are described.
const ajv = new Ajv({ strict: true, strictTuples: false });
const isValid = ajv.compile(schema);

test('the published schema is a schema, and takes what a configuration may hold', () => {
  isValid({
    $schema: './configuration.schema.json',
    root: true,
    extends: ['strict', './base.json', 'house-style', 'house/late'],
    plugins: ['./house.yml'],
    presets: ['interpol', 'house/late'],
    rules: {
      'unused-directive': 'off',
      'numbering-style': ['warning', { mark: 'dot' }],
      'house/any': ['error', { form: 'x' }],
    },
    terms: [['منظمة', 'هيئة']],
    stage: 'final',
    locale: 'ar',
    overrides: [{ files: 'annex/', excludeFiles: ['*.old.md'], rules: {}, stage: 'draft' }],
    ignore: ['old/'],
  });
  expect(isValid.errors).toBeNull();
  expect(isValid({ extends: 'strict' })).toBe(true);
  expect(isValid({})).toBe(true);
});

test.each([
  { rulez: {} },
  { rules: { 'unused-directiv': 'off' } },
  { rules: { 'unused-directive': 'of' } },
  { rules: { 'numbering-style': ['warning', { mark: 'dott' }] } },
  { presets: 'strict' },
  { presets: ['strickt'] },
  { extends: [1] },
  { stage: 'finale' },
  { locale: 'fr' },
  { terms: [['one']] },
  { overrides: [{ rules: {} }] },
  { overrides: [{ files: ['a'], root: true }] },
  { ignore: 'old/' },
  [],
])('and refuses %j', (configuration) => {
  expect(isValid(configuration)).toBe(false);
});
