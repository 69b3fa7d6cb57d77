import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, flawed, isRoot, qarar } from './qarar.ts';

test('safe fixes are written, and the rest is reported', () => {
  const folder = folderOf({ 'a.md': flawed, 'b.md': clean });
  const before = statSync(join(folder, 'b.md')).mtimeMs;
  const first = qarar(['--fix', '.'], { cwd: folder });
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('a.md: written');
  expect(first.stdout).toContain('1 file corrected');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`${clean}\n`);
  expect(statSync(join(folder, 'b.md')).mtimeMs).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);

  const second = qarar(['--fix', '.'], { cwd: folder });
  expect(second.stdout).toBe('\u2714 2 files checked, nothing found\n');
});

test('byte-order mark, line ends and mode are kept', () => {
  const folder = folderOf({ 'a.md': `\ufeff${flawed.replaceAll('\n', '\r\n')}` });
  const file = join(folder, 'a.md');
  chmodSync(file, 0o640);
  expect(qarar(['--fix', 'a.md'], { cwd: folder }).status).toBe(0);
  expect(readFileSync(file)).toEqual(Buffer.from(`\ufeff${clean.replace('\n', '\r\n')}\r\n`));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('so are they in a draft with every kind of damage, and twice is once', () => {
  const damaged = readFileSync(join(import.meta.dirname, '../fixtures/flawed/ocr-converted.txt'));
  const folder = folderOf({ 'a.txt': Buffer.concat([Buffer.from('\ufeff'), damaged]) });
  const file = join(folder, 'a.txt');
  chmodSync(file, 0o600);
  expect(qarar(['--fix', 'a.txt'], { cwd: folder }).stdout).toContain('a.txt: written');
  const once = readFileSync(file, 'utf8');
  expect(once).toMatch(/^\ufeff/u);
  expect(once).not.toMatch(/(?<!\r)\n|\r(?!\n)/u);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  expect(qarar(['--fix', 'a.txt'], { cwd: folder }).stdout).not.toContain('written');
  expect(readFileSync(file, 'utf8')).toBe(once);
});

test('a link stays a link, and its file is corrected', () => {
  const folder = folderOf({ 'a.md': flawed });
  symlinkSync('a.md', join(folder, 'link.md'));
  qarar(['--fix', 'link.md'], { cwd: folder });
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`${clean}\n`);
});

test('the corrected text of standard input goes to standard output, the report elsewhere', () => {
  const { stdout, stderr, status } = qarar(['--fix', '-'], { input: `\ufeff${flawed}` });
  expect(status).toBe(0);
  expect(stdout).toBe(`\ufeff${clean}\n`);
  expect(stderr).toContain('nothing found');
});

test('nothing is written without --fix', () => {
  const folder = folderOf({ 'a.md': flawed });
  qarar(['a.md'], { cwd: folder });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(flawed);
});

test.skipIf(isRoot)('a file that is protected is told and left alone', () => {
  const folder = folderOf({ 'a.md': flawed, 'b.md': flawed });
  chmodSync(join(folder, 'a.md'), 0o444);
  const { status, stdout, stderr } = qarar(['--fix', '.'], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain('a.md: cannot be written, and is as it was: permission denied.');
  expect(stdout).toContain('unused-directive');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(flawed);
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(`${clean}\n`);
});
