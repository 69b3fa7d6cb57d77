import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { bin, clean, flawed, qarar } from './qarar.ts';

test('writes a configuration that the command accepts, and never over another', () => {
  const folder = folderOf({ 'a.md': clean });
  const init = (...parameters: string[]) => qarar(['init', ...parameters], { cwd: folder });
  // Nobody is there to answer: as with --yes.
  const { status, stdout, stderr } = init();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Wrote qarar.config.jsonc.');
  const written = readFileSync(join(folder, 'qarar.config.jsonc'), 'utf8');
  expect(written).toContain('"locale": "en"');
  // There is no schema that everybody who gets this folder has.
  expect(written).not.toContain('$schema');
  expect(qarar(['a.md'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  for (const parameters of [[], ['--yes'], ['--yaml']]) {
    const again = init(...parameters);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toContain('qarar.config.jsonc');
  }
  expect(readFileSync(join(folder, 'qarar.config.jsonc'), 'utf8')).toBe(written);
  expect(readdirSync(folder)).toEqual(['a.md', 'qarar.config.jsonc']);

  const other = folderOf({ 'package.json': '{ "qarar": {} }' });
  expect(qarar(['init'], { cwd: other }).stderr).toContain('package.json');
});

test('speaks and comments in Arabic, writes YAML, and names the schema of the project', () => {
  const folder = folderOf({ 'flawed.md': flawed });
  const docs = join(folder, 'node_modules/qarar/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'configuration.schema.json'), '{}');
  const inArabic = qarar(['init', '--yaml', '--locale', 'ar'], { cwd: folder });
  expect(inArabic.stdout).toMatch(/كُتب الملف/u);
  const written = readFileSync(join(folder, 'qarar.config.yaml'), 'utf8');
  expect(written).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/qarar\/docs\/configuration\.schema\.json\n/u,
  );
  expect(written).toMatch(/^locale: ar\n# .+\npresets: \[\]\n# .+\nrules: \{\}\n/mu);
  const checked = qarar(['flawed.md'], { cwd: folder });
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(checked.stdout).toMatch(/لا يوجد تعطيل/u);
});

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

test.skipIf(!hasTerminal)('asks three questions in a terminal', () => {
  const inTerminal = (folder: string, input: string): number | null => {
    const command = `'${process.execPath}' '${bin}' init`;
    const options = { cwd: folder, input, timeout: 10_000 };
    return spawnSync('script', ['-qec', command, '/dev/null'], options).status;
  };
  const folder = folderOf({ 'flawed.md': flawed });
  // One answer that is none, and one in Arabic digits.
  expect(inTerminal(folder, 'x\n٢\n\n2\n')).toBe(0);
  const written = readFileSync(join(folder, 'qarar.config.jsonc'), 'utf8');
  expect(written).toContain('"presets": ["un", "archive"]');
  // Who goes away has nothing written.
  const empty = folderOf({});
  expect(inTerminal(empty, '1\n')).toBe(2);
  expect(readdirSync(empty)).toEqual([]);
});
