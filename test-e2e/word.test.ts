// Word documents that LibreOffice has made, annotated, and opened by LibreOffice again.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeIn, source } from './harness/word.ts';

const root = join(import.meta.dirname, '..');
const { E2E_SHOTS: shots = join(import.meta.dirname, 'shots') } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'qarar-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { run, convert, opened } = officeIn(folder);

const qarar = (...parameters: readonly string[]): string =>
  run(process.execPath, [join(root, 'bin/qarar'), ...parameters]);

beforeAll(() => {
  writeFileSync(join(folder, 'draft.fodt'), source);
  mkdirSync(shots, { recursive: true });
  convert('draft.fodt', 'docx', 'made');
}, 120_000);

test('numbers and footnotes of LibreOffice are read as it shows them, in Word documents and in PDF', () => {
  const places = (file: string) =>
    qarar(file, '--format', 'jsonl')
      .split('\n')
      .filter((line) => line.includes('"finding"'))
      .map((line) => JSON.parse(line))
      .map(({ ruleId, place }) => [ruleId, place]);
  const inWord = places('made/draft.docx');
  expect(inWord).toContainEqual([
    'spacing',
    { paragraph: 6, character: 5, endParagraph: 6, endCharacter: 7 },
  ]);
  expect(inWord).toContainEqual([
    'reference-session',
    {
      paragraph: 1,
      character: 27,
      endParagraph: 1,
      endCharacter: 31,
      part: 'footnotes',
      note: '1',
    },
  ]);
  const tree = qarar('made/draft.docx', '--print-tree');
  for (const label of ['"1 - "', '"(أ) "', '"(ب) "', '"2 - "', '"^(1)"', '"(2) "']) {
    expect(tree).toContain(label);
  }
  convert('draft.fodt', 'pdf', 'printed');
  const inPdf = places('printed/draft.pdf');
  const rules = (found: typeof inWord) => found.map(([ruleId]) => ruleId).sort();
  // In the PDF the label has no space before its mark.
  expect(rules(inPdf).filter((id) => id !== 'numbering-style')).toEqual(
    rules(inWord).filter((id) => id !== 'numbering-style'),
  );
}, 120_000);

test('documents of other kinds are read through LibreOffice as the Word document is', () => {
  const found = (file: string) =>
    qarar(file, '--format', 'jsonl', '--no-config')
      .split('\n')
      .filter((line) => line.includes('"finding"'))
      .map((line) => JSON.parse(line))
      .map(({ ruleId, place }) => [ruleId, place.paragraph, place.note]);
  const inWord = found('made/draft.docx');
  expect(inWord.length).toBeGreaterThan(3);
  for (const kind of ['odt', 'doc']) {
    expect(found(convert('made/draft.docx', kind, 'kinds')), kind).toEqual(inWord);
  }
  // LibreOffice gives the notes of Rich Text back with marks and spaces of its own.
  const rest = (all: typeof inWord) =>
    all.filter(([ruleId]) => ruleId !== 'spacing' && !ruleId.startsWith('footnote-'));
  expect(rest(inWord).length).toBeGreaterThan(1);
  expect(rest(found(convert('made/draft.docx', 'rtf', 'kinds')))).toEqual(rest(inWord));
  expect(qarar('kinds/draft.rtf', '--convert', 'never')).toContain('LibreOffice');
}, 240_000);

test('a copy with tracked corrections opens, and is the text with them or without them', () => {
  writeFileSync(join(folder, 'flawed.fodt'), source.replace('وثيقة.', 'وثيقة ،أخرى.'));
  convert('flawed.fodt', 'docx', 'flawed');
  const track = () => qarar('flawed/flawed.docx', '--track', 'tracked', '--no-config');
  expect(track()).toContain('tracked: 1; changes: 5');
  const before = opened('flawed/flawed.docx', 'tracked-before');
  const after = opened('tracked/flawed.docx', 'tracked-after');
  expect(before.changes).toEqual([]);
  expect(after.rejected).toBe(before.accepted);
  expect(after.accepted).toBe(
    before.accepted
      .replace('تطلب ،ذلك', 'تطلب، ذلك')
      .replace('وثيقة ،أخرى', 'وثيقة، أخرى')
      .replace('97/2،', '97/2.،'),
  );
  expect(after.accepted).not.toBe(before.accepted);
  expect(new Set(after.changes.map(({ author }) => author))).toEqual(new Set(['qarar']));
  expect(after.changes.map(({ kind }) => kind).sort()).toEqual([
    'deletion',
    'deletion',
    'insertion',
    'insertion',
    'insertion',
  ]);
  const first = readFileSync(join(folder, 'tracked/flawed.docx'));
  track();
  expect(readFileSync(join(folder, 'tracked/flawed.docx')).equals(first)).toBe(true);
}, 240_000);

test('an annotated copy opens, with its comments and the same text', () => {
  const told = qarar(
    'made/draft.docx',
    '--annotate',
    'annotated',
    '--locale',
    'ar',
    '--format',
    'jsonl',
  );
  const findings = told.split('\n').filter((line) => line.includes('"finding"')).length;
  expect(findings).toBeGreaterThan(3);
  const opened = readFileSync(convert('annotated/draft.docx', 'fodt', 'opened'), 'utf8');
  expect(opened.match(/<office:annotation /gu)).toHaveLength(findings);
  expect(opened).toContain('انظر قرار الجمعية العامة ');
  // The number of the paragraph is a field, and what was found of it stands around the field.
  expect(told).toContain('"cross-reference"');
  expect(opened).toMatch(/<text:bookmark-ref [^>]*>9<\/text:bookmark-ref>/u);
  const before = readFileSync(convert('made/draft.docx', 'txt:Text', 'text-before'), 'utf8');
  const after = readFileSync(convert('annotated/draft.docx', 'txt:Text', 'text-after'), 'utf8');
  expect(after).toBe(before);
  const pdf = convert('annotated/draft.docx', 'pdf:writer_pdf_Export', 'pdf');
  expect(run('pdftotext', [pdf, '-'])).toContain('97/2');
  run('pdftoppm', ['-r', '80', '-png', '-singlefile', pdf, join(shots, 'annotated-word')]);
}, 120_000);
