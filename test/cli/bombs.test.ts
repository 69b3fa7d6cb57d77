import { expect, test } from 'vitest';
import { citedNote, largeStreams, longLabels, manyStreams, nestedArchives } from './bombs.ts';
import { folderOf } from './folders.ts';
import { clean, qarar } from './qarar.ts';

test('small documents that are long work are refused, and the others are checked', async () => {
  const cwd = folderOf({
    'clean.md': clean,
    'labels.docx': await longLabels(),
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
    ['labels.docx', 'large.pdf', ...nested.map((name) => `nested.zip/${name}`), 'note.docx'].concat(
      'streams.pdf',
    ),
  );
  expect(status).toBe(2);
}, 60_000);
