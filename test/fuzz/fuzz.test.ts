import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../repo/files.ts';
import { fixtures } from '../syntax/shared.ts';
import { type KindName, kindNames, slowness } from './kind-names.ts';
import { type Case, createKinds } from './kinds.ts';
import { reduce, reduceText } from './reduce.ts';
import { createWatched } from './watched.ts';
import { lostUnits, wordsOf } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the fuzzer found once, made smaller. */
const cases = join(root, 'test/fuzz/cases');
interface Kept {
  readonly kind: KindName;
  readonly made: Case;
}
const sources = [...fixtures('clean'), ...fixtures('flawed')].map(({ text }) => text);
const kinds = createKinds(sources);
afterAll(() => kinds.stop());

test.each(readdirSync(cases))('what failed once holds: %s', async (name) => {
  const { kind, made }: Kept = JSON.parse(readFileSync(join(cases, name), 'utf8'));
  expect(await kinds[kind].check(made)).toBeNull();
});

test('2,000 cases of each kind, and fewer of those that take long', async () => {
  const told = await output('scripts/fuzz.mjs', '--cases', '2000', '--seed', '1', '--keep', folder);
  for (const kind of kindNames) {
    const count = 2000 / (slowness[kind] ?? 1);
    expect(told).toMatch(new RegExp(`^ *${kind} +${count}(?: +0){7} `, 'mu'));
  }
}, 600_000);

test('the same seed makes the same cases, another one makes others', async () => {
  for (const name of kindNames) {
    const { make } = kinds[name];
    expect(await make(5, 7)).toEqual(await make(5, 7));
    expect(await make(5, 7)).not.toEqual(await make(6, 7));
  }
});

test('a case that hangs is ended and named, and the next one is run', async () => {
  const script = join(folder, 'worker.mjs');
  writeFileSync(
    script,
    `import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', ({ from }) => {
  workerData.progress[0] = from;
  while (from === 7);
  parentPort.postMessage({ next: from + 1 });
});`,
  );
  const { ask, stop } = createWatched(script, [], 0.2);
  const run = (from: number) => ask({ do: 'run', kind: 'texts', seed: 1, from, to: 9 });
  expect(await run(6)).toEqual({ next: 7 });
  expect(await run(7)).toMatchObject({ at: 7, ended: { kind: 'hang' } });
  expect(await run(8)).toEqual({ next: 9 });
  await stop();
});

test('what fails is made as small as it goes on failing', async () => {
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  const fails = async (list: readonly number[]) => list.includes(17) && list.includes(80);
  expect(await reduce(numbers, fails)).toEqual([17, 80]);
  const text = 'ألف باء\nجيم دال هاء\nواو';
  expect(await reduceText(text, async (shorter) => /ج.*ه/su.test(shorter))).toBe('جه');
});

test('words that are lost are seen, and spellings set right are none', () => {
  expect(wordsOf('الأم\u0640\u0640م  المتحدة ٣')).toBe(wordsOf('الامم المتحدة 3'));
  expect(wordsOf('<!-- qarar-disable spacing -->\nكذا')).toBe('كذا');
  expect(wordsOf('<!-- qarar-disable\n\nكذا -->')).not.toBe('');
  expect(lostUnits('تقرر كذا 12', 'تقرر 21')).toBe(3);
});

function output(script: string, ...options: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['--expose-gc', script, ...options], { cwd: root });
    let told = '';
    run.stdout.on('data', (chunk) => {
      told += chunk;
    });
    run.stderr.on('data', (chunk) => {
      told += chunk;
    });
    run.on('close', () => resolve(told));
  });
}
