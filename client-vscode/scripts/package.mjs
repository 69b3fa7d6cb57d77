// Makes the extension a file that VS Code installs: client-vscode/qarar-vscode-<version>.vsix, or
// where the first argument says. A second argument names the folder of another extension. vsce is
// fetched when it is first used, since it brings 250 packages that nothing else needs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VSCE = '@vscode/vsce@3.9.2';
const OPTIONS = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
const LARGEST = 2_000_000;

const client = dirname(dirname(fileURLToPath(import.meta.url)));
// npm changes the folder, and remembers the one in which it was called.
const from = (path) => resolve(process.env.INIT_CWD ?? '.', path);
const folder = process.argv[3] === undefined ? client : from(process.argv[3]);
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const file = process.argv[2] ? from(process.argv[2]) : join(folder, `${name}-${version}.vsix`);

mkdirSync(dirname(file), { recursive: true });
const bundle = join(folder, 'scripts/bundle.mjs');
if (existsSync(bundle)) run(process.execPath, [bundle]);
run('npm', ['exec', '--yes', `--package=${VSCE}`, '--', 'vsce', 'package', ...OPTIONS, '-o', file]);
const { size } = statSync(file);
if (size > LARGEST) {
  process.stderr.write(`${file} has ${size} bytes, more than ${LARGEST}\n`);
  process.exitCode = 1;
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
