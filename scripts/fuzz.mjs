// npm run fuzz -- [--minutes N | --cases N] [--seed S] [--kind KIND …] [--keep FOLDER]: texts,
// documents, edits on the server and fixes that nobody would think of, on the sources as they stand.
// The same seed makes the same cases. What fails is made smaller, and kept where `npm test` runs it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = `Usage: npm run fuzz -- [--minutes N | --cases N] [--seed S] [--kind KIND] [--keep FOLDER]
  --minutes N    how long it runs (1)
  --cases N      instead: so many cases of each kind, and a fiftieth of page and pdf
  --seed S       a whole number; the same one makes the same cases (one by chance)
  --kind KIND    texts, documents, edits, fixes, renumber, page or pdf; may stand more than once (all)
  --keep FOLDER  where cases that fail are kept (test/fuzz/cases)`;

const { minutes, cases, seed, kinds, keep } = readArguments();
const folder = join(root, 'node_modules/.cache/qarar');
const file = (name) => join(folder, `fuzz-${name}-${process.pid}.mjs`);
/** What reads a PDF in a process of its own, as the command does; found by the bundle beside it. */
const pdfReader = ['bin/pdf.mjs', 'page/pdf-library.js'];
const withPdf = join(folder, `fuzz-pdf-${process.pid}`);
process.setSourceMapsEnabled(true);
let found = 0;
try {
  mkdirSync(folder, { recursive: true });
  await Promise.all(['run', 'worker'].map(bundle));
  for (const name of pdfReader) cpSync(join(root, 'dist', name), join(withPdf, name));
  cpSync(file('worker'), join(withPdf, 'bin/worker.mjs'));
  const { run } = await import(pathToFileURL(file('run')).href);
  const end = performance.now() + minutes * 60_000;
  process.stdout.write(`Seed ${seed}\n`);
  const rows = await run({
    scriptOf: (kind) => (kind === 'pdf' ? join(withPdf, 'bin/worker.mjs') : file('worker')),
    sources: fixtures(),
    kinds,
    seed,
    more: (done) =>
      cases === null ? (performance.now() < end ? Number.POSITIVE_INFINITY : 0) : cases - done,
    tell,
  });
  process.stdout.write(table(rows));
} finally {
  for (const name of ['run', 'worker']) {
    for (const end of ['', '.map']) rmSync(`${file(name)}${end}`, { force: true });
  }
  rmSync(withPdf, { recursive: true, force: true });
}
if (found > 0) process.exitCode = 1;

function bundle(name) {
  return build({
    entryPoints: [join(root, `test/fuzz/${name}.ts`)],
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // Beside the bundle: within, each worker would read it, too.
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    outfile: file(name),
  });
}

/** The texts of the repository, from which cases are made. */
function fixtures() {
  return ['clean', 'flawed'].flatMap((name) => {
    const folder = join(root, 'test/fixtures', name);
    return readdirSync(folder)
      .filter((each) => /\.(?:md|txt)$/u.test(each))
      .sort()
      .map((each) => readFileSync(join(folder, each), 'utf8'));
  });
}

function tell({ kind, index, fault, made }) {
  found++;
  const kept = JSON.stringify({ kind, fault: `${fault.kind}: ${fault.what}`, made }, null, 2)
    // What cannot be seen in the file could not be read in a difference.
    .replace(/[^\n -~\p{L}\p{Nd}،؛؟«»]|\p{Co}/gu, escaped);
  const name = `${kind}-${createHash('sha256').update(kept).digest('hex').slice(0, 8)}.json`;
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, name), `${kept}\n`);
  process.stdout.write(
    `${kind} ${index}: ${fault.kind}: ${fault.what}\n  kept as ${relative(process.cwd(), join(keep, name))}\n`,
  );
}

function escaped(character) {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

function table(rows) {
  const faults = ['exception', 'hang', 'range', 'loop', 'words lost', 'difference', 'memory'];
  const megabytes = ({ first, last }) =>
    first === null || last === null ? '-' : ((last - first) / 1024 ** 2).toFixed(1);
  const lines = [
    ['', 'cases', ...faults, 'heap grown, MB'],
    ...[...rows].map(([kind, row]) => [
      kind,
      String(row.cases),
      ...faults.map((fault) => String(row.faults[fault] ?? 0)),
      megabytes(row),
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines
    .map((line) => line.map((cell, at) => cell.padStart(widths[at])).join('  '))
    .map((line) => `${line}\n`)
    .join('');
}

function readArguments() {
  const known = ['texts', 'documents', 'edits', 'fixes', 'renumber', 'page', 'pdf'];
  const number = { type: 'string' };
  try {
    const { values } = parseArgs({
      options: {
        minutes: number,
        cases: number,
        seed: number,
        kind: { type: 'string', multiple: true },
        keep: { type: 'string' },
      },
    });
    const read = (text, otherwise) => (text === undefined ? otherwise : Number(text));
    const result = {
      minutes: read(values.minutes, 1),
      cases: read(values.cases, null),
      seed: read(values.seed, Math.floor(Math.random() * 1e6)),
      kinds: values.kind ?? known,
      keep: values.keep ?? join(root, 'test/fuzz/cases'),
    };
    const isRight =
      [result.minutes, result.cases ?? 1, result.seed].every(Number.isFinite) &&
      result.kinds.every((kind) => known.includes(kind));
    if (isRight) return result;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
