import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { bin, clean, flawed, qarar } from './qarar.ts';

const draft = 'إن الجمعية العامة،\n\nإذ ترحب بكذا؛\n\n1 - تقرر كذا؛\n\n2 - تطلب, كذا.\n';

function projectOf(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const file = join(folder, '.qararcache');
  return {
    folder,
    run: (...parameters: readonly string[]) => qarar([...parameters, '.'], { cwd: folder }),
    remembered: () => readFileSync(file, 'utf8'),
    damage: (change: (text: string) => string) =>
      writeFileSync(file, change(readFileSync(file, 'utf8'))),
  };
}

/** The cache as it would be if nothing had been found in any text. */
function emptied(text: string): string {
  const nothing = '{"findings":[],"addresses":[]}';
  const sum = createHash('sha256').update(nothing).digest('hex').slice(0, 8);
  return text.replace(/^([0-9a-f]{32})[0-9a-f]{8}\{.*\}$/gmu, `$1${sum}${nothing}`);
}

test('what is remembered is not looked for again, and is reported the same', () => {
  const { run, remembered, damage } = projectOf({ 'a.md': draft, 'b.md': flawed, 'c.md': clean });
  for (const parameters of [[], ['--format', 'json'], ['--locale', 'ar'], ['--quiet']]) {
    expect(run('--cache', ...parameters)).toEqual(run(...parameters));
  }
  const first = remembered();
  expect(run('--cache').stdout).toContain('3 warnings');
  expect(remembered()).toBe(first);
  expect(run('--cache', '--no-cache')).toEqual(run());
  damage(emptied);
  expect(run('--cache').stdout).toBe('✔ 3 files checked, nothing found\n');
});

test('a text, a setting or a configuration that changes is looked at again', () => {
  const { folder, run, damage } = projectOf({ 'a.md': draft, 'b.md': flawed });
  run('--cache');
  damage(emptied);
  const changes = [
    () => ['--rule', 'arabic-punctuation: error'],
    () => ['--preset', 'archive'],
    () => ['--stage', 'final'],
    () => {
      writeFileSync(join(folder, 'qarar.config.json'), '{ "presets": ["strict"] }');
      return [];
    },
    () => {
      writeFileSync(join(folder, 'a.md'), `${draft}\n`);
      writeFileSync(join(folder, 'b.md'), `${flawed}\n`);
      return ['--no-config'];
    },
    () => {
      writeFileSync(join(folder, 'a.md'), `${draft}\n<!-- qarar-disable-file -->\n`);
      return [];
    },
  ];
  for (const change of changes) {
    const parameters = change();
    const known = run(...parameters);
    expect(known.stdout).not.toContain('nothing found');
    expect(run('--cache', ...parameters)).toEqual(known);
  }
  const fixed = run('--cache', '--fix');
  expect(fixed.stdout).toContain('written');
  expect(run('--cache')).toEqual(run());
});

test('a plugin counts by its text; with one that is code, nothing is remembered', () => {
  const text = 'تقرر بناء المدارس وتمويل المعاهد.\n';
  const house = 'name: house\nterms:\n  - [المدارس, المعاهد]\n';
  const { folder, run, remembered, damage } = projectOf({
    'a.md': text,
    'qarar.config.json': '{ "plugins": ["./house.yml"] }',
    'house.yml': house,
    'house.mjs': 'export default { name: "house" };\n',
  });
  const known = run('--cache');
  expect(known.stdout).toContain('term-consistency');
  damage(emptied);
  expect(run('--cache').stdout).toContain('nothing found');
  writeFileSync(join(folder, 'house.yml'), `${house}  - [تقرر, تطلب]\n`);
  expect(run('--cache')).toEqual(known);
  const before = remembered();
  writeFileSync(join(folder, 'qarar.config.json'), '{ "plugins": ["./house.mjs"] }');
  expect(run('--cache')).toEqual(run());
  expect(remembered()).toBe(before);
});

describe('a cache that is damaged', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, text.length - 30)],
    ['emptied', () => ''],
    ['changed inside', (text) => text.replace('arabic-punctuation', 'arabic-punctuatiom')],
    ['with other lines', (text) => `${text}<<<<<<< HEAD\n\n${'0'.repeat(50)}\n`],
  ])('%s is as good as none, and is mended', (_, change) => {
    const { run, damage, remembered } = projectOf({ 'a.md': draft, 'b.md': flawed });
    const known = run('--cache');
    const whole = remembered();
    damage(change);
    expect(run('--cache')).toEqual(known);
    const lines = remembered().split('\n');
    expect(whole.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  });

  test('and a file that is something else is left alone', () => {
    const { run, folder } = projectOf({ 'a.md': draft, notes: 'some notes\n' });
    const { status, stderr } = run('--cache', '--cache-location', 'notes');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'qarar: notes: is not a cache: it is left as it is, and nothing is remembered.\n',
    });
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('some notes\n');
  });
});

test('--cache-location says where it stands', () => {
  const { run, folder } = projectOf({ 'a.md': draft, file: '' });
  const known = run();
  expect(run('--cache', '--cache-location', 'deep/er/cache')).toEqual(known);
  expect(existsSync(join(folder, 'deep/er/cache'))).toBe(true);
  mkdirSync(join(folder, 'taken'));
  const taken = run('--cache', '--cache-location', 'taken', '--locale', 'ar');
  expect(taken.stdout).toBe(run('--locale', 'ar').stdout);
  expect(taken.stderr).toContain('تعذرت كتابة الذاكرة المؤقتة');
  expect(taken.status).toBe(0);
  expect(run('--cache-location', 'x').stderr).toContain('--cache-location goes with --cache.');
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'deep', 'file', 'taken']);
});

test('runs at one time do not disturb each other', async () => {
  const { run, folder } = projectOf({ 'a.md': draft, 'b.md': flawed, 'c.md': clean });
  const known = run();
  const runs = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, [bin, '--cache', '.'], {
      cwd: folder,
      env: { LC_ALL: 'C' },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, stdout };
  });
  const { status, stdout } = known;
  for (const outcome of await Promise.all(runs)) expect(outcome).toEqual({ status, stdout });
  expect(run('--cache')).toEqual(known);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
