import { resolve } from 'node:path';
import { contentHash } from '../../core/lint/hash.ts';
import { portablePath } from '../../reports/path.ts';
import type { Shard } from '../../reports/report.ts';
import type { Input } from './files.ts';

/** More parts than anybody has machines for. */
export const MOST_SHARDS = 10_000;

/**
 * Tells whether an input is in this part: each is in one, which its path alone decides, so that it
 * stays there when others come and go.
 */
export function shardTest({ index, count }: Shard): (input: Input) => boolean {
  const folder = process.cwd();
  return (input) => {
    const name = 'path' in input ? input.path : null;
    const path = name === null ? '-' : portablePath(resolve(name), folder);
    return Number.parseInt(contentHash(path).slice(0, 8), 16) % count === index - 1;
  };
}
