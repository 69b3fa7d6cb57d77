// npm run try -- RULE [RULE …]: whether the examples of rules are what they find, whether the rules
// keep what every rule promises, and their own tests, on the sources as they stand; nothing need be built.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { registrySource } from './registry.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FUZZED_TEXTS = 50;
const ids = process.argv.slice(2);
if (ids.length === 0) end('Usage: npm run try -- RULE [RULE …]');

const started = performance.now();
const { rules, nearest, verifyRule, describeProblem } = await sources();
const known = rules.map(({ id }) => id);
for (const id of ids) {
  if (known.includes(id)) continue;
  const similar = nearest(id, known);
  end(`There is no rule ${id}${similar === undefined ? '.' : `; did you mean ${similar}?`}`);
}
for (const rule of rules.filter(({ id }) => ids.includes(id))) {
  const problems = verifyRule(rule, { otherRules: rules, fuzz: FUZZED_TEXTS });
  for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n\n`);
  const { length } = rule.examples;
  const result =
    problems.length === 0 ? 'all as they should be' : `problems: ${problems.length}, see above`;
  process.stdout.write(`${rule.id}: ${length} examples, ${result}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
const tests = ids
  .map((id) => `test/rules/${id}.test.ts`)
  .filter((path) => existsSync(join(root, path)));
if (tests.length > 0) {
  // What examples cannot say: begun last, so that what they say is read first.
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...tests], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** The rules that stand in the folders now, whether or not they are registered. */
async function sources() {
  const registry = registrySource(root)
    .replaceAll("from './", "from './rules/")
    .replaceAll("'../", "'./");
  const file = join(tmpdir(), `qarar-try-${process.pid}.mjs`);
  process.setSourceMapsEnabled(true);
  try {
    await build({
      stdin: {
        contents: `${registry}
export { nearest } from './core/lint/nearest.ts';
export { describeProblem } from './testing/describe-problem.ts';
export { verifyRule } from './testing/verify-rule.ts';
`,
        resolveDir: root,
        loader: 'ts',
      },
      absWorkingDir: root,
      bundle: true,
      format: 'esm',
      platform: 'node',
      sourcemap: 'inline',
      logLevel: 'error',
      outfile: file,
    });
    return await import(pathToFileURL(file).href);
  } catch (error) {
    return end(error.errors === undefined ? error.stack : '');
  } finally {
    rmSync(file, { force: true });
  }
}

function end(complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
