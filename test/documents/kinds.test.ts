import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/folders.ts';
import { qarar, qararAlone } from '../cli/qarar.ts';
import { bare } from '../cli/word.ts';
import { draft, readAs } from './reading.ts';

const flawedMonth = 'تقرر أن تنظر في ذلك في 3 أيلول/أكتوبر 2011.';
const body = `<w:p><w:r><w:t>${flawedMonth}</w:t></w:r></w:p>`;
const rtf = '{\\rtf1 x}';
const page = `<html><head><meta charset="utf-8"></head><body><p>${flawedMonth}</body></html>`;
const quotedPrintable = (text: string): string =>
  Array.from(Buffer.from(text), (byte) =>
    byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/.{60}(?!=)/gu, '$&=\r\n')
    .replace(/=(?:=\r\n)/gu, '=');
const archiveOf = (encoding: string, content: string): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="=_a"',
    '',
    'A text for programs that do not know it.',
    '--=_a',
    'Content-Type: text/html;',
    '\tcharset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    content,
    '--=_a--',
    '',
  ].join('\r\n');

/** What takes the place of LibreOffice: it keeps its arguments, and copies a document that is there. */
async function officeOf(word: Buffer): Promise<string> {
  const folder = folderOf({
    soffice: `#!/bin/sh
PATH=/usr/bin:/bin
folder=$(dirname "$0")
echo "$@" >> "$folder/log"
while [ "$1" != --outdir ]; do shift; done
mkdir "$2"
test -s "$3" && ! grep -q damaged "$3" && cp "$folder/word.docx" "$2/document.docx"
`,
    'word.docx': word,
  });
  chmodSync(join(folder, 'soffice'), 0o755);
  return folder;
}

const checked = (stdout: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    JSON.parse(stdout).map(
      ({ filePath, messages }: { filePath: string; messages: { messageId: string }[] }) => [
        filePath.split('/').at(-1),
        messages.map(({ messageId }) => messageId),
      ],
    ),
  );

test('a folder gives documents of all kinds, read through LibreOffice where nothing else reads them', async () => {
  const word = await bare(body);
  const d = folderOf({
    'a.md': draft,
    'b.doc': rtf,
    'c.docm': word,
    'd.dotx': word,
    'e.dotm': word,
    'f.qarar': flawedMonth,
    'g.xhtml': page,
    'h.mht': archiveOf('quoted-printable', quotedPrintable(page)),
    'i.mhtml': archiveOf('base64', Buffer.from(page).toString('base64')),
    'j.rtf': rtf,
    'k.rtf': '{\\rtf1 damaged}',
  });
  symlinkSync('nowhere.md', join(d, 'l.md'));
  const office = await officeOf(word);
  const run = (...more: string[]) =>
    qarar([d, '--format', 'json', ...more], { env: { PATH: office } });
  const { status, stdout, stderr } = run();
  const pair = ['pair'];
  expect(checked(stdout)).toEqual({
    'a.md': [],
    'b.doc': pair,
    'c.docm': pair,
    'd.dotx': pair,
    'e.dotm': pair,
    'f.qarar': pair,
    'g.xhtml': pair,
    'h.mht': pair,
    'i.mhtml': pair,
    'j.rtf': pair,
    'k.rtf': ['damaged'],
    'l.md': ['unreadable'],
  });
  expect(status).toBe(2);
  expect(stderr).toContain('b.doc: converted by LibreOffice');
  const log = readFileSync(join(office, 'log'), 'utf8').trim().split('\n');
  expect(log).toHaveLength(3);
  for (const line of log) expect(line).toMatch(/^-env:UserInstallation=file:.* --headless /u);

  const refused = run('--convert', 'never');
  expect(checked(refused.stdout)).toMatchObject({ 'b.doc': ['unsupported'], 'c.docm': pair });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('could not be read: 3');
  const without = qararAlone([d], { env: { PATH: d } });
  expect(without.stderr).toContain('that is not installed');
  expect(without.status).toBe(2);
});

test('a web archive without a page has no text', async () => {
  const [read] = await readAs('a.mht', 'MIME-Version: 1.0\nContent-Type: image/png\n\nx');
  expect(read).toMatchObject({ code: 'no-text' });
});
