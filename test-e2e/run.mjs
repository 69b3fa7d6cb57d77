// Tests in the real VS Code, in Neovim and, of pages, in Chromium: installs what they need, packages
// the extension, and runs file by file. A folder as argument gets the results of vitest, one file for
// each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages, installVSCode } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const begun = performance.now();
const scratch = mkdtempSync(join(tmpdir(), 'qarar-e2e-run-'));
const results = resolve(process.argv[2] ?? join(scratch, 'results'));
const shots = join(here, 'shots');
mkdirSync(results, { recursive: true });
rmSync(shots, { recursive: true, force: true });

timed('Debian packages', installDebianPackages);
const vscode = timed('VS Code', installVSCode);
const vsix = join(scratch, 'qarar.vsix');
const runner = join(scratch, 'runner.vsix');
timed('Package of the extension', () => {
  run(process.execPath, ['client-vscode/scripts/package.mjs', vsix]);
  run(process.execPath, ['client-vscode/scripts/package.mjs', runner, 'test-e2e/runner']);
});
const env = { E2E_VSCODE: vscode, E2E_VSIX: vsix, E2E_RUNNER: runner, E2E_SHOTS: shots };

for (const file of readdirSync(here).filter((name) => name.endsWith('.test.ts'))) {
  timed(file, () => {
    if (test(file)) return;
    process.stdout.write(`${file} failed, and is run once more\n`);
    if (!test(file)) process.exitCode = 1;
  });
}
rmSync(scratch, { recursive: true, force: true });

/** Whether all tests of a file pass. VS Code drops an answer now and then: see the tests. */
function test(file) {
  const { status } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--config=test-e2e/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, `${file}.json`)}`,
      `test-e2e/${file}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  return status === 0;
}

function run(command, parameters) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(1);
}

function timed(what, action) {
  const from = performance.now();
  const result = action();
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${what}: ${seconds(from)} s (total ${seconds(begun)} s)\n`);
  return result;
}
