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
