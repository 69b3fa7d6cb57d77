// What npm runs as `prepare`: builds, unless what is built is newer than all that it is made of.
//
// For `npm install -g git+…`, as pre-commit does, npm clones, installs and packs. The installing it
// leaves to another npm, which inherits that this is a global installation: it gives the clone none of
// its development dependencies, and links it among the global packages (npm/cli#6984), where the
// package would then be laid into the clone, and thrown away with it. Both is mended here.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const isClone = isBelow(process.env.npm_config_cache);

if (isClone && process.env.npm_config_global === 'true') removeLink();
if (!isUpToDate()) {
  if (!hasTools()) installTools();
  run(process.execPath, [join(root, 'scripts/build.mjs')]);
}
if (isClone) run(process.execPath, [join(root, 'scripts/manifest.mjs'), 'strip']);

/** npm clones into its cache. Who installs a folder of their own globally means the link. */
function isBelow(cache) {
  return cache !== undefined && existsSync(cache) && root.startsWith(realpathSync(cache) + sep);
}

function isUpToDate() {
  try {
    // About the first and the last that the build writes: it may have failed between them.
    const [begun, ended] = ['bin/qarar.cjs', 'page/icon.svg'].map(
      (path) => statSync(join(root, 'dist', path)).mtimeMs,
    );
    return newestSource() < begun && begun < ended;
  } catch {
    return false;
  }
}

function newestSource() {
  const aside = new Set(['.git', 'bench', 'dist', 'docs', 'node_modules', 'test', 'test-e2e']);
  const paths = readdirSync(root)
    .filter((name) => !aside.has(name) && !name.endsWith('.tgz'))
    .flatMap((name) => [name, ...below(name)]);
  return Math.max(...paths.map((path) => statSync(join(root, path)).mtimeMs));
}

function below(name) {
  const path = join(root, name);
  if (!statSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true }).map((inner) => join(name, inner));
}

function removeLink() {
  const { npm_config_global_prefix: prefix } = process.env;
  if (prefix === undefined) return;
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const modules = process.platform === 'win32' ? 'node_modules' : 'lib/node_modules';
  const link = join(prefix, modules, name);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (!found?.isSymbolicLink() || realpathSync(link) !== root) return;
  unlinkSync(link);
  // npm had made this folder to lay the package into.
  mkdirSync(link);
}

function hasTools() {
  try {
    for (const tool of ['esbuild', 'typescript']) createRequire(import.meta.url).resolve(tool);
    return true;
  } catch {
    return false;
  }
}

function installTools() {
  const inherited = /^npm_config_(?:dry_run|global|include|location|omit|only|prefix|production)$/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !inherited.test(name)),
  );
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  if (npm === undefined) run('npm', options, env);
  else run(process.execPath, [npm, ...options], env);
}

/** Nothing on standard output: `npm pack` prints the name of its file there. */
function run(command, parameters, env = process.env) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
