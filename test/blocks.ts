import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll } from 'vitest';

const OURS = /\/(?:core|rules)\//u;

/**
 * Times cannot be tested, but work can: how many blocks of our code V8 runs. It is the same on every
 * machine. For a file whose modules nobody else has loaded, and which imports core and rules within
 * its tests: V8 counts blocks only in code that was compiled since it was told to count.
 *
 * Gives a function that tells the blocks of core and rules that ran since it was last called.
 */
export function countBlocks(): () => Promise<number> {
  const session = new Session();
  beforeAll(async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  afterAll(() => session.disconnect());
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    let blocks = 0;
    for (const { url, functions } of result) {
      if (!OURS.test(url) || url.includes('/node_modules/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    }
    return blocks;
  };
}
