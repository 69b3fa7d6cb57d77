import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/qarar', import.meta.url));

test('a configuration that never ends by itself is broken off, and the texts are checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-endless-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.md'), 'تقرر كذا.\n');
  writeFileSync(join(folder, 'qarar.config.mjs'), 'for (;;);\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--locale', 'en', 'a.md'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^qarar: qarar\.config\.mjs: .*not loaded within 10 seconds.*\n$/u);
  expect(stdout).toContain('1 file checked');
  expect(status).toBe(2);
});
