import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Times cannot be tested, but work can: how many blocks of our code V8 runs for fixed texts. It tells
 * what was done for nothing before anybody waits for it, and is the same on every machine.
 */
const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  // Before the code is compiled: V8 counts blocks only where it has made room for the counts.
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

const OURS = /\/(?:core|rules)\//u;

/** Blocks of core and rules that ran since this was last asked. */
async function takeBlocks(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let blocks = 0;
  for (const { url, functions } of result) {
    if (!OURS.test(url) || url.includes('/node_modules/')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  }
  return blocks;
}

function textsOf(folder: string): readonly string[] {
  const path = join(import.meta.dirname, '../fixtures', folder);
  const names = readdirSync(path).filter((name) => /\.(?:txt|md)$/u.test(name));
  return names.map((name) => readFileSync(join(path, name), 'utf8'));
}

describe('the work for a text grows by less than a tenth unseen', () => {
  test.each([
    ['clean', 57_200],
    ['flawed', 64_600],
  ] as const)(
    '%s texts: about %i blocks for 1,000 characters',
    async (kind, expected) => {
      const { createLinter } = await import('../../core/lint/linter.ts');
      const { rules } = await import('../../rules/index.ts');
      const linter = createLinter(rules);
      const texts = textsOf(kind);
      const lintAll = (): void => {
        for (const text of texts) linter.lint(text);
      };
      // What is made once a process is not the work for a text.
      lintAll();
      await takeBlocks();
      lintAll();
      const blocks = await takeBlocks();
      const characters = texts.reduce((sum, { length }) => sum + length, 0);
      const perThousand = Math.round((blocks / characters) * 1000);
      // Where less is done, too: the figure above is to be the true one.
      expect(perThousand).toBeGreaterThan(expected * 0.9);
      expect(perThousand).toBeLessThan(expected * 1.1);
    },
    300_000,
  );
});
