import { expect, test } from 'vitest';
import { readConfiguration } from '../../project/configuration.ts';
import type { ConfigurationSource } from '../../project/configuration-source.ts';
import { readJson, readValue, readYaml } from '../../project/configuration-source.ts';
import { defineConfig } from '../../project/define-config.ts';

/** Problems as `marked text: message`, in English. */
function problemsOf(text: string, source: ConfigurationSource): string[] {
  return readConfiguration(source).problems.map(({ span, message }) => {
    expect(message.ar).not.toBe(message.en);
    return `${text.slice(span!.start, span!.end)}: ${message.en.replace(/[\u2068\u2069]/gu, '')}`;
  });
}

test('every key is read', async () => {
  const expected = {
    root: true,
    extends: ['strict'],
    plugins: ['./house.yml'],
    retext: ['retext-quotes', ['./own.mjs', { words: 3 }]],
    register: 'archive.jsonl',
    source: '../en/{name}.{docx,txt}',
    previous: '../adopted',
    presets: ['interpol'],
    rules: { 'date-format': 'off' },
    terms: [['منظمة', 'هيئة']],
    stage: 'final',
    locale: 'ar',
    overrides: [
      {
        files: ['annex/'],
        excludeFiles: [],
        presets: [],
        rules: {},
        terms: [],
        stage: null,
        locale: 'en',
      },
    ],
    ignore: ['old/'],
  };
  const value = {
    ...expected,
    extends: 'strict',
    overrides: [{ files: 'annex/', locale: 'en' }],
    $schema: './schema.json',
  };
  const read = { configuration: expected, problems: [], isBroken: false };
  expect(readConfiguration(readValue(value))).toEqual(read);
  const json = `// a comment\n${JSON.stringify(value)}`;
  expect(readConfiguration(readJson(json))).toEqual(read);
  // JSON is YAML.
  expect(readConfiguration(await readYaml(JSON.stringify(value)))).toEqual(read);
  expect(readConfiguration(readJson(`{ "qarar": ${json} }`, 'qarar'))).toEqual(read);
});

test.each([
  ['', [': This is not valid JSON']],
  ['[]', ['[]: The configuration must be an object: { "extends": "strict" }']],
  ['{ "rules": }', ['}: This is not valid JSON']],
  ['{ "rulez": {} }', ['"rulez": {}: There is no setting rulez; did you mean rules?']],
  ['{ "locale": "fr" }', ['"locale": "fr": The setting locale must be "en" | "ar"; it is "fr".']],
  [
    '{ "presets": "un", "stage": "finale" }',
    [
      '"presets": "un": The setting presets must be ["\u2026"]; it is "un".',
      '"stage": "finale": The setting stage must be "draft" | "final"; it is "finale". Did you mean final?',
    ],
  ],
  [
    '{ "overrides": [{ "files": ["a"] }, { "fils": ["a"] }] }',
    [
      '"fils": ["a"]: There is no setting fils; did you mean files?',
      '{ "fils": ["a"] }: An override needs the key files: which texts it is for.',
    ],
  ],
  [
    '{ "terms": [["a"]] }',
    ['"terms": [["a"]]: The setting terms must be [["\u2026", "\u2026"]]; it is [["a"]].'],
  ],
])('mistakes are shown where they are, all at once: %s', (text, expected) => {
  expect(problemsOf(text, readJson(text))).toEqual(expected);
});

test('also in YAML, behind comments and aliases, and in a package', async () => {
  const yaml =
    '# of the house\nlocale: fr # not yet\noverrides:\n  - &annex\n    files: [annex/]\n    presetz: [un]\n  - *annex\n';
  expect(problemsOf(yaml, await readYaml(yaml))).toEqual([
    'locale: fr: The setting locale must be "en" | "ar"; it is "fr".',
    'presetz: [un]: There is no setting presetz; did you mean presets?',
    'presetz: [un]: There is no setting presetz; did you mean presets?',
  ]);
  for (const broken of ['a: [', 'rules: {}\nrules: {}\n', 'a: *none\n']) {
    expect(problemsOf(broken, await readYaml(broken))[0]).toContain('This is not valid YAML');
  }
  const json = '{ "name": "a", "locale": "fr", "qarar": { "locale": "fr" } }';
  const [problem] = readConfiguration(readJson(json, 'qarar')).problems;
  expect(problem?.span).toEqual({ start: json.lastIndexOf('"locale"'), end: json.length - 4 });
});

test('of a file of nothing but mistakes of form the first ones are told', async () => {
  // Each was told with its place, and 300 kB of such lines took minutes.
  expect(readJson(`{}${'\nabc'.repeat(500)}`).problems).toHaveLength(20);
  expect((await readYaml('{}\n}\n'.repeat(500))).problems.length).toBeLessThanOrEqual(20);
});

test('what a compiler takes for a configuration is one', () => {
  const config = defineConfig({
    root: true,
    extends: ['strict', 'house'],
    plugins: ['./house.yml', { name: 'own', rules: [] }],
    retext: ['retext-sentence-spacing', ['retext-quotes', { smart: ['«»'] }]],
    rules: { 'date-format': ['warning', { form: 'both' }], '*': 'info' },
    overrides: [{ files: 'annex/', stage: 'final' }],
    ignore: ['old/'],
  });
  expect(readConfiguration(readValue(config)).problems).toEqual([]);
  // @ts-expect-error: no such key
  const misspelt = defineConfig({ rulez: {} });
  // @ts-expect-error: no such stage
  const late = defineConfig({ stage: 'late' });
  // @ts-expect-error: an override says for which texts
  const everywhere = defineConfig({ overrides: [{ stage: 'final' }] });
  for (const wrong of [misspelt, late, everywhere]) {
    expect(readConfiguration(readValue(wrong)).problems).toHaveLength(1);
  }
});
