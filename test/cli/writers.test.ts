import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCopier } from '../../cli/reporting/copies.ts';
import { readWordDocument } from '../../documents/docx.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { folderOf } from './folders.ts';
import { bin, isRoot, qarar } from './qarar.ts';
import { bare } from './word.ts';

/** With a safe correction, a number that is wrong and what cannot be corrected. */
const draft = 'إن الجمعية العامة،\n\n1 - تقرر  ما يلي ؛\n\n3 - تطلب ذلك.\n';
let word: Buffer;
beforeAll(async () => {
  word = await bare(
    draft
      .trim()
      .split('\n\n')
      .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
      .join(''),
  );
});

/** One of each way in which files are written, on `a.md`, `a.docx` and `known.json`. */
const writers = {
  '--fix': ['--fix', 'a.md'],
  '--track': ['--track', 'out', 'a.docx'],
  '--update-baseline': ['--baseline', 'known.json', '--update-baseline', 'a.md'],
  '--output-file': ['--format', 'json', '--output-file', 'report.json', 'a.md'],
  convert: ['convert', '--to', 'md', '--output-file', 'b.md', 'a.docx'],
  index: ['index', '--output-file', 'register.json', '.'],
  init: ['init', '--yes'],
} as const;
const names = Object.keys(writers) as (keyof typeof writers)[];

function project(): string {
  return folderOf({
    'a.md': draft,
    'a.docx': word,
    'known.json': '{ "version": 1, "entries": [] }\n',
    'report.json': '[]\n',
  });
}

/** What each file holds, by its name; but for what a killed run has left, which nobody takes for a file. */
function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && !/^\..*\.tmp$/u.test(entry.name))
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')]),
  );
}

/** In a process of its own, for which the shell has done something first. */
const alone = (parameters: readonly string[], folder: string, first: string, script = [bin]) =>
  spawnSync(
    'bash',
    ['-c', `${first}; exec "$@"`, 'bash', process.execPath, ...script, ...parameters],
    { cwd: folder, encoding: 'utf8' },
  );

describe.runIf(process.platform !== 'win32')('where nothing more can be written', () => {
  test.each(names)('%s says so in one sentence, and all is as it was', (name) => {
    const folder = project();
    const before = contents(folder);
    const { status, stderr } = alone(writers[name], folder, 'ulimit -f 0');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/written/u) });
    expect(stderr).not.toMatch(/^ +at /mu);
    expect(contents(folder)).toEqual(before);
  });
});

/** Writes the half of what is to be written to a file, and ends the process as nothing can prevent. */
const killer = `const fs = require('node:fs');
const { writeSync, writeFileSync } = fs;
const half = (content) => content.slice(0, content.length / 2);
const end = () => process.kill(process.pid, 'SIGKILL');
fs.writeSync = (file, content, ...more) => {
  if (file < 3) return writeSync(file, content, ...more);
  writeSync(file, half(content));
  end();
};
fs.writeFileSync = (path, content, ...more) => {
  writeFileSync(path, half(content), ...more);
  end();
};
require('node:module').syncBuiltinESMExports();
`;

test.each(names)('%s that is killed leaves what was there, and stops no other', (name) => {
  const folder = project();
  const before = contents(folder);
  const hook = join(folderOf({ 'kill.cjs': killer }), 'kill.cjs');
  const { signal } = alone(['--require', hook, bin, ...writers[name]], folder, 'true', []);
  expect(signal).toBe('SIGKILL');
  expect(contents(folder)).toEqual(before);
  const { stderr } = qarar(writers[name], { cwd: folder });
  expect(stderr).not.toMatch(/cannot|not written/u);
  expect(contents(folder)).not.toEqual(before);
});

describe('a file that is no longer what was read', () => {
  const before = Buffer.from('as it was');
  const after = Buffer.from('ours');
  const fileOf = (content: string): string => join(folderOf({ 'a.md': content }), 'a.md');

  test('is not overwritten: other words, fewer, more, none', () => {
    for (const content of ['as it is!', 'as', 'as it was, and more', '']) {
      const path = fileOf(content);
      expect(replaceFile(path, before, after)).toBe(false);
      expect(readFileSync(path, 'utf8')).toBe(content);
      expect(readdirSync(join(path, '..'))).toEqual(['a.md']);
    }
  });

  test('is not made anew where it is gone, nor written over one that has come', () => {
    const path = fileOf('theirs');
    expect(replaceFile(path, null, after)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    rmSync(path);
    expect(() => replaceFile(path, before, after)).toThrow('ENOENT');
    expect(readdirSync(join(path, '..'))).toEqual([]);
    expect(replaceFile(path, null, after)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('ours');
  });

  test.runIf(process.platform !== 'win32')('is not waited for: a pipe, a device, a folder', () => {
    const path = fileOf('');
    rmSync(path);
    spawnSync('mkfifo', [path]);
    expect(replaceFile(path, before, after)).toBe(false);
    rmSync(path);
    symlinkSync('/dev/zero', path);
    expect(replaceFile(path, before, after)).toBe(false);
    rmSync(path);
    mkdirSync(path);
    expect(replaceFile(path, before, after)).toBe(false);
  });

  test('keeps what it leads to, its mode and its owner', () => {
    const path = fileOf('as it was');
    const link = join(path, '../link.md');
    symlinkSync(path, link);
    chmodSync(path, 0o640);
    if (isRoot) chownSync(path, 12345, 54321);
    expect(replaceFile(link, before, after)).toBe(true);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('ours');
    const { mode, uid, gid } = statSync(path);
    expect(mode & 0o777).toBe(0o640);
    if (isRoot) expect([uid, gid]).toEqual([12345, 54321]);
  });
});

test('a report does not take the place of a text, by its name or through a link', () => {
  const folder = project();
  symlinkSync('a.md', join(folder, 'link.md'));
  const before = contents(folder);
  for (const line of [
    ['--format', 'json', '--output-file', './a.md', 'a.md'],
    ['--format', 'html', '--output-file', 'link.md', 'a.md'],
    ['convert', '--to', 'akn', '--output-file', 'link.md', 'a.md'],
    ['compare', '--format', 'html', '--output-file', 'link.md', 'a.docx', 'a.md'],
  ]) {
    const { status, stdout, stderr } = qarar(line, { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('name another');
    expect(contents(folder)).toEqual(before);
  }
});

describe.runIf(process.platform !== 'win32')('copies of Word documents', () => {
  /** Checks `a.docx`, and does something before the copy is made. */
  const trackAfter = async (change: (path: string) => void) => {
    const folder = project();
    const path = join(folder, 'a.docx');
    const complaints: string[] = [];
    const settings = { ...defaultReading, locale: 'en', annotate: null } as const;
    const track = { folder: join(folder, 'out'), mode: 'safe' };
    const copier = createCopier({ ...settings, track } as never, async (_, told) => {
      complaints.push(told);
    });
    const source = (await readWordDocument(word, defaultReading)).text;
    const place = { paragraph: 1, character: 1, endParagraph: 1, endCharacter: 2 };
    const at = source.indexOf('  ');
    change(path);
    await copier.file({
      path: 'a.docx',
      filePath: path,
      source,
      rows: [{ place }],
      corrections: [{ start: at, end: at + 1, text: '' }],
    } as never);
    return { complaints, folder };
  };

  test.each<[string, (path: string) => void, string]>([
    ['gone', (path) => rmSync(path), 'there is no such document any more'],
    ['a pipe', (path) => [rmSync(path), spawnSync('mkfifo', [path])], 'was changed after it was'],
    ['cut', (path) => writeFileSync(path, word.subarray(0, 300)), 'was changed after it was read'],
    ['grown', (path) => truncateSync(path, 2 ** 31), 'was changed after it was read'],
  ])('of one that is %s meanwhile are not made, and that is told', async (_, change, says) => {
    const { complaints, folder } = await trackAfter(change);
    expect(complaints).toEqual([expect.stringContaining(says)]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('do not wait for a pipe that has their name', async () => {
    const { complaints } = await trackAfter((path) => {
      mkdirSync(join(path, '../out'));
      spawnSync('mkfifo', [join(path, '../out/a.docx')]);
    });
    expect(complaints).toEqual([expect.stringContaining('is there already')]);
  });
});
