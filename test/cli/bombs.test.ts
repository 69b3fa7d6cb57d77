import { expect, test } from 'vitest';
import {
  citedNote,
  encryptedPage,
  largeStreams,
  longLabels,
  longPage,
  longString,
  manyStreams,
  manyWidths,
  nestedArchives,
} from './bombs.ts';
import { folderOf } from './folders.ts';
import { pdfOf } from './pdf.ts';
import { clean, qarar } from './qarar.ts';

test('small documents that are long work are refused, and the others are checked', async () => {
  const cwd = folderOf({
    'clean.md': clean,
    'labels.docx': await longLabels(),
    'encrypted.pdf': encryptedPage(100 << 20),
    'large.pdf': largeStreams(),
    'nested.zip': await nestedArchives(),
    'note.docx': await citedNote(),
    'page.pdf': longPage(4_000_000),
    'streams.pdf': manyStreams(),
    'string.pdf': longString(25 << 20),
    'widths.pdf': manyWidths(),
  });
  const { status, stdout } = qarar(['.', '--no-config', '--format', 'jsonl'], { cwd });
  const lines: readonly Record<string, string>[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const failures = lines.filter(({ type, path }) => type === 'failure' && path !== 'widths.pdf');
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['oversized']));
  const nested = Array.from({ length: 20 }, (_, at) => `${String(at).padStart(2, '0')}.zip`);
  expect(failures.map(({ path }) => path).sort()).toEqual(
    [
      'encrypted.pdf',
      'labels.docx',
      'large.pdf',
      ...nested.map((name) => `nested.zip/${name}`),
      'note.docx',
    ].concat('page.pdf', 'streams.pdf', 'string.pdf'),
  );
  expect(status).toBe(2);
}, 120_000);

test('a page that draws too much is given up, and the next document is read', () => {
  const cwd = folderOf({
    'a.pdf': longPage(1_000_000),
    'b.pdf': pdfOf([[{ x: 300, y: 700, text: 'تقرر أن تبقي المسألة قيد نظرها' }]]),
  });
  const { stdout, stderr, status } = qarar(['--no-config', 'a.pdf', 'b.pdf'], { cwd });
  expect(stderr).toMatch(/^qarar: a\.pdf: is not read to its end: its pages draw more/mu);
  expect(stdout).toContain('1 file checked');
  expect(status).toBe(2);
});

test('a file that names more pages than it can hold is refused before they are read', () => {
  const cwd = folderOf({ 'a.pdf': longPage(1, 100_000), 'b.pdf': longPage(1, 1_000) });
  const { stderr, status } = qarar(['--no-config', 'a.pdf', 'b.pdf'], { cwd });
  expect(stderr).toMatch(
    /^qarar: a\.pdf: is not read: it names 100000 pages, and a file of its size holds at most 23\d\d\./mu,
  );
  expect(stderr).not.toContain('b.pdf: is not read');
  expect(status).toBe(2);
}, 60_000);

test('a document that takes too long is given up', () => {
  const cwd = folderOf({ 'a.pdf': longPage(100, 2_000) });
  const { stderr, status } = qarar(['--no-config', '--time-limit', '1', 'a.pdf'], { cwd });
  expect(stderr).toMatch(/^qarar: a\.pdf: is not read to its end: that takes longer/mu);
  expect(status).toBe(2);
});
