import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './files.ts';

test('what is made from the rules is fresh', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/generate.mjs'), '--check'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
