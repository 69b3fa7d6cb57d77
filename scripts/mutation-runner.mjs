// A test runner for StrykerJS: for each mutant the tests of its file, and the examples of its rules, in
// one process. Vitest would load all modules anew for each mutant, which takes longer than the tests.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';
import { drawn } from './mutation-sample.mjs';

const SUCCESS = 0;
const BUNDLE = 'mutation-bundle.mjs';
const DRY_RUN = 'mutation-dry-run.json';
/**
 * Of the tests that a mutant of core is run in beside those in a file of its name, so many: those that
 * noticed most until then.
 */
const MOST_TESTS = 40;

class Runner {
  static inject = ['options'];
  #settings;
  #loaded = null;
  /** Tests that fail without any mutant: those of time on a busy machine, or of what is not copied. */
  #failing = new Set();
  /** What the generated page of each rule says without any mutant: a test holds the pages to the rules. */
  #pages = new Map();
  #loads = 0;
  /** How many mutants each test has noticed; it is asked the sooner. */
  #noticed = new Map();
  #drawn = new Map();

  constructor(options) {
    this.#settings = options.qarar;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    if (!existsSync(BUNDLE)) await bundle(this.#settings);
    // One that was ended because it hung is followed by another in the same folder, without a dry run.
    if (existsSync(DRY_RUN)) {
      const { failing, pages } = JSON.parse(readFileSync(DRY_RUN, 'utf8'));
      this.#failing = new Set(failing);
      this.#pages = new Map(pages);
    }
  }

  async dryRun() {
    globalThis.__stryker__ ??= {};
    const started = globalThis.__stryker__;
    const results = [];
    for (const { name, body } of await this.#tests(true)) {
      started.currentTestId = name;
      const from = performance.now();
      const failureMessage = await failureOf(body);
      const timeSpentMs = performance.now() - from;
      const result = { id: name, name, timeSpentMs };
      if (failureMessage === null) results.push({ ...result, status: SUCCESS });
      else this.#failing.add(name);
    }
    if (results.length === 0) return { status: 'error', errorMessage: 'no test holds' };
    started.currentTestId = undefined;
    writeFileSync(
      DRY_RUN,
      JSON.stringify({ failing: [...this.#failing], pages: [...this.#pages] }),
    );
    return { status: 'complete', tests: results, mutantCoverage: started.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }) {
    const file = relative(process.cwd(), sandboxFileName);
    if (!this.#drawnOf(file).has(activeMutant.id)) return { status: 'survived', nrOfTests: 0 };
    globalThis.__stryker__ ??= {};
    const space = globalThis.__stryker__;
    const { rules, isRemembered } = this.#settings.tests[file];
    const isStatic = mutantActivation === 'static';
    space.activeMutant = isStatic ? activeMutant.id : undefined;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    space.hitLimit = hitLimit;
    let run = 0;
    try {
      // What was kept of the texts of one mutant would hide the next.
      const all = await this.#tests(isStatic || isRemembered === true);
      if (rules.length > 0 && !all.some(({ from }) => rules.includes(from))) {
        const failureMessage = 'the rule has another name';
        return { status: 'killed', killedBy: [], failureMessage, nrOfTests: 0 };
      }
      const tests = this.#chosen(all, file, testFilter);
      space.activeMutant = activeMutant.id;
      for (const { name, body } of tests) {
        run++;
        const failureMessage = await failureOf(body);
        if (space.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit reached' };
        if (failureMessage !== null) {
          this.#noticed.set(name, (this.#noticed.get(name) ?? 0) + 1);
          return { status: 'killed', killedBy: [name], failureMessage, nrOfTests: run };
        }
      }
      return { status: 'survived', nrOfTests: run };
    } catch (error) {
      // It does not even load: no test can pass.
      return {
        status: 'killed',
        killedBy: [],
        failureMessage: String(error?.stack ?? error),
        nrOfTests: run,
      };
    } finally {
      space.activeMutant = undefined;
      if (isStatic) this.#loaded = null;
    }
  }

  /** The instrumented file names each of its mutants. */
  #drawnOf(file) {
    const { sample, seed } = this.#settings;
    if (!this.#drawn.has(file)) {
      const ids = readFileSync(file, 'utf8').matchAll(/\bstryMutAct_\w+\("(\d+)"\)/gu);
      this.#drawn.set(
        file,
        drawn(
          Array.from(ids, ([, id]) => id),
          sample,
          seed,
        ),
      );
    }
    return this.#drawn.get(file);
  }

  #chosen(tests, file, testFilter) {
    const { files, rules } = this.#settings.tests[file];
    const noticed = ({ name }) => this.#noticed.get(name) ?? 0;
    const all = tests
      .filter(({ from }) => files.includes(from) || rules.includes(from))
      .filter(({ name }) => !this.#failing.has(name) && testFilter?.includes(name) !== false)
      .sort((a, b) => noticed(b) - noticed(a));
    if (!file.startsWith('core/')) return all;
    const isOwn = ({ from }) => from.endsWith(`/${basename(file, '.ts')}.test.ts`);
    return [...all.filter(isOwn), ...all.filter((each) => !isOwn(each)).slice(0, MOST_TESTS)];
  }

  async #tests(anew) {
    if (anew || this.#loaded === null) {
      const url = `${pathToFileURL(join(process.cwd(), BUNDLE)).href}?${this.#loads++}`;
      const loaded = await import(url);
      const examined = new Set(Object.values(this.#settings.tests).flatMap(({ rules }) => rules));
      const examples = loaded.rules
        .filter(({ id }) => examined.has(id))
        .flatMap((rule) => this.#testsOf(rule, loaded));
      this.#loaded = [...examples, ...loaded.listed.map(unique)];
    }
    return this.#loaded;
  }

  #testsOf(rule, loaded) {
    return [
      {
        from: rule.id,
        name: `examples of ${rule.id}`,
        body: () => {
          const [problem] = loaded.verifyRule(rule);
          if (problem !== undefined) throw new Error(loaded.describeProblem(problem));
        },
      },
      {
        from: rule.id,
        name: `page of ${rule.id}`,
        body: () => {
          const page = loaded.rulePage(rule, loaded);
          const before = this.#pages.get(rule.id) ?? page;
          this.#pages.set(rule.id, before);
          if (page !== before) throw new Error('the page of the rule is another');
        },
      },
    ];
  }
}

function unique({ from, name, body }, at) {
  return { from, name: `${at} ${name}`, body };
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return String(error?.stack ?? error).slice(0, 1000);
  }
}

/** One file of all that is tested and of its tests, which believe that they are where they were. */
function bundle({ tests }) {
  const root = process.cwd();
  const files = [...new Set(Object.values(tests).flatMap(({ files }) => files))];
  const contents = `
export { listed } from './scripts/mutation-tests.mjs';
export { rules } from './rules/index.ts';
export { verifyRule } from './testing/verify-rule.ts';
export { describeProblem } from './testing/describe-problem.ts';
export { rulePage } from './scripts/pages.mjs';
export { createLinter } from './core/lint/linter.ts';
export { findingText, suggestionText } from './core/lint/messages.ts';
export { readCompanions } from './core/lint/companions.ts';
export { applyEdits, fixAll } from './core/lint/edits.ts';
${files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n')}
`;
  return build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { vitest: './scripts/mutation-tests.mjs' },
    plugins: [ownPlaces(root)],
    logLevel: 'error',
    outfile: BUNDLE,
  });
}

/** What is imported stands before: the first line of a test file is run when its tests come. */
const ownPlaces = (root) => ({
  name: 'own-places',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(join(path, '..')));
      const file = JSON.stringify(relative(root, path));
      const isTest = path.endsWith('.test.ts');
      return {
        contents: isTest ? `globalThis.fileOfTests = ${file};\n${source}` : source,
        loader: 'ts',
      };
    });
  },
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'qarar', Runner)];
