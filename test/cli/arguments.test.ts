import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../cli/command-line/command-line.ts';
import { askedOfPaths } from '../../cli/command-line/read-arguments.ts';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

const folder = folderOf({ 'clean.md': clean, 'flawed.md': flawed });
const run = (...parameters: string[]) => qarar(parameters, { cwd: folder });
const arabic = /[\u0621-\u064a]/u;

describe('the language', () => {
  test('is that of --locale, else of the environment', () => {
    expect(run('--locale', 'ar', 'flawed.md').stdout).toContain('التحذيرات: 1');
    expect(run('--locale=en', 'flawed.md').stdout).toContain('1 warning');
    const inArabic = (env: Record<string, string>): boolean =>
      arabic.test(qarar(['flawed.md'], { cwd: folder, env }).stdout);
    expect(inArabic({ LC_ALL: 'ar_EG.UTF-8' })).toBe(true);
    expect(inArabic({ LC_ALL: '', LANG: 'ar' })).toBe(true);
    expect(inArabic({ LC_ALL: 'C', LANG: 'ar_EG.UTF-8' })).toBe(false);
    expect(inArabic({ LC_ALL: 'arn_CL' })).toBe(false);
  });

  test('is that of the complaints about arguments as well', () => {
    expect(run('--locale', 'ar', '--none').stderr).toContain('لا يوجد خيار');
    expect(run('--none', '--locale', 'ar').stderr).toContain('لا يوجد خيار');
    expect(run('--locale', 'ar', 'none.md').stderr).toContain('لا يوجد ملف');
  });
});

test('paths alone are read as commander reads them, and nothing else is', () => {
  const byCommander = (argv: readonly string[]) => readCommandLine(argv, 'en', '0', () => {});
  const paths = [['a.md'], ['a', 'init', 'b*'], ['-'], ['', '-', '-'], []];
  for (const argv of paths) expect(askedOfPaths(argv)).toEqual(byCommander(argv));
  const others = [['init'], ['explain', 'a'], ['a', '--fix'], ['--', 'a'], ['-v']];
  for (const argv of others) expect(askedOfPaths(argv)).toBeNull();
});

describe('mistakes', () => {
  const mistakes: readonly (readonly [
    name: string,
    parameters: readonly string[],
    says: string,
  ])[] = [
    [
      'an unknown option',
      ['--formt', 'json', 'clean.md'],
      'There is no option --formt. Did you mean --format?',
    ],
    ['an unknown short option', ['-x', 'clean.md'], 'There is no option -x.'],
    ['an option without its value', ['clean.md', '--format'], 'The option --format needs a value.'],
    [
      'an unknown format',
      ['--format', 'xml', 'clean.md'],
      'does not take xml; it takes pretty, json',
    ],
    ['an unknown language', ['--locale', 'fr', 'clean.md'], 'does not take fr; it takes en, ar'],
    ['a letter that is another', ['--locale', 'fr', 'clean.md'], 'it takes en, ar. See'],
    [
      'an argument that a command needs',
      ['compare', 'clean.md'],
      'What is missing is <new>: the text as it is. See qarar compare --help.',
    ],
    [
      'an argument too many',
      ['doctor', 'clean.md'],
      'Too many arguments: 1 in place of 0. See qarar doctor --help.',
    ],
    [
      'a text beside the one whose settings are asked for',
      ['--print-config', 'a.md', 'clean.md'],
      'No file or folder is named beside the option --print-config.',
    ],
    [
      'a format that a list of rules does not have',
      ['--list-rules', '--format', 'sarif'],
      'does not take sarif; it takes pretty, json.',
    ],
    [
      'a format of trees',
      ['--print-tree', '--format', 'json', 'clean.md'],
      '--print-tree and --format cannot be used together',
    ],
    [
      'a limit of a few bytes',
      ['--max-size', '10', 'clean.md'],
      'is larger than 10 bytes and is not read.',
    ],
    ['no input', [], 'No file or folder is named.'],
    ['an unknown rule', ['--rule', 'unused-directves: off', 'clean.md'], 'unused-directive'],
    [
      'an unknown severity',
      ['--rule', 'unused-directive: warn', 'clean.md'],
      'warn is not a severity',
    ],
    [
      'a rule without a severity',
      ['--rule', 'unused-directive', 'clean.md'],
      'does not understand',
    ],
    [
      'options that are no JSON',
      ['--rule', 'unused-directive: [error, {a}]', 'clean.md'],
      'are not JSON',
    ],
    [
      'options that there are not',
      ['--rule', 'unused-directive: [error, {"a": 1}]', 'clean.md'],
      'has no option',
    ],
    [
      'an unknown preset',
      ['--preset', 'house', 'clean.md'],
      'The option --preset does not take house; it takes recommended, strict, archive, interpol, un. See',
    ],
    ['a misspelt preset', ['--preset', 'strikt', 'clean.md'], 'Did you mean strict?'],
    [
      'a wrong one among right presets',
      ['--preset', 'un', '--preset', 'archives', 'clean.md'],
      'Did you mean archive?',
    ],
    ['a preset without its name', ['clean.md', '--preset'], 'The option --preset needs a value.'],
    ['a name of an object', ['--rule', '__proto__: error', 'clean.md'], 'There is no rule'],
    [
      'fix and tree',
      ['--fix', '--print-tree', 'clean.md'],
      '--fix and --print-tree cannot be used together',
    ],
    [
      'a name for input that is not read',
      ['--stdin-filename', 'a.md', 'clean.md'],
      'goes with standard input',
    ],
  ];

  test.each(mistakes)('%s', (_, parameters, says) => {
    const english = run(...parameters);
    expect(english).toMatchObject({ status: 2, stdout: '' });
    expect(english.stderr).toMatch(/^qarar: [^\n]+\n$/u);
    expect(english.stderr).toContain(says);
    if (parameters.includes('--locale')) return;
    const inArabic = run(...parameters.slice(0, 0), '--locale', 'ar', ...parameters);
    expect(inArabic).toMatchObject({ status: 2, stdout: '' });
    expect(inArabic.stderr).toMatch(arabic);
  });
});

describe('--rule', () => {
  test('sets the severity, with and without options; the last one counts', () => {
    expect(run('--rule', 'unused-directive: error', 'flawed.md').status).toBe(1);
    expect(run('--rule', 'unused-directive:error', 'flawed.md').status).toBe(1);
    expect(run('--rule', 'unused-directive: [error, {}]', 'flawed.md').status).toBe(1);
    expect(run('--rule', '  unused-directive : ["error"] ', 'flawed.md').status).toBe(1);
    expect(run('--rule=unused-directive:info', 'flawed.md').stdout).toContain('1 info');
    const both = run(
      '--rule',
      'unused-directive:error',
      '--rule',
      'unused-directive:off',
      'flawed.md',
    );
    expect(both).toMatchObject({ status: 0 });
    expect(both.stdout).not.toContain('unused-directive');
  });
});

describe('--preset', () => {
  const draft = 'إن الجمعية العامة،\n\nإذ ترحب بكذا؛\n\n1 - تقرر كذا؛\n\n2 - تطلب, كذا.\n';
  const drafts = folderOf({ 'draft.md': draft });
  const summary = (...parameters: string[]): string =>
    qarar([...parameters, 'draft.md'], { cwd: drafts }).stdout.match(/^[✖⚠ℹ✔].*$/mu)?.[0] ?? '';

  test('sets all rules at once; several are applied in their order', () => {
    expect(summary()).toBe('⚠ 2 warnings');
    expect(summary('--preset', 'recommended')).toBe('⚠ 2 warnings');
    expect(summary('--preset', 'strict')).toBe('✖ 1 error, ⚠ 1 warning');
    expect(summary('--preset=archive')).toBe('ℹ 1 info');
    expect(summary('--preset', 'strict', '--preset', 'archive')).toBe('ℹ 1 info');
    expect(summary('--preset', 'archive', '--preset', 'strict')).toBe('✖ 1 error');
  });

  test('is set aside by the settings of a rule, wherever they stand', () => {
    const parameters = ['--rule', 'arabic-punctuation: error', '--preset', 'archive'];
    expect(summary(...parameters)).toBe('✖ 1 error, ℹ 1 info');
  });

  test('a misspelt name is asked for in Arabic as well', () => {
    const { status, stdout, stderr } = run('--preset', 'strikt', '--locale', 'ar', 'clean.md');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/هل المقصود \u2068?strict\u2069?؟/u);
  });
});

describe('what is printed on request', () => {
  test('--version is that of the package', () => {
    const file = join(import.meta.dirname, '../../package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    const machine = `Node.js ${process.version}, ${process.platform} ${process.arch}`;
    const stdout = `${version} (${machine})\n`;
    expect(run('--version')).toEqual({ status: 0, stdout, stderr: '' });
    expect(run('-v').stdout).toBe(stdout);
  });

  test('--list-rules names every rule, as a table and as JSON', () => {
    expect(run('--list-rules').stdout).toMatch(
      /^directives\/unused-directive +warning +safe +\S/mu,
    );
    expect(run('--list-rules', '--locale', 'ar').stdout).toMatch(/unused-directive +تحذير/u);
    const list = JSON.parse(run('--list-rules', '--format', 'json').stdout) as { id: string }[];
    const ids = list.map(({ id }) => id);
    expect(ids).toContain('unused-directive');
    expect(ids).toEqual([...ids].sort());
  });

  test('--print-tree shows the tree of each text', () => {
    const { status, stdout } = run('--print-tree', 'clean.md', 'flawed.md');
    expect(status).toBe(0);
    expect(stdout.match(/^resolution 1:1-/gmu)).toHaveLength(2);
    expect(stdout).toContain('comment 3:1-');
  });

  test('a path that begins with a hyphen stands behind --', () => {
    const odd = folderOf({ '-a.md': flawed });
    expect(qarar(['--', '-a.md'], { cwd: odd }).stdout).toContain('-a.md');
  });
});
