// npm run mutate -- FILE [FILE …]: which changes of a rule or of core its own tests would not notice.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const files = process.argv.slice(2).map((file) => relative(root, resolve(file)));
const wrong = files.find((file) => !/^(?:rules|core)\/.*\.ts$/u.test(file) || !existsSync(file));
if (files.length === 0 || wrong !== undefined) {
  if (wrong !== undefined) process.stderr.write(`${wrong}: is no file of rules/ or core/\n`);
  process.stderr.write('Usage: npm run mutate -- rules/FAMILY/RULE.ts | core/ROOM/FILE.ts\n');
  process.exit(2);
}

/** They look at texts of any length, or count steps: they take minutes for each mutant. */
const tooLong = /\/(?:properties|steps|published|every-rule)\.test\.ts$/u;
/** [file, line, mutant, reason]: changes that change nothing. */
const equivalent = JSON.parse(readFileSync('test/mutants/equivalent.json', 'utf8'));

for (const file of files) {
  const results = await run(file);
  report(file, results);
}

function run(file) {
  return new Stryker({
    mutate: rangesOf(file),
    testRunner: 'qarar',
    plugins: [join(root, 'scripts/mutation-runner.mjs')],
    qarar: { testFiles: testsOf(file), rules: file.startsWith('rules/') ? rulesOf(file) : [] },
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
  const lines = readFileSync(file, 'utf8').split('\n');
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

/** The rule itself and, of a file that rules share, those that import it. */
function rulesOf(file) {
  const name = basename(file);
  if (!name.startsWith('_')) return [name.slice(0, -3)];
  return readdirSync(dirname(file))
    .filter((other) => !other.startsWith('_') && read(join(dirname(file), other)).includes(name))
    .map((other) => other.slice(0, -3));
}

/** Tests of the room, and of rules where they name the rule. */
function testsOf(file) {
  const [area, room] = file.split('/');
  const folder = area === 'core' ? `test/${room}` : 'test/rules';
  const names = area === 'core' ? null : rulesOf(file);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((test) => !tooLong.test(test))
    .filter((test) => names === null || names.some((id) => read(test).includes(id)));
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function report(file, results) {
  const source = readFileSync(file, 'utf8').split('\n');
  const known = new Set(equivalent.filter((each) => each.file === file));
  const counts = { all: 0, killed: 0, equivalent: 0 };
  for (const { status, location, mutatorName, replacement } of results) {
    if (status === 'Ignored' || status === 'CompileError') continue;
    const { line } = location.start;
    const what = `${mutatorName}: ${original(source, location)} -> ${replacement}`.replace(
      /\s+/gu,
      ' ',
    );
    const code = source[line - 1].trim();
    const found = known.find((each) => each.line === code && each.mutant === what);
    if (found !== undefined) {
      counts.equivalent++;
      known.delete(found);
    } else {
      counts.all++;
      if (status === 'Killed' || status === 'Timeout') counts.killed++;
      else
        process.stdout.write(
          `${file}:${line}: ${status === 'NoCoverage' ? 'not run' : 'survives'}: ${what}\n`,
        );
    }
  }
  for (const { line, mutant } of known) {
    process.stdout.write(`${file}: listed as equivalent, and not found: ${line}: ${mutant}\n`);
  }
  const share = counts.all === 0 ? 100 : (100 * counts.killed) / counts.all;
  process.stdout.write(
    `${file}: ${counts.killed} of ${counts.all} killed, ${share.toFixed(1)} %; equivalent: ${counts.equivalent}\n`,
  );
}

function original(source, { start, end }) {
  const text = source.slice(start.line - 1, end.line);
  text[text.length - 1] = text[text.length - 1].slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return text.join('\n').slice(0, 200);
}
