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
  const program = join(mkdtempSync(join(tmpdir(), 'qarar-start-')), 'later.cjs');
  writeFileSync(
    program,
    `const { exports: command, second } = require(${JSON.stringify(loader)}).evaluate();
    process.on('exit', () => process.stderr.write(second.script === null ? 'not loaded' : 'loaded'));
    command.run();`,
  );
  const loads = (...parameters: readonly string[]): string =>
    spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' }).stderr;
  const text = join(import.meta.dirname, '../../examples/flawed.md');
  expect(loads('--list-rules')).toBe('loaded');
  expect(loads('--no-config', '--format', 'json', text)).toBe('not loaded');
  expect(loads(text)).toMatch(/not loaded$/);
});
