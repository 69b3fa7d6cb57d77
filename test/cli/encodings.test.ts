import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

/** A draft in letters that every encoding has, with a finding that has a safe fix. */
const draft = `إن الجمعية العامة،\r\n\r\nإذ تشير إلى القرارات التي اتخذتها من قبل في هذا الشأن، وإذ تلاحظ مع التقدير ما تحقق من تقدم على هذا الصعيد،\r\n\r\n1 - تقرر أن تواصل النظر في هذه المسألة  في الدورة المقبلة؛\r\n\r\n2 - تطلب إلى الأمين العام أن يقدم إليها تقريرا عن تنفيذ هذا القرار.\r\n`;
const corrected = draft.replace('  ', ' ');
const kinds = {
  'utf16.txt': ['UTF-16LE', true],
  'utf16be.txt': ['UTF-16BE', true],
  'bare.txt': ['UTF-16LE', false],
  'windows.txt': ['Windows-1256', false],
  'iso.txt': ['ISO-8859-6', false],
} as const;
const bytesOf = (text: string, name: keyof typeof kinds): Buffer => {
  const [encoding, mark] = kinds[name];
  return iconv.encode((mark ? '\ufeff' : '') + text, encoding);
};
const names = Object.keys(kinds) as (keyof typeof kinds)[];
const filesOf = (text: string): Record<string, Buffer> =>
  Object.fromEntries(names.map((name) => [name, bytesOf(text, name)]));

describe('old encodings', () => {
  test('are detected, announced once for each file, and no failure', () => {
    const folder = folderOf({ ...filesOf(draft), 'plain.txt': draft });
    const { status, stdout, stderr } = qarar(['.', '--format', 'json'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'qarar: bare.txt: read as UTF-16LE (detected); save it as UTF-8 or force with --encoding',
      'qarar: iso.txt: read as ISO-8859-6 (detected); save it as UTF-8 or force with --encoding',
      'qarar: utf16.txt: read as UTF-16LE (detected); save it as UTF-8 or force with --encoding',
      'qarar: utf16be.txt: read as UTF-16BE (detected); save it as UTF-8 or force with --encoding',
      'qarar: windows.txt: read as Windows-1256 (detected); save it as UTF-8 or force with --encoding',
      '',
    ]);
    const reports = JSON.parse(stdout) as { messages: unknown[] }[];
    expect(reports).toHaveLength(6);
    expect(reports[0]?.messages).not.toEqual([]);
    for (const { messages } of reports) expect(messages).toEqual(reports[0]?.messages);
  });

  test('are kept when a text is corrected, with mark and line ends', () => {
    const folder = folderOf(filesOf(draft));
    expect(qarar(['--fix', '.'], { cwd: folder }).status).toBe(0);
    for (const name of names) {
      expect(readFileSync(join(folder, name))).toEqual(bytesOf(corrected, name));
    }
  });

  test('are announced in Arabic, and for a tree and standard input as well', () => {
    const { status, stdout, stderr } = qarar(['--print-tree', '--locale', 'ar', '-'], {
      input: bytesOf(draft, 'windows.txt'),
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'qarar: <stdin>: قُرئ بترميز Windows-1256 (مكتشَف)؛ احفظه بترميز UTF-8 أو حدد ترميزه بالخيار --encoding\n',
    });
    expect(stdout).toContain('operativeParagraph');
  });
});

describe('--encoding', () => {
  test('is obeyed in silence, under every usual name', () => {
    const short = 'تقرر أن تبقي المسألة قيد نظرها.';
    const folder = folderOf({ 'a.txt': iconv.encode(short, 'Windows-1256') });
    const detected = qarar(['a.txt'], { cwd: folder });
    expect(detected.status).toBe(2);
    for (const name of ['windows-1256', 'CP1256', 'win1256']) {
      const forced = qarar(['--encoding', name, 'a.txt'], { cwd: folder });
      expect(forced).toMatchObject({ status: 0, stderr: '' });
    }
  });

  test('that does not fit is told with the place, and the other files are checked', () => {
    const folder = folderOf({
      'a.txt': iconv.encode(draft, 'Windows-1256'),
      'b.txt': draft,
      'c.txt': Buffer.from([0x41, 0x0a, 0xc0]),
    });
    const { status, stdout, stderr } = qarar(['--encoding', 'iso-8859-6', '.'], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /a\.txt: is not valid ISO-8859-6: byte 0x[8-9A-F][0-9A-F] at byte offset \d+/u,
    );
    expect(stderr).toContain('b.txt: is UTF-8 (Arabic letters at byte offset 0, line 1), so it is');
    expect(stderr).toContain('c.txt: is not valid ISO-8859-6: byte 0xC0 at byte offset 2 (line 2)');
  });

  test('that is misspelt is asked for', () => {
    const { status, stderr } = qarar(['--encoding', 'windows1265', 'a.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean Windows-1256?');
  });
});
