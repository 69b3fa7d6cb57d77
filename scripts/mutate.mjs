// npm run mutate -- [--sample N] [--seed S] FILE [FILE …]: which changes of rules or of core their own
// tests would not notice. With --sample, of so many changes of each file, drawn by the seed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { drawn } from './mutation-sample.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { files, sample, seed } = readArguments();

/** They look at texts of any length, or count steps: they take minutes for each mutant. */
const tooLong = /\/(?:properties|steps|published|every-rule|parts|fix-loops)\.test\.ts$/u;
/** They put other modules in the place of ours, which the bundle for mutants cannot. */
const NEEDS_VITEST = /^import \{[^}]*\bvi\b[^}]*\} from 'vitest';$/mu;
/** Which rules have examples that a file of core is seen in, where it is not all of them. */
const rulesOfCore = {
  'core/lint/directives.ts': /^spacing$/u,
  'core/lint/edits.ts': /^(?:date-format|interpol-spelling|spacing)$/u,
  'core/syntax/dates.ts': /^(?:date-|reference-|session-|concordance-date)/u,
  'core/syntax/citations.ts': /^(?:reference-|concordance-citation|superseded-name|session-)/u,
};
/** What became of those that no test noticed. */
const FATES = { NoCoverage: 'not run', Survived: 'survives' };
/** A module that keeps what it has found for all texts, or makes it at the first one. */
const MEMORY = /^(?:const \w+ = new Map<[^;]*>\(\);|let \w+: [^;=]+;)$/mu;
/** [file, line, mutant, reason]: changes that change nothing. */
const equivalent = JSON.parse(readFileSync('test/mutants/equivalent.json', 'utf8'));

const results = await run();
for (const file of files) {
  report(
    file,
    results.filter(({ fileName }) => relative(root, fileName) === file),
  );
}

function run() {
  return new Stryker({
    mutate: files.flatMap(rangesOf),
    testRunner: 'qarar',
    plugins: [join(root, 'scripts/mutation-runner.mjs')],
    qarar: { tests: Object.fromEntries(files.map((file) => [file, testsOf(file)])), sample, seed },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    maxTestRunnerReuse: 0,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 15,
    ignorePatterns: [
      'dist',
      'docs',
      'bench',
      'client-vscode',
      'test-e2e',
      'test/cli/formats/golden',
    ],
    reporters: [],
    logLevel: 'error',
    allowConsoleColors: false,
    warnings: false,
    // TypeScript 7 has no library for the rewriting of its settings; esbuild needs none.
    tsconfigFile: 'none',
    thresholds: { high: 100, low: 0, break: null },
  }).runMutationTest();
}

/** Of a rule, its code: not what it says, nor its examples, which are its tests. */
function rangesOf(file) {
  const lines = read(file).split('\n');
  const ranges = [];
  let from = 1;
  const leaveOut = (start, end) => {
    if (start > from) ranges.push(`${file}:${from}-${start - 1}`);
    from = end + 1;
  };
  for (let at = 0; at < lines.length; at++) {
    const opening = /^ {2}(?:meta|examples): ([[{])$/u.exec(lines[at]);
    if (opening === null) continue;
    const end = lines.indexOf(opening[1] === '{' ? '  },' : '  ],', at);
    leaveOut(at + 1, end + 1);
  }
  leaveOut(lines.length + 1, lines.length + 1);
  return ranges;
}

/** The tests that a change of the file is to be noticed by: files of tests, and rules with their examples. */
function testsOf(file) {
  return file.startsWith('rules/') ? testsOfRule(file) : testsOfCore(file);
}

/** Tests of rules where they name the rule or, of a file that rules share, those that import it. */
function testsOfRule(file) {
  const rules = importersOf(file);
  const files = testFiles('test/rules').filter((test) =>
    rules.some((id) => read(test).includes(id)),
  );
  return { files, rules, isRemembered: chainOf(file).some((each) => MEMORY.test(read(each))) };
}

/** Tests of the room, and those elsewhere that import the file or have its name. */
function testsOfCore(file) {
  const room = `test/${file.split('/')[1]}`;
  const name = basename(file, '.ts');
  const files = readdirSync('test')
    .flatMap((folder) => (folder.includes('.') ? [] : testFiles(`test/${folder}`)))
    .filter(
      (test) =>
        dirname(test) === room ||
        basename(test) === `${name}.test.ts` ||
        read(test).includes(`../${file}'`),
    );
  const pattern = rulesOfCore[file] ?? /./u;
  const rules = readdirSync('rules', { recursive: true })
    .filter((path) => /\/[a-z][^/]*\.ts$/u.test(path))
    .map((path) => basename(path, '.ts'))
    .filter((id) => pattern.test(id));
  return { files, rules };
}

function testFiles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((test) => !tooLong.test(test) && !NEEDS_VITEST.test(read(test)));
}

/** The rule itself or, of a file that rules share, the rules that import it, if only by another. */
function importersOf(file) {
  return chainOf(file).flatMap((each) => {
    const name = basename(each);
    return name.startsWith('_') ? [] : [name.slice(0, -3)];
  });
}

/** The file, and those of its family that import it, if only by another. */
function chainOf(file) {
  const name = basename(file);
  if (!name.startsWith('_')) return [file];
  const folder = dirname(file);
  const importers = readdirSync(folder)
    .filter((other) => other !== name && read(join(folder, other)).includes(`./${name}'`))
    .flatMap((other) => chainOf(join(folder, other)));
  return [...new Set([file, ...importers])];
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function report(file, all) {
  const source = read(file).split('\n');
  const listed = new Set(equivalent.filter((each) => each.file === file));
  const counts = { all: 0, killed: 0, equivalent: 0 };
  const known = all.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const chosen = drawn(
    known.map(({ id }) => id),
    sample,
    seed,
  );
  for (const { id, status, location, mutatorName, replacement } of known) {
    const { line } = location.start;
    const what = `${mutatorName}: ${original(source, location)} -> ${replacement}`.replace(
      /\s+/gu,
      ' ',
    );
    const code = source[line - 1].trim();
    const found = [...listed].find((each) => each.line === code && each.mutant === what);
    if (found !== undefined) listed.delete(found);
    if (!chosen.has(id)) continue;
    if (found !== undefined) {
      counts.equivalent++;
      continue;
    }
    counts.all++;
    if (status === 'Killed' || status === 'Timeout') counts.killed++;
    else
      process.stdout.write(
        `${file}:${line}: ${FATES[status] ?? `was not judged (${status})`}: ${what}\n`,
      );
  }
  for (const { line, mutant } of listed) {
    process.stdout.write(`${file}: listed as equivalent, and not found: ${line}: ${mutant}\n`);
  }
  const share = counts.all === 0 ? 100 : (100 * counts.killed) / counts.all;
  const of = chosen.size < known.length ? ` (drawn of ${known.length})` : '';
  process.stdout.write(
    `${file}: ${counts.killed} of ${counts.all}${of} killed, ${share.toFixed(1)} %; equivalent: ${counts.equivalent}\n`,
  );
}

function original(source, { start, end }) {
  const text = source.slice(start.line - 1, end.line);
  text[text.length - 1] = text[text.length - 1].slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return text.join('\n').slice(0, 200);
}

function readArguments() {
  const usage = `Usage: npm run mutate -- [--sample N] [--seed S] rules/FAMILY/RULE.ts | core/ROOM/FILE.ts …
  --sample N  only so many changes of each file (all)
  --seed S    which ones: the same seed draws the same (1)\n`;
  const fail = (...lines) => {
    process.stderr.write(lines.join(''));
    process.exit(2);
  };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
    });
    const files = positionals.map((file) => relative(root, resolve(file)));
    const wrong = files.find(
      (file) => !/^(?:rules|core)\/.*\.ts$/u.test(file) || !existsSync(file),
    );
    if (wrong !== undefined) fail(`${wrong}: is no file of rules/ or core/\n`, usage);
    const numbers = [values.sample ?? '1', values.seed];
    const areRight = numbers.every((number) => /^\d{1,9}$/u.test(number));
    if (files.length === 0 || !areRight) fail(usage);
    const sample = values.sample === undefined ? null : Number(values.sample);
    return { files, sample, seed: Number(values.seed) };
  } catch (error) {
    return fail(`${error.message}\n`, usage);
  }
}
