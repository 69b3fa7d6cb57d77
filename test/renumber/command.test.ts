import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { insertPiece, movePiece, renumberFiles } from '../../cli/renumber/renumber.ts';

const TEXT = 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٣ - تطلب كذا وفقا للفقرة ٣.\n';
let folder = '';
let file = '';
let told = '';
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qarar-renumber-'));
  file = join(folder, 'draft.txt');
  writeFileSync(file, TEXT);
  [told, printed] = ['', ''];
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    told += String(chunk);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

function asked(operands: readonly string[], options: Readonly<Record<string, unknown>> = {}) {
  return { operands, options, locale: 'en' } as const;
}

test('a file is put in order, and what is not sure is told', async () => {
  await renumberFiles(asked([file]));
  expect(readFileSync(file, 'utf8')).toBe(TEXT.replace('٣ -', '٢ -'));
  expect(told.replace(/[\u2066-\u2069]/gu, '')).toContain(`${file}:5:26: ٣: ٢, if this text`);
  expect(process.exitCode).toBe(1);
});

test('with --probable everything follows', async () => {
  await renumberFiles(asked([file], { probable: true }));
  expect(readFileSync(file, 'utf8')).toBe(TEXT.replaceAll('٣', '٢'));
  expect(process.exitCode).toBeUndefined();
});

test.each([
  [{ dryRun: true }, 'draft.txt:5:1: ٣ -> ٢'],
  [{ diff: true }, '+٢ - تطلب'],
])('%o writes nothing', async (options, text) => {
  await renumberFiles(asked([file], options));
  // To a pipe, letters alone.
  expect(printed).toContain(text);
  expect(readFileSync(file, 'utf8')).toBe(TEXT);
});

test('a paragraph is moved, and one is inserted', async () => {
  await movePiece(asked(['3', file], { before: '1' }));
  expect(readFileSync(file, 'utf8')).toContain('١ - تطلب كذا وفقا للفقرة ٣؛\n\n٢ - تقرر كذا.');
  await insertPiece(asked([file], { after: '1' }));
  expect(readFileSync(file, 'utf8')).toContain('\n\n٢ - […]؛\n\n٣ - تقرر كذا.');
});

test.each([
  [['9', { before: '1' }], 'no paragraph or item 9'],
  [['1', {}], 'either --before or --after'],
  [['1', { before: '3' }], 'cannot be moved there'],
] as const)('move %o is refused', async ([label, options], message) => {
  await movePiece(asked([label, file], options));
  expect(told).toContain(message);
  expect(process.exitCode).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(TEXT);
});

test('the notes are written in the notation that is asked for', async () => {
  writeFileSync(file, 'إن الجمعية العامة،\n\n1 - تقرر كذا[^2].\n\n[^2]: A/75/1.\n');
  await renumberFiles(asked([file], { notation: 'caret' }));
  expect(readFileSync(file, 'utf8')).toContain('1 - تقرر كذا^(1).\n\n(1) A/75/1.\n');
  await renumberFiles(asked([file], { notation: 'cart' }));
  expect(told).toMatch(/--notation.*caret/su);
  expect(process.exitCode).toBe(2);
});

test('a section is moved by its name, and an item inside a paragraph by its letter', async () => {
  writeFileSync(
    file,
    'إن الجمعية العامة،\n\nأولا - كذا\n\n1 - تقرر: (أ) كذا؛ و (ب) كيت؛\n\nثانيا - كيت\n\n2 - تطلب كذا.\n',
  );
  await movePiece(asked(['1 (ب)', file], { before: '1 (أ)' }));
  expect(readFileSync(file, 'utf8')).toContain('(أ) كيت؛ و (ب) كذا؛');
  await movePiece(asked(['ثانيا', file], { before: 'أولا' }));
  expect(readFileSync(file, 'utf8')).toContain('أولا - كيت\n\n1 - تطلب كذا؛\n\nثانيا - كذا\n\n2 -');
});

test('a document is not taken for a plain text that has changed', async () => {
  const page = join(folder, 'page.html');
  const source = `<p>${TEXT.replaceAll('\n\n', '</p><p>')}</p>`;
  writeFileSync(page, source);
  await renumberFiles(asked([page]));
  expect(told).toContain('page.html: is not renumbered: only plain texts are.');
  expect(process.exitCode).toBe(2);
  expect(readFileSync(page, 'utf8')).toBe(source);
});
