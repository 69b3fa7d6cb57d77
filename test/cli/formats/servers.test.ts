import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderOf } from '../folders.ts';
import { clean, flawed, qarar } from '../qarar.ts';
import { fileOf, render, rowOf } from './sample.ts';

const folder = folderOf({ 'a.md': flawed, 'b.md': clean });

test('rdjson counts bytes of UTF-8', () => {
  const { stdout } = qarar(['--format', 'rdjson', '-'], {
    input: '\u{1f4dc} \u0642\u0631\u0627\u0631 <!-- qarar-enable -->\n',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: object }[] };
  // Four bytes, a space, four letters of two bytes, a space.
  expect(diagnostics[0]!.location).toMatchObject({
    range: { start: { line: 1, column: 15 }, end: { line: 1, column: 36 } },
  });
});

test('github adds to the summary of the job, when it is given one', () => {
  const summary = join(folder, 'summary.txt');
  const run = (path: string) =>
    qarar(['--format', 'github', 'a.md', 'b.md'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: path },
    });
  const { stdout } = run(summary);
  expect(stdout).toMatch(/^::warning file=a\.md,line=3,endLine=3,col=1,endColumn=22,title=/u);
  run(summary);
  const text = readFileSync(summary, 'utf8');
  expect(text.split('### `a.md`')).toHaveLength(3);
  expect(text).toContain('| 3:1 | warning |');
  const { status, stderr } = run(join(folder, 'none', 'summary'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^qarar: The job summary cannot be written: [^\n]*\n$/u);
});

test('a summary does not grow beyond what GitHub takes', async () => {
  const summary = join(folderOf({}), 'summary');
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
  try {
    const rows = Array.from({ length: 1000 }, () => rowOf('x'.repeat(500)));
    const files = ['a.md', 'b.md', 'c.md', 'd.md'].map((name) => fileOf(name, 'x', rows));
    await render('github', files);
  } finally {
    vi.unstubAllEnvs();
  }
  const text = readFileSync(summary, 'utf8');
  expect(text.length).toBeLessThan(1024 * 1024);
  expect(text).toContain('no room for more');
  expect(text).toMatch(/4000 errors in 4 of 4 files\n/u);
});

test('gitlab tells issues apart by file and finding', async () => {
  const rows = [rowOf('x')];
  const report = await render('gitlab', [fileOf('a.md', 'x', rows), fileOf('b.md', 'x', rows)]);
  const issues = JSON.parse(report) as { fingerprint: string; location: object }[];
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(issues[1]!.location).toEqual({ path: 'b.md', lines: { begin: 1, end: 1 } });
});

test('several reports are written at once', () => {
  const files = ['sarif', 'junit', 'html'].flatMap((name) => [
    '--format',
    name,
    '--output-file',
    `${name}=out/${name}`,
  ]);
  const { stdout, stderr } = qarar(['--format', 'pretty', ...files, 'a.md'], { cwd: folder });
  expect(stderr.match(/out\/\w+: written: \w+, findings: \d+\n/gu)).toHaveLength(3);
  expect(stdout).toContain('1 warning');
  const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
  expect(JSON.parse(read('sarif'))).toMatchObject({ version: '2.1.0' });
  expect(read('junit')).toMatch(/^<\?xml .*<\/testsuites>\n$/su);
  expect(read('html')).toMatch(/^<!doctype html>.*<\/html>\n$/su);
});
