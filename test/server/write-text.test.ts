import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTextFile } from '../../server/write-text.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qarar-write-'));
  mkdirSync(join(root, 'folder'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): Promise<void> =>
  writeTextFile(pathToFileURL(join(root, 'folder', name)).href, text, [
    pathToFileURL(join(root, 'folder')).href,
  ]);

test('a file in the folder is written, and nothing else is left', async () => {
  await write('known file.json', 'one');
  await write('known file.json', 'two');
  expect(readFileSync(join(root, 'folder/known file.json'), 'utf8')).toBe('two');
  expect(readdirSync(join(root, 'folder'))).toEqual(['known file.json']);
});

test('nothing is written outside the folder, by its path or through a link', async () => {
  writeFileSync(join(root, 'other.json'), 'as it was');
  symlinkSync(join(root, 'other.json'), join(root, 'folder/link.json'));
  symlinkSync(root, join(root, 'folder/up'));
  await expect(write('../new.json', 'text')).rejects.toThrow('outside the folders');
  await expect(write('up/new.json', 'text')).rejects.toThrow('outside the folders');
  await expect(write('link.json', 'text')).rejects.toThrow('outside the folders');
  expect(existsSync(join(root, 'new.json'))).toBe(false);
  expect(readFileSync(join(root, 'other.json'), 'utf8')).toBe('as it was');
});
