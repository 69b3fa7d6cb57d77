import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { fixed, reported } from './harness/command-line.ts';
import { carriageReturns, oddDraft } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

interface Result {
  readonly name: string;
  readonly value: unknown;
  readonly error: string | null;
}

const texts = {
  'draft.md': oddDraft,
  'lines.txt': carriageReturns,
  'example.md': readFileSync('examples/flawed.md', 'utf8'),
};
const large = `إن الجمعية العامة،\n\n${Array.from(
  { length: 5000 },
  (_, index) =>
    `${index + 1} - تحث الدول الأعضاء على إبلاغ الانتربول عن كل قطعة تسرق من متاحفها ومكتباتها ومواقعها الأثرية؛\n\n`,
).join('')}`;

/** Runs the suite inside VS Code; each of its tests is then one here. */
async function runInHost(): Promise<{
  readonly results: readonly Result[];
  readonly startTimes: readonly number[];
}> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-host-'));
  const [suite, file] = [join(folder, 'suite.cjs'), join(folder, 'results.json')];
  await build({
    entryPoints: ['test-e2e/extension-host/suite.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const expected = Object.entries(texts).map(([name, text]) => {
    const ranges = reported(text).map((each) => [
      each.line - 1,
      each.column - 1,
      each.endLine - 1,
      each.endColumn - 1,
    ]);
    return [name, { ranges, fixed: fixed(text) }];
  });
  const vscode = await VSCode.start({
    files: { ...texts, 'draft.qarar': 'إن الجمعية العامة،\n', 'large.md': large },
    env: {
      E2E_SUITE: suite,
      E2E_RESULTS: file,
      E2E_EXPECTED: JSON.stringify(Object.fromEntries(expected)),
    },
  });
  try {
    await vi.waitUntil(() => existsSync(file), { timeout: 180_000, interval: 100 });
    const results: readonly Result[] = JSON.parse(readFileSync(file, 'utf8'));
    return { results, startTimes: vscode.startTimes };
  } finally {
    await vscode.shot('extension-host');
    await vscode.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { results, startTimes } = await runInHost();

for (const { name, value, error } of results) {
  test(name, () => {
    if (value !== null) process.stdout.write(`  ${name}: ${JSON.stringify(value)}\n`);
    expect(error).toBeNull();
  });
}

test('the log tells how long each start of the server took', () => {
  process.stdout.write(`  starts of the server: ${startTimes.join(', ')} ms\n`);
  expect(startTimes.length).toBeGreaterThan(1);
});
