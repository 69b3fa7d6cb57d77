import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../cli/folders.ts';
import { qarar } from '../cli/qarar.ts';
import { draft, readAs } from './reading.ts';

async function codeOf(name: string, content: string | Buffer): Promise<string | null> {
  const [read] = await readAs(name, content);
  return read !== undefined && 'complaint' in read ? (read.code ?? null) : null;
}

/** As editors and browsers read bytes of Windows-1252: what it does not have are control characters. */
function misread(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
      ? String.fromCharCode(byte)
      : iconv.decode(Buffer.from([byte]), 'windows-1252'),
  ).join('');
}

const reversed = (text: string): string =>
  text
    .split('\n')
    .map((line) => Array.from(line).reverse().join(''))
    .join('\n');
const spaced = draft.replace(/(?<=[\u0621-\u064a])(?=[\u0621-\u064a])/gu, ' ');
/** Each letter is that which follows it in the alphabet. */
const shifted = (text: string): string =>
  text.replace(/[\u0628-\u0649]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
const page = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><body><p>${text.replaceAll('\n\n', '<p>')}`;

test.each([
  ['a draft', 'a.md', draft, null],
  ['one word', 'a.md', 'تقرر', null],
  ['one paragraph with titles in English', 'a.md', `${draft} The title of the publication`, null],
  ['an empty file', 'a.md', '', 'no-text'],
  ['spaces', 'a.txt', ' \n\t\n', 'no-text'],
  ['a question mark', 'a.md', '?', 'no-text'],
  ['question marks', 'a.md', draft.replace(/[\u0621-\u064a]/gu, '?'), 'no-text'],
  ['another language', 'a.md', 'The Assembly decides. '.repeat(9), 'not-arabic'],
  ['Windows-1256 as Windows-1252', 'a.md', misread(iconv.encode(draft, 'cp1256')), 'encoding'],
  ['one such word', 'a.md', 'ÇáÌãÚíÉ', 'encoding'],
  ['UTF-8 as Windows-1252', 'a.md', misread(Buffer.from(draft)), 'encoding'],
  ['UTF-8 as Latin-1', 'a.md', Buffer.from(draft).toString('latin1'), 'encoding'],
  ['UTF-8 as Windows-1256', 'a.md', iconv.decode(Buffer.from(draft), 'cp1256'), 'encoding'],
  ['Windows-1256 as UTF-8', 'a.md', iconv.encode(draft, 'cp1256').toString(), 'encoding'],
  ['a page that lies', 'a.html', iconv.encode(page('iso-8859-1', draft), 'cp1256'), 'encoding'],
  ['a page that does not', 'a.html', iconv.encode(page('windows-1256', draft), 'cp1256'), null],
  ['visual order', 'a.md', reversed(draft), 'garbled'],
  ['letters one by one', 'a.md', spaced, 'garbled'],
  ['a page with other letters', 'a.html', page('utf-8', shifted(draft.repeat(4))), 'garbled'],
])('%s', async (_, name, content, code) => {
  expect(await codeOf(name, content)).toBe(code);
});

test('the command that is told repairs the text', async () => {
  const cwd = folderOf({});
  for (const bytes of [iconv.encode(draft, 'cp1256'), Buffer.from(draft)]) {
    writeFileSync(join(cwd, 'a.md'), misread(bytes));
    const [read] = await readAs('a.md', readFileSync(join(cwd, 'a.md')));
    const command = read && 'complaint' in read ? read.complaint.split('Repair it with: ')[1] : '';
    spawnSync('sh', ['-c', command ?? ''], { cwd });
    expect(readFileSync(join(cwd, 'a-repaired.md'), 'utf8')).toBe(draft);
  }
});

describe('shapes of letters', () => {
  const shapes =
    '\ufe97\ufed8\ufeae\ufead \ufe83\ufee5 \ufe97\ufee8\ufec8\ufeae \ufed3\ufef2 \ufed7\ufeae\ufe8d\ufead\ufeeb\ufe8e \ufe8d\ufedf\ufee4\ufe86\ufead\ufea5 3 \ufe83\ufef3\ufee0\ufeee\ufedd/\ufe83\ufedb\ufe98\ufeee\ufe91\ufeae 2011 \ufeed\ufe87\ufedf\ufef0 \ufe8d\ufef7\ufee3\ufef4\ufee6.';

  test('are read as letters, and places are those of the file', () => {
    const cwd = folderOf({ 'a.md': `${shapes}\n` });
    const { stdout, stderr } = qarar(['a.md', '--format', 'json'], { cwd });
    const [{ messages }] = JSON.parse(stdout);
    const [pair] = messages.filter(({ ruleId }: { ruleId: string }) => ruleId === 'date-validity');
    expect(shapes.slice(pair.column - 1, pair.endColumn - 1)).toBe(
      '\ufe83\ufef3\ufee0\ufeee\ufedd/\ufe83\ufedb\ufe98\ufeee\ufe91\ufeae',
    );
    expect(stderr).toContain('presentation forms');
  });

  test('in a page, one shape of two letters is one character', async () => {
    const [read] = await readAs('a.html', `<p>${shapes}`);
    if (read === undefined || 'complaint' in read) throw new Error('It is read');
    const { text, segments = [] } = read.document;
    expect(text).toContain('وإلى الأمين.');
    const last = segments.at(-1);
    expect(last?.end).toBe(text.trimEnd().length);
    expect((last?.character ?? 0) + (last ? last.end - last.start : 0) - 1).toBe(shapes.length);
  });

  test('stored from left to right they are no text', async () => {
    expect(await codeOf('a.md', reversed(shapes))).toBe('garbled');
  });
});

test('a folder with texts in other languages is checked without them', () => {
  const cwd = folderOf({ 'd/README.md': 'Read this before you begin.', 'd/a.md': draft });
  const { status, stdout, stderr } = qarar(['d'], { cwd });
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 file checked')]);
  expect(stderr).toContain('d/README.md: is not in Arabic');
  expect(qarar(['d/README.md'], { cwd })).toMatchObject({ status: 2, stdout: '' });
});
