import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

/** What the command says, without the marks that isolate quotations. */
function run(parameters: readonly string[], cwd: string) {
  const { status, stdout, stderr } = qarar(parameters, { cwd });
  const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

const severity = (value: string): string => `{ "rules": { "unused-directive": "${value}" } }`;

describe('the configuration of a project', () => {
  const folder = folderOf({
    'a.md': flawed,
    'qarar.config.json': '{ "rules": { "unused-directive": "error" } } // a comment',
    'yaml/a.md': flawed,
    'yaml/qarar.config.yaml': 'rules:\n  unused-directive: "off"\n',
    'bare/a.md': flawed,
    'bare/qarar.config.yaml': '# rules:\n#   unused-directive: "off"\n',
    'package/a.md': flawed,
    'package/package.json': `{ "name": "x", "qarar": ${severity('info')} }`,
    'js/a.md': flawed,
    'js/qarar.config.mjs':
      "import { level } from './level.js';\nexport default { rules: { 'unused-directive': level } };\n",
    'js/package.json': '{ "type": "module" }',
    'js/level.js': "export const level = 'off';\n",
    'ts/a.md': flawed,
    'ts/qarar.config.ts':
      "import { Level } from './level';\nimport type { Other } from './nowhere';\nimport { off } from './off.js';\nexport default { root: true, rules: { 'unused-directive': Level.Off as Other, spacing: off } };\n",
    'ts/level.ts': "export enum Level { Off = 'off' }\n",
    'ts/off.ts': "export const off: string = 'off';\n",
    'house/a.md': flawed,
    'house/qarar.config.yml': 'extends: [house-style, house-style/late]\n',
    'house/node_modules/house-style/package.json':
      '{ "name": "house-style", "type": "module", "exports": { ".": { "import": "./index.js" }, "./late": "./late.json" } }',
    'house/node_modules/house-style/index.js':
      "export default { rules: { 'unused-directive': 'error' } };\n",
    'house/node_modules/house-style/late.json': severity('info'),
    'arabic/a.md': flawed,
    'arabic/qarar.config.json': '{ "locale": "ar" }',
  });
  const severityOf = (path: string, ...more: string[]): number => {
    const { stdout, stderr } = run([path, '--format', 'json', ...more], folder);
    expect(stderr).toBe('');
    return JSON.parse(stdout)[0].messages[0]?.severity ?? -1;
  };

  test('is read from every form of file, the nearest over those above', () => {
    expect(severityOf('a.md')).toBe(2);
    expect(severityOf('yaml/a.md')).toBe(-1);
    expect(severityOf('bare/a.md')).toBe(2);
    expect(severityOf('package/a.md')).toBe(0);
    expect(severityOf('js/a.md')).toBe(-1);
    expect(severityOf('ts/a.md')).toBe(-1);
    expect(severityOf('house/a.md')).toBe(0);
  });

  test('sets nothing where a file of YAML holds comments alone', () => {
    expect(run(['--config', 'bare/qarar.config.yaml', 'a.md'], folder).stderr).toBe('');
    expect(severityOf('a.md', '--config', 'bare/qarar.config.yaml')).toBe(1);
  });

  test('gives way to the arguments', () => {
    expect(severityOf('a.md', '--rule', 'unused-directive: off')).toBe(-1);
    expect(severityOf('yaml/a.md', '--rule', 'unused-directive: info')).toBe(0);
    expect(severityOf('a.md', '--no-config')).toBe(1);
    expect(severityOf('a.md', '--config', 'yaml/qarar.config.yaml')).toBe(-1);
    expect(run(['--config', 'none.json', 'a.md'], folder)).toMatchObject({
      status: 2,
      stderr: 'qarar: none.json: There is no file none.json. (the configuration is not applied)\n',
    });
  });

  test('chooses the language of its findings, unless the arguments do', () => {
    expect(run(['arabic/a.md'], folder).stdout).toContain('التوجيه');
    expect(run(['--locale', 'en', 'arabic/a.md'], folder).stdout).not.toContain('التوجيه');
  });

  test('is printed as it counts for a text', () => {
    const { stdout, status } = run(['--print-config', 'package/a.md'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'package/a.md',
      files: ['qarar.config.json', 'package/package.json'],
      ignored: false,
      stage: 'draft',
      locale: 'en',
      rules: { 'unused-directive': 'info', 'numbering-style': ['warning', {}] },
    });
    const off = run(['--print-config', 'yaml/a.md', '--preset', 'archive'], folder).stdout;
    expect(JSON.parse(off)).toMatchObject({ rules: { 'term-consistency': 'off' } });
  });
});

describe('mistakes in a configuration', () => {
  const folder = folderOf({
    'yaml/a.md': flawed,
    'yaml/qarar.config.yml':
      'rules:\n  unused-directiv: off\n  numbering-style: [warning, { mark: dott }]\nstagee: final\n',
    'package/a.md': clean,
    'package/package.json': '{\n  "name": "x",\n  "qarar": { "extends": "strickt" }\n}\n',
    'ts/a.md': clean,
    'ts/qarar.config.ts': "export default { rules: { 'date-formatt': 'off' } };\n",
    'throws/a.md': clean,
    'throws/qarar.config.mjs': "const a = 1;\nthrow new Error('no house');\n",
    'getter/a.md': clean,
    'getter/qarar.config.mjs':
      "export default { rules: { spacing: ['error', { get x() { throw new Error('no x'); } }] } };\n",
    'map/a.md': clean,
    'map/qarar.config.mjs': "export default { rules: new Map([['spacing', 'off']]) };\n",
    'maps/a.md': clean,
    'maps/qarar.config.mjs': "export default new Map([['rules', {}]]);\n",
    'plugin/a.md': clean,
    'plugin/qarar.config.mjs':
      "export default { plugins: [{ name: 'house', get rules() { throw new Error('no rules'); } }] };\n",
    'syntax/a.md': clean,
    'syntax/qarar.config.ts': 'export default { rules: };\n',
    'nothing/a.md': clean,
    'nothing/qarar.config.js': 'module.exports.rules = {};\n',
    'two/a.md': clean,
    'two/qarar.config.json': '{}',
    'two/qarar.config.yaml': '',
  });
  const complaints = (path: string): string[] => {
    const { status, stderr, stdout } = run([path], folder);
    expect(status).toBe(2);
    expect(stdout).toContain('1 ');
    return stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(' (the configuration is not applied)', ''));
  };

  test('are told all at once, with their places and what was meant', () => {
    expect(complaints('yaml/a.md')).toEqual([
      'qarar: yaml/qarar.config.yml:2:3: There is no rule unused-directiv; did you mean unused-directive?',
      'qarar: yaml/qarar.config.yml:3:32: The option mark of numbering-style must be "majority" | "dash" | "dot"; it is "dott".',
      'qarar: yaml/qarar.config.yml:4:1: There is no setting stagee; did you mean stage?',
    ]);
    expect(complaints('package/a.md')).toEqual([
      'qarar: package/package.json:3:14: There is neither a preset nor a package strickt; did you mean strict?',
    ]);
    expect(complaints('two/a.md')[0]).toContain('qarar.config.json, qarar.config.yaml');
    expect(run(['--locale', 'ar', 'yaml/a.md'], folder).stderr).toContain('لم تُطبق الإعدادات');
  });

  test('of modules are told with the keys that lead to them, or where they throw', () => {
    expect(complaints('ts/a.md')).toEqual([
      'qarar: ts/qarar.config.ts: rules.date-formatt: There is no rule date-formatt; did you mean date-format?',
    ]);
    expect(complaints('throws/a.md')).toEqual([
      'qarar: throws/qarar.config.mjs:2:7: The module could not be loaded: no house',
    ]);
    expect(complaints('getter/a.md')).toEqual([
      'qarar: getter/qarar.config.mjs:1:64: The module could not be loaded: no x',
    ]);
    expect(complaints('map/a.md')).toEqual([
      'qarar: map/qarar.config.mjs: rules: The setting rules must be { "…": "error" }; it is Map.',
    ]);
    expect(complaints('maps/a.md')).toEqual([
      'qarar: maps/qarar.config.mjs: The configuration must be an object: { "extends": "strict" }',
    ]);
    expect(complaints('plugin/a.md')).toEqual([
      'qarar: plugin/qarar.config.mjs: plugins[0]: The plugin plugins: The module could not be loaded: no rules',
    ]);
    expect(complaints('syntax/a.md')[0]).toMatch(
      /^qarar: syntax\/qarar\.config\.ts:1:\d+: The module could not be loaded: /u,
    );
  });
});

describe('texts that are left out', () => {
  const folder = folderOf({
    '.git/HEAD': 'ref',
    '.gitignore': 'build/\n',
    '.qararignore': '/old/\n',
    'qarar.config.json': '{ "ignore": ["*.draft.md"] }',
    'a.md': clean,
    'b.draft.md': flawed,
    'build/c.md': flawed,
    'old/d.md': flawed,
  });

  test('are not looked for in folders', () => {
    expect(run(['.'], folder).stdout).toContain('1 file checked');
    expect(run(['--no-ignore', '.'], folder).stdout).toContain('in 3 of 4 files');
    expect(run(['old'], folder)).toMatchObject({
      status: 2,
      stderr: 'qarar: old: all texts here are ignored; use --no-ignore to check them.\n',
    });
    expect(run(['--allow-unmatched', 'old'], folder).status).toBe(0);
  });

  test('are checked when they are named and only Git ignores them', () => {
    expect(run(['build/c.md'], folder).stdout).toContain('1 warning');
    for (const [path, file] of [
      ['old/d.md', '.qararignore'],
      ['b.draft.md', 'qarar.config.json'],
    ] as const) {
      expect(run([path, 'a.md'], folder)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('1 file checked'),
        stderr: `qarar: ${path}: ignored by ${file}; use --no-ignore to check it.\n`,
      });
    }
    expect(run(['--no-ignore', 'old/d.md'], folder).stdout).toContain('1 warning');
    expect(JSON.parse(run(['--print-config', 'old/d.md'], folder).stdout)).toMatchObject({
      ignored: true,
      ignoredBy: '.qararignore',
    });
  });
});

test.each([
  ['i.json', { ignore: Array.from({ length: 5001 }, (_, index) => `x${index}`) }],
  ['o.json', { overrides: Array.from({ length: 9000 }, () => ({ files: 'x', rules: {} })) }],
])('patterns that nobody has written are told, and not made ready: %s', (name, value) => {
  const cwd = folderOf({ 'a.md': flawed, [name]: JSON.stringify(value) });
  const { status, stdout, stderr } = run(['--config', name, 'a.md'], cwd);
  expect(stderr).toMatch(/The configuration has \d+ patterns of files; 5000 at most are read/u);
  expect(stdout).toContain('unused-directive');
  expect(status).toBe(2);
});

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each([
  ['r.yaml', 'rules: &r\n  spacing: *r\n', 'The setting of spacing must be one of'],
  ['d.json', DEEP, 'is nested too deeply'],
  ['p.json', `{ "rules": { "spacing": ["error", ${DEEP}] } }`, 'is nested too deeply'],
  ['b.mjs', 'export default { rules: { spacing: 1n } };', 'The setting of spacing must be one of'],
  ['k.yaml', '? [a, b]\n: c\n', 'There is no setting'],
])('%s is told, and the texts are checked all the same', (name, text, expected) => {
  const { status, stdout, stderr } = run(
    ['--config', name, 'a.md'],
    folderOf({ 'a.md': flawed, [name]: text }),
  );
  expect(stderr).toContain(expected);
  expect(stderr).not.toMatch(/ at |Warning|call stack/u);
  expect(stdout).toContain('unused-directive');
  expect(status).toBe(2);
});
