// How fast is a whole archive checked, by one thread and by two? Run by hand: `node bench/archive.mjs
// [files] [bytes of the largest]` writes an archive that never was into a temporary folder, checks it
// and removes it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive-texts.mjs';
import { table } from './table.mjs';

const command = fileURLToPath(new URL('../bin/qarar', import.meta.url));
const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));
const count = Number(process.argv[2] ?? 20_000);
const largest = Number(process.argv[3] ?? 60_000);
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'qarar-archive-'));
try {
  const bytes = writeArchive(join(folder, 'texts'), count, largest);
  console.log(`${count} files, ${(bytes / 1e6).toFixed(1)} MB; Node ${process.version}\n`);
  const rows = [];
  const hashes = new Set();
  const cache = ['--cache', '--cache-location', join(folder, 'cache')];
  for (const [name, options, rounds] of [
    ['1 thread', ['--threads', '1'], ROUNDS],
    ['2 threads', ['--threads', '2'], ROUNDS],
    ['2 threads, cold cache', ['--threads', '2', ...cache], 1],
    ['2 threads, warm cache', ['--threads', '2', ...cache], ROUNDS],
    ['1 thread, warm cache', ['--threads', '1', ...cache], ROUNDS],
  ]) {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await measured(options));
    for (const { hash } of runs) hashes.add(hash);
    const { seconds, cpu, rss } = runs.sort((a, b) => a.seconds - b.seconds)[rounds >> 1];
    const peak = Math.max(rss, ...runs.map((run) => run.rss));
    rows.push([
      name,
      seconds.toFixed(2),
      (count / seconds).toFixed(0),
      (bytes / 1e6 / seconds).toFixed(1),
      (bytes / 1e6 / cpu).toFixed(1),
      peak.toFixed(0),
    ]);
  }
  hashes.add(await resumed());
  table(
    'One archive, medians',
    ['', 'seconds', 'files/s', 'MB/s', 'MB/s per core', 'peak MiB'],
    rows,
  );
  console.log(
    hashes.size === 1
      ? 'All reports are the same, byte for byte; one is that of a run that was killed and resumed.'
      : 'The reports DIFFER.',
  );
  if (hashes.size !== 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function measured(options) {
  const started = performance.now();
  const { child, ended } = start(options);
  let told = '';
  child.stdio[3].setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  await ended;
  const seconds = (performance.now() - started) / 1e3;
  const { cpu, rss } = JSON.parse(told);
  return { seconds, cpu: cpu / 1e3, rss, hash: await hashOf('report.json') };
}

/** Killed half-way, then run again. */
async function resumed() {
  const options = ['--threads', '2', '--resume'];
  const { child, ended } = start(options);
  await setTimeout(count / 2);
  child.kill('SIGKILL');
  await ended;
  await start(options).ended;
  return await hashOf('report.json');
}

function start(options) {
  const parameters = ['-r', usage, command, ...options, '--no-progress', '--format', 'json'];
  const child = spawn(process.execPath, [...parameters, '--output-file', 'report.json', 'texts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return { child, ended: new Promise((resolve) => child.on('close', resolve)) };
}

async function hashOf(name) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk);
  return hash.digest('hex');
}
