import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, repositoryFiles, root } from './files.ts';

/** A folder as a user has it: the packed package among its modules, and the example copied. */
const folder = mkdtempSync(join(tmpdir(), 'qarar-plugin-'));
const plugin = join(folder, 'plugin');
const installed = join(folder, 'node_modules/qarar');

beforeAll(() => {
  const parameters = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const packed = spawnSync('npm', parameters, { cwd: root, encoding: 'utf8' });
  const [{ filename }] = JSON.parse(packed.stdout) as [{ readonly filename: string }];
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1'], folder);
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  for (const path of repositoryFiles().filter((path) => path.startsWith('examples/plugin/'))) {
    cpSync(join(root, path), join(plugin, path.slice('examples/plugin/'.length)));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, parameters: readonly string[], cwd: string) {
  const { PATH } = process.env;
  const env = { PATH, LC_ALL: 'C', NO_COLOR: '1' };
  return spawnSync(command, parameters, { cwd, encoding: 'utf8', env });
}

function typeCheck(files: readonly string[], ...more: readonly string[]): string {
  const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(packageFile, 'utf8')) as { bin: { tsc: string } };
  const tsc = join(dirname(packageFile), bin.tsc);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', ...more];
  return run(process.execPath, [tsc, ...options, ...files], folder).stdout;
}

test('the package holds what a plugin needs, and nothing of the build', () => {
  for (const path of [
    'dist/lib/types/exports/testing.d.ts',
    'docs/writing-rules.md',
    'examples/plugin',
  ]) {
    expect(existsSync(join(installed, path))).toBe(true);
  }
  for (const path of ['dist/tsconfig.tsbuildinfo', 'dist/cli', 'docs/images']) {
    expect(existsSync(join(installed, path))).toBe(false);
  }
  const caches = readdirSync(join(installed, 'dist/bin')).filter((name) => name.endsWith('.cache'));
  expect(caches).toEqual([]);
});

test('its tests pass under node:test', () => {
  const { stdout, status } = run(process.execPath, ['--test'], plugin);
  expect(stdout).toMatch(/# pass 13\n/u);
  expect(status).toBe(0);
});

test('its types are those of the package', () => {
  const files = ['index.js', 'paragraph-length.js'].map((name) => join('plugin', name));
  expect(typeCheck(files, '--allowJs', '--checkJs')).toBe('');
  const path = join(plugin, 'paragraph-length.js');
  const broken = readFileSync(path, 'utf8').replace("message: 'long'", "message: 'lang'");
  writeFileSync(join(plugin, 'broken.js'), broken);
  expect(typeCheck([join('plugin', 'broken.js')], '--allowJs', '--checkJs')).toMatch(/'"lang"'/u);
});

/** The findings of the command: rule and severity. */
function check(cwd: string, ...parameters: readonly string[]): readonly string[] {
  const { stdout, stderr } = run(process.execPath, [bin, ...parameters, '--format', 'json'], cwd);
  expect(stderr).toBe('');
  const files = JSON.parse(stdout) as readonly { readonly messages: readonly Found[] }[];
  return files.flatMap(({ messages }) =>
    messages.map(({ ruleId, severity }) => `${ruleId} ${severities[severity]}`),
  );
}

interface Found {
  readonly ruleId: string;
  readonly severity: 0 | 1 | 2;
}

const severities = ['info', 'warning', 'error'] as const;
const bin = join(installed, 'bin/qarar');

test('the command loads both plugins, with presets, facts, directives and fixes', () => {
  expect(check(plugin, 'draft.md')).toEqual([
    'reference-session error',
    'house-style/plain-words warning',
    'house-style/names warning',
  ]);
  expect(check(plugin, '--no-config', 'draft.md')).toEqual([]);
  run(process.execPath, [bin, '--fix', 'draft.md'], plugin);
  const fixed = read('examples/plugin/draft.md').replace('المنتدى الدولي المعني', 'المنتدى الدولي');
  expect(readFileSync(join(plugin, 'draft.md'), 'utf8')).toBe(
    fixed.replace('المنتدى الدولي بالمشاريع', 'المنتدى الدولي للمشاريع'),
  );
});

test('the command tells of the rules of plugins what it tells of ours', () => {
  const stdoutOf = (...parameters: readonly string[]): string =>
    run(process.execPath, [bin, ...parameters], plugin).stdout;
  expect(stdoutOf('--list-rules')).toContain('clauses/house/paragraph-length');
  expect(stdoutOf('explain', 'house-style/plain-words')).toContain('the style guide advises');
  expect(stdoutOf('--format', 'sarif', 'draft.md')).toContain('"name":"HouseStylePlainWords"');
});

test('the guide does what it says', () => {
  const guide = join(folder, 'guide');
  mkdirSync(guide);
  const blocks = [...read('docs/writing-rules.md').matchAll(/```(\w+)\n(.*?)```/gsu)];
  const [style, configuration, module, moduleTest, examples, styleTest, more] = blocks.map(
    ([, , text = '']) => text,
  );
  const draft = 'ترحب بالمبادرة وبخارطة الطريق وبقفزة نوعية، والدول الأعضاء والبلدان الأعضاء.';
  const write = (files: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, text = ''] of Object.entries(files)) writeFileSync(join(guide, name), text);
  };

  write({ 'package.json': '{ "type": "module" }', 'draft.md': `1 - ${draft}\n` });
  write({ 'house-style.yml': style, 'qarar.config.yml': configuration });
  const words = ['house-style/plain-words warning', 'house-style/plain-words warning'];
  expect(check(guide, 'draft.md')).toEqual(words);

  const limit = 'rules: { house/paragraph-length: [info, { limit: 4 }] }\n';
  write({
    'index.mjs': module,
    'qarar.config.yml': `plugins: [./index.mjs, ./house-style.yml]\n${limit}`,
  });
  expect(check(guide, 'draft.md')).toEqual(['house/paragraph-length info', ...words]);

  write({ 'house-style.yml': `${style}${examples}` });
  write({ 'rules.test.mjs': moduleTest, 'style.test.mjs': styleTest });
  const tests = run(process.execPath, ['--test'], guide).stdout;
  expect(tests).toMatch(/# fail 0\n/u);
  expect(tests).toContain('keeps what every rule promises');

  write({ 'index.mjs': module?.replace(/export default.*/su, more ?? '') });
  expect(check(guide, 'draft.md')).toEqual([
    'house/paragraph-length info',
    ...words,
    'term-consistency info',
  ]);
});

/** By the first folders of a path in core, where the package gives it. */
const entries = {
  'core/arabic': 'qarar/arabic',
  'core/facts': 'qarar/facts',
  'core/syntax': 'qarar/syntax',
  'core/model': 'qarar/model',
  'core/source': 'qarar/model',
  'core/concordance': 'qarar/model',
  'core/revision': 'qarar/model',
  'core/lint': 'qarar',
  'core/common': 'qarar',
} as const;

test('whatever our own rules import of core, a plugin can import of the package', () => {
  const names = new Map<string, Set<string>>();
  const sources = repositoryFiles().filter((path) => /^rules\/[a-z]+\/.*\.ts$/u.test(path));
  const importOf = /^import (?:type )?\{([^}]*)\} from '(?:\.\.\/)+(core\/[a-z]+)\/[^']*';/gmu;
  for (const [, list = '', room = ''] of sources.flatMap((path) => [
    ...read(path).matchAll(importOf),
  ])) {
    const entry = entries[room as keyof typeof entries];
    const known = names.get(entry) ?? new Set();
    names.set(entry, known);
    for (const name of list.split(',')) known.add(name.replace(/\btype\b/u, '').trim());
  }
  // As many as there are lines that import from core: none is passed over.
  const all = sources.flatMap((path) => read(path).match(/from '(?:\.\.\/)+core\//gu) ?? []);
  const seen = sources.flatMap((path) => read(path).match(importOf) ?? []);
  expect(seen.length).toBe(all.length);
  expect([...names.keys()].sort()).toEqual([...new Set(Object.values(entries))].sort());
  const text = [...names].map(
    ([entry, own]) =>
      `import { ${[...own].filter((name) => name !== '').join(', ')} } from '${entry}';\n`,
  );
  writeFileSync(join(folder, 'all.ts'), text.join(''));
  expect(typeCheck(['all.ts'])).toBe('');
  writeFileSync(join(folder, 'none.ts'), `import { noSuchName } from 'qarar/arabic';\n`);
  expect(typeCheck(['none.ts'])).toMatch(/no exported member/u);
});
