import { expect, test } from 'vitest';
import { defineRule } from '../../core/lint/define-rule.ts';
import {
  SettingsError,
  type SettingsProblem,
  settingsProblemText,
} from '../../core/lint/errors.ts';
import { nearest } from '../../core/lint/nearest.ts';
import {
  presetSetting,
  type RuleSettings,
  resolveSettings,
  type Settings,
  settingsSchema,
} from '../../core/lint/settings.ts';
import { wordRule } from './rule-of.ts';

const text = { en: 'Text', ar: 'نص' };
const spelling = defineRule({
  id: 'word-spelling',
  meta: {
    family: 'wording',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: { en: 'Spelling', ar: 'الإملاء' },
    why: text,
    messages: { found: text },
    options: {
      form: { type: 'string', enum: ['long', 'short'], default: 'long', description: text },
      strict: { type: 'boolean', default: false, description: text },
      limit: { type: 'integer', default: 3, description: text },
      words: { type: 'strings', default: [], description: text },
      terms: { type: 'lists', default: [], description: text },
      name: { type: 'string', default: '', description: text },
    },
  },
  examples: [],
  create: () => ({}),
});
const plain = wordRule('plain', 'كذا');

const resolve = (settings: unknown) =>
  resolveSettings([spelling, plain], { rules: settings as RuleSettings });

function problemsOf(settings: unknown): readonly SettingsProblem[] {
  try {
    resolve(settings);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('what is not set has its default', () => {
  const defaults = { form: 'long', strict: false, limit: 3, words: [], terms: [], name: '' };
  const [first, second] = resolve({});
  expect([first?.rule.id, first?.severity, first?.options]).toEqual(['plain', 'warning', {}]);
  expect([second?.rule.id, second?.severity, second?.options]).toEqual([
    'word-spelling',
    'error',
    defaults,
  ]);
  const set = { form: 'short', limit: 0, words: ['أ'], terms: [['أ', 'ب'], []] };
  expect(resolve({ plain: 'off', 'word-spelling': ['info', set] })).toMatchObject([
    { severity: 'info', options: { ...defaults, ...set } },
  ]);
  expect(resolve({ 'word-spelling': ['warning'] })[1]).toMatchObject({ severity: 'warning' });
});

test.each([
  [{ plian: 'off' }, 'unknown-rule-nearest', { rule: 'plian', nearest: 'plain' }],
  [{ xyz: 'off' }, 'unknown-rule', { rule: 'xyz' }],
  [{ constructor: 'off' }, 'unknown-rule', { rule: 'constructor' }],
  [{ plain: 'warn' }, 'bad-setting', { rule: 'plain', value: '"warn"' }],
  [{ plain: 2 }, 'bad-setting', { value: '2' }],
  [{ plain: null }, 'bad-setting', { value: 'null' }],
  [{ plain: [] }, 'bad-setting', { value: '[]' }],
  [{ plain: ['error', {}, {}] }, 'bad-setting', { rule: 'plain' }],
  [{ plain: ['error', 'x'] }, 'bad-setting', { rule: 'plain' }],
  [{ plain: ['error', { form: 'x' }] }, 'unknown-option', { rule: 'plain', option: 'form' }],
  [{ 'word-spelling': ['off', { from: 'x' }] }, 'unknown-option-nearest', { nearest: 'form' }],
  [{ 'word-spelling': ['error', { toString: 1 }] }, 'unknown-option', { option: 'toString' }],
  [
    { 'word-spelling': ['error', { form: 'x' }] },
    'bad-option',
    { option: 'form', expected: '"long" | "short"', value: '"x"' },
  ],
  [{ 'word-spelling': ['error', { strict: 'yes' }] }, 'bad-option', { expected: 'boolean' }],
  [{ 'word-spelling': ['error', { limit: 1.5 }] }, 'bad-option', { expected: 'integer' }],
  [{ 'word-spelling': ['error', { words: 'أ' }] }, 'bad-option', { option: 'words' }],
  [{ 'word-spelling': ['error', { words: [1] }] }, 'bad-option', { option: 'words' }],
  [
    { 'word-spelling': ['error', { terms: ['أ'] }] },
    'bad-option',
    { expected: '[[string, …], …]' },
  ],
  [{ 'word-spelling': ['error', { terms: [['أ', 1]] }] }, 'bad-option', { option: 'terms' }],
  [{ 'word-spelling': ['error', { name: null }] }, 'bad-option', { option: 'name' }],
  [['plain'], 'bad-settings', { value: '["plain"]' }],
])('%j is refused', (settings, code, data) => {
  const problems = problemsOf(settings);
  expect(problems).toMatchObject([{ code, data }]);
  for (const problem of problems) {
    for (const locale of ['en', 'ar'] as const) {
      expect(settingsProblemText(problem, locale)).not.toMatch(/\{\w+\}/u);
    }
  }
});

test('all problems are told at once', () => {
  const codes = problemsOf({ xyz: 'off', plain: 'warn', 'word-spelling': ['error', { a: 1 }] }).map(
    ({ code }) => code,
  );
  expect(codes).toHaveLength(3);
});

test('the nearest name', () => {
  const names = ['footnote-order', 'footnote-style', 'spacing'];
  expect(nearest('footnote-ordre', names)).toBe('footnote-order');
  expect(nearest('spacign', names)).toBe('spacing');
  expect(nearest('spa', names)).toBeUndefined();
  expect(nearest('x'.repeat(10_000), names)).toBeUndefined();
});

test('the schema names every rule and option', () => {
  const option = (type: string, value: unknown) => ({ type, default: value, description: 'نص' });
  const severity = { enum: ['error', 'warning', 'info', 'off'] };
  const schema = settingsSchema([spelling, plain], 'ar') as { properties: object };
  expect(Object.keys(schema.properties)).toEqual(['plain', 'word-spelling']);
  expect(schema).toMatchObject({
    additionalProperties: false,
    properties: {
      'word-spelling': {
        description: 'الإملاء',
        default: 'error',
        anyOf: [
          severity,
          {
            items: [
              severity,
              {
                additionalProperties: false,
                properties: {
                  form: { ...option('string', 'long'), enum: ['long', 'short'] },
                  strict: option('boolean', false),
                  limit: option('integer', 3),
                  words: { ...option('array', []), items: { type: 'string' } },
                  terms: {
                    ...option('array', []),
                    items: { type: 'array', items: { type: 'string' } },
                  },
                  name: option('string', ''),
                },
              },
            ],
          },
        ],
      },
    },
  });
});

const preset = wordRule('preset', 'كذا', {
  presets: { strict: 'error', archive: 'off', un: ['warning', { a: 1 }], interpol: 'info' },
  options: { a: { type: 'integer', default: 0, description: text } },
});

test('presets set rules in their order, before the settings of a single rule', () => {
  const set = (presets: unknown, rules: RuleSettings = {}): string[] =>
    resolveSettings([preset], { presets: presets as ['un'], rules }).map(
      ({ severity, options }) => `${severity} ${JSON.stringify(options)}`,
    );
  expect(set([])).toEqual(['warning {"a":0}']);
  expect(set(['recommended'])).toEqual(['warning {"a":0}']);
  expect(set(['strict'])).toEqual(['error {"a":0}']);
  expect(set(['archive'])).toEqual([]);
  expect(set(['archive', 'un'])).toEqual(['warning {"a":1}']);
  expect(set(['un', 'strict'])).toEqual(['error {"a":1}']);
  expect(set(['un', 'archive'], { preset: 'info' })).toEqual(['info {"a":1}']);
  expect(set(['un'], { preset: ['info', {}] })).toEqual(['info {"a":0}']);
});

test('a preset makes one setting of a rule', () => {
  expect(presetSetting(preset, 'recommended')).toEqual(['warning', {}]);
  expect(presetSetting(preset, 'archive')).toEqual(['off', {}]);
  expect(presetSetting(preset, 'un')).toEqual(['warning', { a: 1 }]);
  expect(presetSetting(plain, 'strict')).toEqual(['warning', {}]);
});

test('a preset that does not exist is refused, with the name that is meant', () => {
  const complaint = (name: string): string => {
    try {
      resolveSettings([plain], { presets: [name as 'un'] });
    } catch (error) {
      if (error instanceof SettingsError) return error.message;
    }
    return '';
  };
  expect(complaint('strickt')).toMatch(/strickt.*; did you mean .*strict/u);
  expect(complaint('everything')).toMatch(
    /everything.*recommended, strict, archive, interpol, un/u,
  );
});

const final = wordRule('final', 'كذا', { stage: 'final', presets: { strict: 'warning' } });

test('a rule for final texts is on in them, and where it is set by name', () => {
  const on = (settings: Settings): string[] =>
    resolveSettings([final, plain], settings).map(({ rule, severity }) => `${rule.id} ${severity}`);
  expect(on({})).toEqual(['plain warning']);
  expect(on({ stage: 'draft', presets: ['strict'] })).toEqual(['plain warning']);
  expect(on({ rules: { final: 'info' } })).toEqual(['final info', 'plain warning']);
  expect(on({ stage: 'final' })).toEqual(['final warning', 'plain warning']);
  expect(on({ stage: 'final', rules: { final: 'off' } })).toEqual(['plain warning']);
  expect(presetSetting(final, 'strict')).toEqual(['off', {}]);
});

test('a stage that does not exist is refused, with the name that is meant', () => {
  const complaint = (stage: unknown): string => {
    try {
      resolveSettings([plain], { stage: stage as 'final' });
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      expect(error.problems[0]?.path).toEqual(['stage']);
      return error.message;
    }
    return '';
  };
  expect(complaint('Final')).toMatch(/Final.*; did you mean .*final/u);
  expect(complaint('published')).toMatch(/published.*draft, final/u);
  expect(complaint(['final'])).toMatch(/\["final"\].*draft, final/u);
});

test('a name that is empty is seen in the message', () => {
  const problem = {
    code: 'unknown-option',
    data: { rule: 'spacing', option: '' },
    path: [],
  } as const;
  expect(settingsProblemText(problem, 'en')).toBe(
    'The rule \u2068spacing\u2069 has no option \u2068""\u2069.',
  );
});
