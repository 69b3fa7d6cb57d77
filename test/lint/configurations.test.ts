import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { mergeLayers } from '../../project/configuration-layers.ts';
import { createConfigurations } from '../../project/configurations.ts';
import { wordRule } from './rule-of.ts';

const rules = [wordRule('first-word', 'أول'), wordRule('second-word', 'ثان')];

/** A project of files in memory, below `/p`. */
function project(
  files: Readonly<Record<string, string>>,
  modules: Record<string, unknown> = {},
  onMistakes: 'nothing' | 'rest' = 'nothing',
) {
  const all = { ...files, ...Object.fromEntries(Object.keys(modules).map((name) => [name, ''])) };
  const problems: string[] = [];
  const configurations = createConfigurations({
    rules,
    use: 'found',
    onMistakes,
    boundary: () => null,
    onRead: ({ address, problems: found }) => {
      for (const { path, message } of found) {
        const text = message.en.replace(/[\u2068\u2069]/gu, '');
        problems.push(`${address.slice(3)} ${path.join('.')}: ${text}`);
      }
    },
    host: {
      isEncoded: false,
      namesIn: async (folder, wanted) => {
        const here = Object.keys(all).map((name) => `/p/${name}`);
        return new Set(
          wanted.filter((name) => here.some((path) => `${path}/`.startsWith(`${folder}/${name}/`))),
        );
      },
      read: async (address) => all[address.slice(3)] ?? null,
      locate: async (specifier) =>
        `node_modules/${specifier}` in all ? `/p/node_modules/${specifier}` : null,
      load: async (address) => ({ default: modules[address.slice(3)] }),
    },
  });
  return {
    problems,
    /** Severities by rule. */
    of: async (path: string) => {
      const { layers, catalogue } = await configurations.of(`/p/${path}`);
      const linter = createLinter(catalogue.rules, mergeLayers(catalogue, layers));
      return Object.fromEntries(linter.rules.map(({ rule, severity }) => [rule.id, severity]));
    },
    filesOf: async (path: string) => (await configurations.of(`/p/${path}`)).files,
    ignored: async (path: string) => {
      const state = await configurations.ignoreState(`/p/${path}`);
      return state.kind === 'ignored' ? `${state.by} ${state.file.slice(3)}` : null;
    },
  };
}

const set = (first: string, rest: object = {}): string =>
  JSON.stringify({ rules: { 'first-word': first }, ...rest });

describe('configurations with mistakes', () => {
  const severities = { 'first-word': 'info', 'second-word': 'warning' } as const;
  const right = { rules: { 'first-word': 'info' } };
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'an unknown rule': { json: JSON.stringify({ rules: { ...right.rules, 'third-word': 'off' } }) },
    'a severity that there is not': {
      json: JSON.stringify({ rules: { ...right.rules, 'second-word': 'loud' } }),
    },
    'an unknown preset': { json: JSON.stringify({ ...right, presets: ['strickt'] }) },
    'a base that is missing': { json: JSON.stringify({ ...right, extends: ['./none.json'] }) },
    'an unknown key': { json: JSON.stringify({ ...right, rule: {} }) },
    'a pattern that is no list': { json: JSON.stringify({ ...right, ignore: 3 }) },
    'a comma that is missing': { json: '{ "rules": { "first-word": "info" } "locale": "en" }' },
    'a quotation mark that is missing': {
      yaml: 'rules:\n  first-word: info\n  second-word: "warning\n',
    },
    'an override of nothing': { json: JSON.stringify({ ...right, overrides: [{ rules: {} }] }) },
    'a base with a mistake': {
      json: JSON.stringify({ extends: './base.json' }),
      base: JSON.stringify({ ...right, stage: 'late' }),
    },
  };
  for (const [name, { json, yaml, base }] of Object.entries(cases)) {
    const files = {
      ...(json !== undefined && { 'qarar.config.json': json }),
      ...(yaml !== undefined && { 'qarar.config.yaml': yaml }),
      ...(base !== undefined && { 'base.json': base }),
    };
    test(`${name}: the rest holds where that is asked for`, async () => {
      const lenient = project(files, {}, 'rest');
      expect(await lenient.of('a.md')).toEqual(severities);
      expect(lenient.problems).not.toEqual([]);
      const strict = project(files);
      expect(await strict.of('a.md')).toEqual({
        'first-word': 'warning',
        'second-word': 'warning',
      });
      expect(strict.problems).not.toEqual([]);
    });
  }

  test('a rule that is set by a pattern to what it does not take leaves no other behind', async () => {
    const { of } = project(
      { 'qarar.config.json': JSON.stringify({ rules: { '*-word': 'loud' } }) },
      {},
      'rest',
    );
    expect(await of('a.md')).toEqual({ 'first-word': 'warning', 'second-word': 'warning' });
  });
});

describe('configurations', () => {
  test('of folders above count under the nearer ones, up to a root', async () => {
    const { of, filesOf, problems } = project({
      'qarar.config.json': JSON.stringify({
        rules: { 'first-word': 'info', 'second-word': 'info' },
      }),
      'a/qarar.config.yml': 'rules: { first-word: error }',
      'a/b/package.json': `{ "qarar": ${set('off', { root: true })} }`,
      'a/b/c/package.json': '{ "name": "c", "devDependencies": { "qarar": "1" } }',
    });
    expect(await of('x.md')).toEqual({ 'first-word': 'info', 'second-word': 'info' });
    expect(await of('a/x.md')).toEqual({ 'first-word': 'error', 'second-word': 'info' });
    expect(await of('a/b/c/x.md')).toEqual({ 'second-word': 'warning' });
    expect(await filesOf('a/x.md')).toEqual(['/p/qarar.config.json', '/p/a/qarar.config.yml']);
    expect(problems).toEqual([]);
  });

  test('are built on presets, files and packages, in their order', async () => {
    const { of, filesOf, problems } = project(
      {
        'qarar.config.json': '{ "extends": ["./shared/base.yaml", "house", "strict"] }',
        'shared/base.yaml': 'extends: ./more.json\nrules: { first-word: error }',
        'shared/more.json': JSON.stringify({
          rules: { 'first-word': 'info', 'second-word': 'error' },
        }),
      },
      { 'node_modules/house': { rules: { 'second-word': 'info' } } },
    );
    expect(await of('x.md')).toEqual({ 'first-word': 'error', 'second-word': 'info' });
    expect(await filesOf('x.md')).toEqual([
      '/p/shared/more.json',
      '/p/shared/base.yaml',
      '/p/node_modules/house',
      '/p/qarar.config.json',
    ]);
    expect(problems).toEqual([]);
  });

  test('set some texts otherwise, the later override over the earlier', async () => {
    const overrides = [
      { files: 'annex/', rules: { 'first-word': 'off', 'second-word': 'off' } },
      { files: ['*.final.md'], excludeFiles: 'annex/old/**', rules: { 'first-word': 'error' } },
    ];
    const { of } = project({ 'a/qarar.config.json': set('info', { overrides }) });
    expect(await of('a/x.md')).toEqual({ 'first-word': 'info', 'second-word': 'warning' });
    expect(await of('a/annex/x.md')).toEqual({});
    expect(await of('a/annex/new/x.final.md')).toEqual({ 'first-word': 'error' });
    expect(await of('a/annex/old/x.final.md')).toEqual({});
    expect(await of('a/x.final.md')).toMatchObject({ 'first-word': 'error' });
  });

  test('with a mistake do not count; all mistakes are told, of what they extend as well', async () => {
    const { of, problems } = project({
      'qarar.config.json': set('error'),
      'a/qarar.config.json': set('of', {
        extends: ['./b.json', './none.json', 'strickt'],
        stag: 1,
      }),
      'a/b.json': '{ "rules": { "frist-word": "off" }, "plugins": ["nothing"] }',
    });
    expect(await of('a/x.md')).toMatchObject({ 'first-word': 'error' });
    await of('a/y.md');
    expect(problems.map((each) => each.replace(/: The setting of.*/u, ''))).toEqual([
      'a/qarar.config.json rules.first-word',
      'a/qarar.config.json extends.0: There are mistakes in ./b.json, which stands here.',
      'a/qarar.config.json extends.1: There is no file ./none.json.',
      'a/qarar.config.json extends.2: There is neither a preset nor a package strickt; did you mean strict?',
      'a/qarar.config.json stag: There is no setting stag; did you mean stage?',
      'a/b.json rules.frist-word: There is no rule frist-word; did you mean first-word?',
      'a/b.json plugins.0: There is no package nothing here; install it, or write a path that begins with ./',
    ]);
  });

  test('that extend themselves, and two in one folder, are told', async () => {
    const { of, problems } = project({
      'qarar.config.json': '{ "extends": "./b.json" }',
      'b.json': '{ "extends": "./c.json" }',
      'c.json': '{ "extends": "./b.json" }',
      'two/qarar.config.yml': 'locale: ar',
      'two/package.json': '{ "qarar": {} }',
    });
    await of('x.md');
    await of('two/x.md');
    expect(problems).toEqual([
      'qarar.config.json extends.0: There are mistakes in ./b.json, which stands here.',
      'b.json extends.0: There are mistakes in ./c.json, which stands here.',
      'c.json extends.0: The configuration extends itself: b.json -> c.json -> b.json',
      'two/qarar.config.yml : This folder has more than one configuration: qarar.config.yml, package.json. Keep one of them.',
    ]);
  });

  test('keep the options of a rule whose severity alone is set above them', () => {
    const [rule] = rules;
    const withOption = {
      ...rule!,
      meta: {
        ...rule!.meta,
        options: {
          form: { type: 'string', default: 'a', description: { en: 'x', ar: 'x' } },
        } as const,
        presets: { strict: 'error', archive: ['info', { form: 'c' }] } as const,
      },
    };
    const nothing = { settings: { definedPresets: {}, facts: [] }, terms: [] };
    const layer = { presets: [], rules: {}, terms: [], stage: null, locale: null };
    const merge = (...layers: object[]) =>
      mergeLayers(
        { ...nothing, rules: [withOption as never] },
        layers.map((each) => ({ ...layer, ...each })),
      ).rules;
    const named = { rules: { 'first-word': ['info', { form: 'b' }] } };
    expect(merge(named, { rules: { 'first-word': 'error' } })).toEqual({
      'first-word': ['error', { form: 'b' }],
    });
    // A preset of a nearer layer comes over what is named below it.
    expect(merge(named, { presets: ['archive'] })).toEqual({
      'first-word': ['info', { form: 'c' }],
    });
    expect(merge({ presets: ['strict'] })).toEqual({});
  });
});

describe('texts are left out', () => {
  test('by .qararignore and by the configuration, by .gitignore only in a repository', async () => {
    const { ignored } = project({
      '.gitignore': 'outside/',
      'r/.git/HEAD': 'ref',
      'r/.gitignore': 'build/\n*.tmp.md\n',
      'r/build/.qararignore': '',
      'r/.qararignore': '!build/\nold/*\n!old/kept.md\n',
      'r/deep/.gitignore': '!x.tmp.md',
      'r/deep/qarar.config.json': '{ "ignore": ["/generated", "no*.md"] }',
    });
    expect(await ignored('outside/x.md')).toBeNull();
    expect(await ignored('r/x.tmp.md')).toBe('git r/.gitignore');
    expect(await ignored('r/deep/x.tmp.md')).toBeNull();
    expect(await ignored('r/build/x.md')).toBeNull();
    expect(await ignored('r/old/x.md')).toBe('own r/.qararignore');
    expect(await ignored('r/old/kept.md')).toBeNull();
    expect(await ignored('r/deep/generated/x.md')).toBe('own r/deep/qarar.config.json');
    expect(await ignored('r/deep/in/notes.md')).toBe('own r/deep/qarar.config.json');
    expect(await ignored('r/deep/in/generated/x.md')).toBeNull();
  });
});
