import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readWordDocument } from '../../documents/docx.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { qarar } from './qarar.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = `إن الجمعية العامة،

إذ تشير إلى قرارها 66/3 المؤرخ 12 أيار/مايو 2011،

1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا عن <المسألة>؛

2 - تهيب بالدول الأعضاء أن تتعاون فيما بينها في هذا الميدان الهام؛

3 - تشجع المنظمات الإقليمية على دعم البلدان النامية في بناء القدرات.
`;
const NEW = `إن الجمعية العامة،

إذ تشير إلى قرارها 72/3 المؤرخ 12 أيار/مايو 2017،

1 - تشجع المنظمات الإقليمية على دعم البلدان النامية في بناء القدرات.

2 - تطلب إلى الأمين العام أن يقدم إليها تقريرا عن <المسألة>؛

3 - تقرر أن تواصل النظر في المسألة.
`;
const [old, next] = ['old.md', 'new.md'].map((name) => join(folder, name)) as [string, string];
writeFileSync(old, OLD);
writeFileSync(next, NEW);

test('what changed is printed, with the words of both', async () => {
  const { stdout, status } = qarar(['compare', old, next, '--locale', 'en']);
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Paragraphs: the same: 1, changed: 1, only renumbered: 1, moved: 1, new: 1, deleted: 1',
  );
  expect(stdout).toContain('[-66/3-] {+72/3+}');
  expect(stdout).toContain('    12 أيار/مايو 2011 → 12 أيار/مايو 2017');
});

test('a page from right to left holds both texts, and nothing that it could load', async () => {
  const { stdout } = qarar(['compare', old, next, '--format', 'html']);
  expect(stdout).toContain('<html lang="ar" dir="rtl">');
  expect(stdout).toContain('&#x3C;المسألة>');
  expect(stdout).toContain('<del>66/3</del>');
  expect(stdout).not.toMatch(/<script|src=|href=/u);
});

test('a Word document gives the new text when its changes are accepted, and the old one when they are rejected', async () => {
  const file = join(folder, 'changes.docx');
  expect(qarar(['compare', old, next, '--format', 'docx', '-o', file]).status).toBe(0);
  const bytes = readFileSync(file);
  const read = async (trackedChanges: 'accepted' | 'rejected'): Promise<string> =>
    (await readWordDocument(bytes, { ...defaultReading, trackedChanges })).text;
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  expect(plain(await read('accepted'))).toBe(plain(NEW));
  expect(plain(await read('rejected'))).toBe(plain(OLD));
});

/** The document that is made of two texts, as a reader of Word documents has it. */
async function changed(from: string, to: string) {
  const [before, after] = ['before.md', 'after.md'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(before, from);
  writeFileSync(after, to);
  const file = join(folder, 'changed.docx');
  expect(qarar(['compare', before, after, '--format', 'docx', '-o', file]).status).toBe(0);
  const bytes = readFileSync(file);
  const read = async (trackedChanges: 'accepted' | 'rejected'): Promise<readonly string[]> =>
    (await readWordDocument(bytes, { ...defaultReading, trackedChanges })).text
      .split(/\n+/u)
      .filter((line) => line !== '');
  return { accepted: await read('accepted'), rejected: await read('rejected') };
}

test('marks of notes, vowel marks and spaces are those of each of the two texts', async () => {
  const from =
    'إن الجمعية العامة،\n\n1 - تسلم بالإعلان<sup>(1)</sup> وبالقرار<sup>(2)</sup>؛\n\n(1) القرار 66/3.\n\n(2) انظر الوثيقة.';
  const to =
    'إن الجمعية العامة،\n\n2 - تسلّم بالإعلان وبالقرار<sup>(1)</sup>؛\n\n(1) القرارات 66/3 و 72/3.';
  const { accepted, rejected } = await changed(from, to);
  const lines = (text: string): readonly string[] => text.replace(/<\/?sup>/gu, '').split('\n\n');
  expect(rejected).toEqual(lines(from));
  expect(accepted).toEqual(lines(to));
});

test('the end between two insertions is tracked with the first, as LibreOffice reads it', async () => {
  const clauses = [
    'إن الجمعية العامة،',
    '1 - تقرر كذا',
    '3 - تطلب إلى الأمين العام أن يقدم تقريرا.',
  ];
  const from = clauses.join('\n\n');
  const to = from.replace(
    '1 - تقرر كذا',
    '1 - تقرر كذا في عام 2031؛\n\n2 - تدعو جميع الدول الأعضاء إلى التبرع للصندوق؛',
  );
  const { accepted, rejected } = await changed(from, to);
  expect(accepted).toEqual(to.split('\n\n'));
  expect(rejected).toEqual(clauses);
  const parts = unzipSync(readFileSync(join(folder, 'changed.docx')));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [, first, second] = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  expect(first).toMatch(/<w:rPr><w:ins /u);
  expect(second).not.toMatch(/<w:rPr><w:ins /u);
});

test('a line of Latin letters is written from left to right', () => {
  writeFileSync(join(folder, 'latin.md'), `28 December 2011\n\n${OLD}`);
  const { stdout } = qarar(['compare', join(folder, 'latin.md'), next, '--format', 'html']);
  expect(stdout).toMatch(/<td class="front" dir="ltr"><span>28|dir="ltr"><del>28/u);
  expect(stdout).not.toMatch(/<td[^>]*dir="ltr"[^>]*><(?:span|del|ins)>[^<]*\p{Script=Arabic}/u);
});

test('what is asked wrongly is said', async () => {
  expect(qarar(['compare', old, '--locale', 'en'])).toMatchObject({ status: 2 });
  const over = qarar(['compare', old, next, '-o', old, '--locale', 'en']);
  expect(over).toMatchObject({ status: 2 });
  expect(over.stderr).toContain('is one of the files that are compared');
  expect(readFileSync(old, 'utf8')).toBe(OLD);
});
