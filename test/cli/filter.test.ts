import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { bin, clean, flawed, qarar } from './qarar.ts';

interface Answer {
  readonly id?: unknown;
  readonly path?: string;
  readonly line?: number;
  readonly error?: string;
  readonly output?: string;
  readonly findings?: readonly { readonly ruleId: string; readonly line: number }[];
}

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const answersIn = (text: string): readonly Answer[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

describe('--jsonl-in', () => {
  const folder = folderOf({
    'a.md': flawed,
    'strict/qarar.config.json': '{ "rules": { "unused-directive": "error" } }',
  });

  test('answers each line with a line, in order, whatever it holds', () => {
    const input = [
      lines([
        { id: 7, text: flawed },
        { path: 'a.md' },
        { id: { k: 1 }, path: 'b.md', text: clean },
      ]),
      'oops\n\n',
      lines([
        [1],
        { path: 'none.md' },
        { text: 1 },
        { path: 'strict/x.md', text: `\ufeff${flawed}` },
      ]),
      JSON.stringify({ id: 'last', text: clean }),
    ].join('');
    const run = qarar(['--jsonl-in'], { cwd: folder, input });
    const answers = answersIn(run.stdout);
    expect(answers).toMatchObject([
      { id: 7, findings: [{ ruleId: 'unused-directive', line: 3, severity: 1 }] },
      { path: 'a.md', findings: [{ ruleId: 'unused-directive' }] },
      { id: { k: 1 }, path: 'b.md', findings: [] },
      { line: 4, error: expect.stringContaining('not JSON') },
      { line: 5, error: expect.stringContaining('not JSON') },
      { line: 6, error: expect.stringContaining('"text"') },
      { path: 'none.md', findings: [], error: 'none.md: there is no such file or folder.' },
      { line: 8, error: expect.stringContaining('"text"') },
      { path: 'strict/x.md', findings: [{ severity: 2, line: 3 }] },
      { id: 'last', findings: [] },
    ]);
    expect(run).toMatchObject({ status: 2, stderr: '' });
    expect(qarar(['--jsonl-in', '--threads', '2'], { cwd: folder, input })).toEqual(run);
    const broken = Buffer.concat([
      Buffer.from(lines([{ text: clean }])),
      Buffer.from([0x22, 0xff, 0x22]),
    ]);
    expect(answersIn(qarar(['--jsonl-in', '--locale', 'ar'], { input: broken }).stdout)).toEqual([
      { findings: [] },
      { line: 2, error: 'السطر ليس بترميز UTF-8.' },
    ]);
  });

  test('what is too deep to be given back is told, and the next line is answered', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const input = `{"id":${deep},"text":"x"}\n${lines([{ id: 1, text: clean }])}`;
    const { status, stdout } = qarar(['--jsonl-in'], { cwd: folder, input });
    expect(answersIn(stdout)).toMatchObject([
      { line: 1, error: 'The value of "id" is nested too deeply to be given back.' },
      { id: 1, findings: [] },
    ]);
    expect(status).toBe(2);
  });

  test('findings are no failure, and corrections come with them', () => {
    const parameters = ['--jsonl-in', '--fix-dry-run', '--rule', 'unused-directive: error'];
    const { status, stdout } = qarar(parameters, { input: lines([{ text: flawed }]) });
    expect(status).toBe(0);
    expect(answersIn(stdout)).toEqual([{ findings: [], output: `${clean}\n` }]);
    expect(qarar(['--jsonl-in'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([['1'], ['2']])('answers before the next line comes: %s threads', async (threads) => {
    const child = spawn(process.execPath, [bin, '--jsonl-in', '--threads', threads], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(lines([{ id, text: flawed }]));
      let answer = '';
      while (!answer.endsWith('\n')) answer += (await chunks.next()).value;
      expect(answersIn(answer)).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  test('what has no meaning for lines is refused', () => {
    const others = [['--fix'], ['--format', 'csv'], ['--cache'], ['--baseline', 'x'], ['a.md']];
    for (const other of others) expect(qarar(['--jsonl-in', ...other]).status).toBe(2);
  });
});

/** The examples of docs/archives.md: other engines start the filter and give it the lines. */
describe('engines', () => {
  const many = Array.from({ length: 200 }, (_, id) => ({
    id,
    text: id % 3 === 0 ? flawed : clean,
  }));
  const folder = folderOf({ 'texts.jsonl': lines(many) });
  const shell = (script: string) =>
    spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, QARAR: `${process.execPath} ${bin}`, LC_ALL: 'C' },
    });
  const flaggedIn = (text: string): readonly unknown[] =>
    answersIn(text)
      .filter(({ findings }) => findings?.length === 1)
      .map(({ id }) => id);
  const flagged = many.map(({ id }) => id).filter((id) => id % 3 === 0);

  const hasParallel = spawnSync('parallel', ['--version']).status === 0;
  if (!hasParallel)
    process.stderr.write('skipped: a test with GNU parallel (it is not installed)\n');
  test.skipIf(!hasParallel)('GNU parallel', () => {
    const { status, stdout } = shell(
      'parallel --pipe --keep-order --block 2k -j 2 "$QARAR --jsonl-in" < texts.jsonl',
    );
    expect(status).toBe(0);
    expect(flaggedIn(stdout)).toEqual(flagged);
  });

  test('partitions that are piped, as Spark does', () => {
    const { status, stdout } = shell(
      'split -n l/4 texts.jsonl part. && for part in part.??; do $QARAR --jsonl-in < "$part" > "$part.out" & done; wait; cat part.??.out',
    );
    expect(status).toBe(0);
    expect(flaggedIn(stdout)).toEqual(flagged);
  });
});
