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

const write = (name: string, before: string | null, after: string): Promise<boolean> =>
  writeTextFile(pathToFileURL(join(root, 'folder', name)).href, { before, after }, [
    pathToFileURL(join(root, 'folder')).href,
  ]);

test('a file in the folder is written, and nothing else is left', async () => {
  expect(await write('known file.json', null, 'one')).toBe(true);
  expect(await write('known file.json', 'one', 'two')).toBe(true);
  expect(readFileSync(join(root, 'folder/known file.json'), 'utf8')).toBe('two');
  expect(readdirSync(join(root, 'folder'))).toEqual(['known file.json']);
});

test('nothing is written outside the folder, by its path or through a link', async () => {
  writeFileSync(join(root, 'other.json'), 'as it was');
  symlinkSync(join(root, 'other.json'), join(root, 'folder/link.json'));
  symlinkSync(root, join(root, 'folder/up'));
  await expect(write('../new.json', null, 'text')).rejects.toThrow('outside the folders');
  await expect(write('up/new.json', null, 'text')).rejects.toThrow('outside the folders');
  await expect(write('link.json', 'as it was', 'text')).rejects.toThrow('outside the folders');
  expect(existsSync(join(root, 'new.json'))).toBe(false);
  expect(readFileSync(join(root, 'other.json'), 'utf8')).toBe('as it was');
});

test('what something else has written meanwhile is not overwritten', async () => {
  writeFileSync(join(root, 'folder/known.json'), 'theirs');
  expect(await write('known.json', 'read', 'ours')).toBe(false);
  expect(await write('known.json', null, 'ours')).toBe(false);
  expect(await write('gone.json', 'read', 'ours')).toBe(false);
  expect(readFileSync(join(root, 'folder/known.json'), 'utf8')).toBe('theirs');
  expect(readdirSync(join(root, 'folder'))).toEqual(['known.json']);
});

test('a link of the name that a half-written file could have is not followed', async () => {
  writeFileSync(join(root, 'other.json'), 'as it was');
  symlinkSync(join(root, 'other.json'), join(root, `folder/known.json.${process.pid}.tmp`));
  expect(await write('known.json', null, 'one')).toBe(true);
  expect(readFileSync(join(root, 'other.json'), 'utf8')).toBe('as it was');
});
