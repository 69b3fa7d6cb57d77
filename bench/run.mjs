// How fast is it, and where does the time go? Run by hand: figures of one run compare, figures of
// two machines do not. MB/s are bytes of UTF-8 by CPU seconds of one core.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from '../dist/core/lint/linter.js';
import { parse } from '../dist/core/syntax/parse.js';
import { tokenize } from '../dist/core/syntax/tokenize.js';
import { rules } from '../dist/rules/index.js';
import { latency } from './latency.mjs';
import { table } from './table.mjs';
import { files, synthetic, texts } from './texts.mjs';

const command = fileURLToPath(new URL('../bin/qarar', import.meta.url));
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const linter = createLinter(rules);

console.log(
  `${files.length} texts, ${(bytes / 1e3).toFixed(1)} kB; ${rules.length} rules; Node ${process.version}\n`,
);
inProcess();
perRule();
growth();
wholeProcess();
await latency();

/** CPU milliseconds of one call: the median of several rounds after warming up. */
function cpu(work, milliseconds = 400) {
  const rounds = [];
  const end = performance.now() + milliseconds * 2;
  const warm = performance.now() + milliseconds / 2;
  while (performance.now() < warm) work();
  while (performance.now() < end || rounds.length < 5) {
    const before = process.cpuUsage();
    const from = performance.now();
    work();
    const wall = performance.now() - from;
    const { user, system } = process.cpuUsage(before);
    rounds.push(Math.min(wall, (user + system) / 1e3));
  }
  return rounds.sort((a, b) => a - b)[rounds.length >> 1];
}

function scan(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) & 1;
  return sum;
}

function inProcess() {
  const rows = [
    [
      'floor: read, decode, one scan',
      () =>
        files.forEach(({ path }) => {
          scan(readFileSync(path, 'utf8'));
        }),
    ],
    [
      'tokenize',
      () =>
        texts.forEach((text) => {
          tokenize(text);
        }),
    ],
    [
      'parse',
      () =>
        texts.forEach((text) => {
          parse(text);
        }),
    ],
    [
      'lint: all rules',
      () =>
        texts.forEach((text) => {
          linter.lint(text);
        }),
    ],
  ].map(([name, work]) => {
    // V8 compiles the rules for seconds.
    const ms = cpu(work, 6000);
    return [name, (bytes / 1e3 / ms).toFixed(1), ((ms * 1e6) / characters).toFixed(1)];
  });
  table('In process, warm', ['', 'MB/s', 'ns/character'], rows);
}

/** Each rule alone on trees that are already parsed, without the cost of an empty traversal. */
function perRule() {
  const parsed = texts.map((text) => parse(text));
  const empty = createLinter([]);
  const base = cpu(
    () =>
      parsed.forEach((text) => {
        empty.lintParsed(text);
      }),
    200,
  );
  const rows = rules.map((rule) => {
    const alone = createLinter([rule]);
    const ms =
      cpu(
        () =>
          parsed.forEach((text) => {
            alone.lintParsed(text);
          }),
        60,
      ) - base;
    const findings = parsed.reduce((sum, text) => sum + alone.lintParsed(text).findings.length, 0);
    return { id: rule.id, ns: Math.max(0, (ms * 1e6) / characters), findings };
  });
  rows.sort((a, b) => b.ns - a.ns);
  table(
    'Each rule alone, without parsing',
    ['', 'ns/character', 'findings'],
    [
      ['(traversal)', ((base * 1e6) / characters).toFixed(2), 0],
      ...rows.map(({ id, ns, findings }) => [id, ns.toFixed(2), findings]),
    ],
  );
}

function growth() {
  const rows = [1e6, 1e7].map((size) => {
    const text = synthetic(size);
    const length = Buffer.byteLength(text);
    const [parsed, linted] = [cpu(() => parse(text), 500), cpu(() => linter.lint(text), 500)];
    return [
      `${(length / 1e6).toFixed(1)} MB`,
      parsed.toFixed(0),
      (length / 1e3 / parsed).toFixed(1),
      linted.toFixed(0),
      (length / 1e3 / linted).toFixed(1),
    ];
  });
  table('One large text', ['', 'parse ms', 'MB/s', 'lint ms', 'MB/s'], rows);
}

/** Whole processes, as a shell sees them: median of several. */
function wholeProcess() {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-bench-'));
  try {
    const small = files.reduce((a, b) => (a.bytes.length < b.bytes.length ? a : b));
    const batch = join(folder, 'batch');
    mkdirSync(batch);
    const copies = Math.ceil(2000 / files.length);
    for (let i = 0; i < copies; i++) {
      for (const file of files) writeFileSync(join(batch, `${i}-${file.name}`), file.bytes);
    }
    const large = join(folder, 'large.txt');
    writeFileSync(large, synthetic(1e7));
    const runs = [
      ['node -e 0', ['-e', '0'], 0, 15],
      [
        `one text of ${(small.bytes.length / 1e3).toFixed(1)} kB`,
        [command, small.path],
        small.bytes.length,
        15,
      ],
      [
        `${copies * files.length} files, --format json`,
        [command, '--format', 'json', batch],
        bytes * copies,
        3,
      ],
      [`${copies * files.length} files, pretty`, [command, batch], bytes * copies, 3],
      ['one text of 10 MB', [command, large], readFileSync(large).length, 3],
    ];
    let idle = 0;
    const rows = runs.map(([name, parameters, size, times]) => {
      const { wall, cpu: busy, rss } = measure(parameters, times);
      idle ||= wall;
      const rate = (ms) => (size > 1e5 ? (size / 1e3 / ms).toFixed(1) : '');
      return [
        name,
        wall.toFixed(0),
        (wall / idle).toFixed(2),
        rate(wall),
        rate(busy),
        rss.toFixed(0),
      ];
    });
    table(
      'Whole processes',
      ['', 'wall ms', 'x node -e 0', 'MB/s wall', 'MB/s per core', 'peak MiB'],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians of several runs of a program under Node. */
function measure(parameters, times) {
  const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));
  const runs = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    const { error, output } = spawnSync(process.execPath, ['--require', usage, ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    if (error !== undefined) throw error;
    runs.push({ wall: performance.now() - from, ...JSON.parse(output[3]) });
  }
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[times >> 1];
  return { wall: median('wall'), cpu: median('cpu'), rss: median('rss') };
}
