import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const loader = require.resolve('../../bin/load.js');
const { codeCache } = require(loader) as { readonly codeCache: string };

// Only the Node that made the build has it.
test.skipIf(!existsSync(codeCache))('V8 takes the compiled code that the build has kept', () => {
  const program = join(mkdtempSync(join(tmpdir(), 'qarar-start-')), 'start.cjs');
  writeFileSync(
    program,
    `const { script } = require(${JSON.stringify(loader)}).evaluate();
    process.stdout.write(String(script.cachedDataRejected));`,
  );
  const { stdout } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  expect(stdout).toBe('false');
});

test('a text is checked without what few runs need', () => {
  const loaded = (...parameters: readonly string[]): string =>
    spawnSync(process.execPath, [require.resolve('../../bin/qarar'), ...parameters], {
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'module' },
    }).stderr;
  const text = join(import.meta.dirname, '../../examples/flawed.md');
  expect(loaded('--list-rules')).toContain('later.cjs');
  for (const format of ['pretty', 'json']) {
    expect(loaded('--no-config', '--format', format, text)).not.toContain('later.cjs');
  }
  expect(loaded(text)).not.toContain('later.cjs');
});
