import { expect, test } from 'vitest';
import {
  citedNote,
  encryptedPage,
  largeStreams,
  longLabels,
  longPage,
  manyStreams,
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
    'streams.pdf': manyStreams(),
  });
  const { status, stdout } = qarar(['.', '--no-config', '--format', 'jsonl'], { cwd });
  const lines: readonly Record<string, string>[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const failures = lines.filter(({ type }) => type === 'failure');
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['oversized']));
  const nested = Array.from({ length: 20 }, (_, at) => `${String(at).padStart(2, '0')}.zip`);
  expect(failures.map(({ path }) => path).sort()).toEqual(
    [
      'encrypted.pdf',
      'labels.docx',
      'large.pdf',
      ...nested.map((name) => `nested.zip/${name}`),
      'note.docx',
    ].concat('streams.pdf'),
  );
  expect(status).toBe(2);
}, 60_000);

test('a page that takes too long is given up, and the next document is read', () => {
  const cwd = folderOf({
    'a.pdf': longPage(1_000_000),
    'b.pdf': pdfOf([[{ x: 300, y: 700, text: 'تقرر أن تبقي المسألة قيد نظرها' }]]),
  });
  const { stdout, stderr, status } = qarar(['--no-config', '--time-limit', '1', 'a.pdf', 'b.pdf'], {
    cwd,
  });
  expect(stderr).toMatch(/^qarar: a\.pdf: is not read to its end/mu);
  expect(stdout).toContain('1 file checked');
  expect(status).toBe(2);
});
