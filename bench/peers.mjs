// Beside its peers: whole processes on the same bytes, one after the other on the same machine.
// Peers are installed into a folder of their own, once: node bench/peers.mjs [--files 2000] [--runs 3]
// The floor is a pass over the text with eight checks by hand; textlint runs the same eight, rumdl its
// own rules for Markdown, qarar all of its rules. The texts, and the floor, are those beside the project.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { latencyBeside } from './latency.mjs';
import { table } from './table.mjs';

const PEERS = { rumdl: '0.2.75', textlint: '15.8.0' };
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
  },
});
const runs = Number(values.runs);
const here = fileURLToPath(new URL('.', import.meta.url));
const command = join(here, '../bin/qarar');
const shared = join(here, '../../shared');
const json = ['--no-config', '--format', 'json'];
const floor = join(shared, 'perf/configs/ref/ref.mjs');
if (!existsSync(floor)) {
  console.log('Nothing is measured: the workload and the floor are not beside the project.');
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), 'qarar-peers-'));
try {
  const peers = installed();
  await measureAll(peers, workload());
  await latencyBeside(servers(peers));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The folder of the programs of the peers. */
function installed() {
  const folder = join(scratch, 'peers');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  expectSuccess('npm', ['install', '--silent', '--no-audit', '--no-fund', ...names], folder);
  const rules = join(folder, 'rules');
  mkdirSync(rules);
  cpSync(join(here, 'peers/textlint-checks.cjs'), join(rules, 'checks.js'));
  const checks = { checks: pathToFileURL(floor).href };
  writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ rules: { checks } }));
  return folder;
}

/** Servers of the protocol: the floor is one of the library that ours is made with. */
function servers(peers) {
  const least = join(here, 'peers/least-server.mjs');
  return [
    ['8 checks by hand', [process.execPath, least, pathToFileURL(floor).href]],
    ['rumdl', [join(peers, 'node_modules/.bin/rumdl'), 'server']],
  ];
}

/** Texts that are made of the five texts, many of their sentences flawed; and the official ones. */
function workload() {
  const folder = join(scratch, 'workload');
  const options = ['--out', folder, '--files', values.files];
  expectSuccess(process.execPath, [join(shared, 'perf/gen.mjs'), ...options], scratch);
  const small = readdirSync(join(folder, 'single/md'))
    .map((name) => join(folder, 'single/md', name))
    .reduce((a, b) => (statSync(a).size < statSync(b).size ? a : b));
  return [
    ['one small text', small],
    ['one text of 1 MB', join(folder, 'big/1mb.md')],
    ['one text of 10 MB', join(folder, 'big/10mb.md')],
    [`${values.files} dense texts`, join(folder, 'batch/md')],
    ['the official texts', asMarkdown(join(shared, 'official/ar'), join(scratch, 'official'))],
  ];
}

/** Copies texts into a folder under names that all of the tools read. */
function asMarkdown(from, folder) {
  mkdirSync(folder);
  const names = readdirSync(from, { recursive: true }).filter((name) => name.endsWith('.txt'));
  for (const name of names) {
    cpSync(join(from, name), join(folder, `${name.replaceAll('/', '-').slice(0, -4)}.md`));
  }
  return folder;
}

async function measureAll(peers, texts) {
  const bin = (name) => join(peers, 'node_modules/.bin', name);
  const textlint = [
    '--config',
    join(peers, '.textlintrc.json'),
    '--rulesdir',
    join(peers, 'rules'),
  ];
  const tools = [
    ['floor, 1 thread', (path) => [process.execPath, floor, '--mode', 'scan', path]],
    [
      'floor, 2 threads',
      (path) => [process.execPath, floor, '--threads', '2', '--mode', 'scan', path],
    ],
    ['rumdl', (path) => [bin('rumdl'), 'check', '--no-cache', '--output-format', 'json', path]],
    ['textlint', (path) => [bin('textlint'), ...textlint, '--format', 'json', path]],
    ['qarar, 1 thread', (path) => [process.execPath, command, ...json, '--threads', '1', path]],
    ['qarar, 2 threads', (path) => [process.execPath, command, ...json, '--threads', '2', path]],
  ];
  const idle = await median([process.execPath, '-e', '0'], 9);
  console.log(`node -e 0: ${idle.wall.toFixed(0)} ms, ${idle.rss.toFixed(0)} MiB\n`);
  for (const [name, path] of texts) {
    const bytes = sizeOf(path);
    const rows = [];
    for (const [tool, parameters] of tools) {
      const { wall, cpu, rss } = await median(parameters(path), bytes > 2e7 ? runs : runs * 3);
      const rate = (ms) => (bytes / 1e3 / ms).toFixed(1);
      rows.push([tool, wall, (wall / idle.wall).toFixed(2), rate(wall), rate(cpu), rss]);
    }
    const own = rows.at(-2)[1];
    table(
      `${name}, ${(bytes / 1e6).toFixed(2)} MB`,
      ['', 'wall ms', 'x node -e 0', 'MB/s wall', 'MB/s per core', 'peak MiB', 'x qarar, 1 thread'],
      rows.map(([tool, wall, times, ...rates]) => {
        const rss = rates.pop();
        return [tool, wall.toFixed(0), times, ...rates, rss.toFixed(0), (wall / own).toFixed(2)];
      }),
    );
    shares(path);
  }
}

/** What the command itself says of its time. */
function shares(path) {
  const parameters = [command, ...json, '--threads', '1', '--stats', path];
  const { stderr } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  console.log(`${stderr.slice(stderr.indexOf('phase'), stderr.indexOf('rule  ')).trim()}\n`);
}

/** Milliseconds and MiB of a program: the medians of several runs. */
async function median(parameters, times) {
  const measured = [];
  for (let i = 0; i < times; i++) measured.push(await measure(parameters));
  const of = (key) => measured.map((run) => run[key]).sort((a, b) => a - b)[times >> 1];
  return { wall: of('wall'), cpu: of('cpu'), rss: of('rss') };
}

/** The shell tells the time of the processor, and Linux the most memory that was held. */
function measure(parameters) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const timer = ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1; true', 'bash'];
    const child = spawn('bash', [...timer, ...parameters], { stdio: ['ignore', 'ignore', 'pipe'] });
    let rss = 0;
    const watch = setInterval(() => {
      rss = Math.max(rss, peakOf(child.pid));
    }, 5);
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      const wall = performance.now() - from;
      const [user, system] = told.trim().split(' ').map(Number);
      resolve({ wall, cpu: (user + system) * 1e3, rss });
    });
  });
}

/** MiB of a process and of those that it has started, each at its highest. */
function peakOf(pid) {
  try {
    const peak = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children
      .split(' ')
      .filter((child) => child !== '')
      .reduce((most, child) => Math.max(most, peakOf(child)), Number(peak) / 1024);
  } catch {
    // It has just ended.
    return 0;
  }
}

function sizeOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function expectSuccess(program, parameters, cwd) {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(1);
}
