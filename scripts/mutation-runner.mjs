// A test runner for StrykerJS: the tests of one file, and the examples of the rules, in one process.
// Vitest would load all modules anew for each mutant, which takes longer than the tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';

const SUCCESS = 0;
const BUNDLE = 'mutation-bundle.mjs';

class Runner {
  static inject = ['options'];
  #settings;
  #loaded = null;
  /** Tests that fail without any mutant: those of time on a busy machine, or of what is not copied. */
  #failing = new Set();
  /** What the generated page of each rule says without any mutant: a test holds the pages to the rules. */
  #pages = new Map();
  #loads = 0;

  constructor(options) {
    this.#settings = options.qarar;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // One that was ended because it hung is followed by another in the same folder.
    if (!existsSync(BUNDLE)) await bundle(this.#settings);
  }

  async dryRun() {
    const started = globalThis.__stryker__ ?? {};
    globalThis.__stryker__ = started;
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
    return { status: 'complete', tests: results, mutantCoverage: started.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const space = globalThis.__stryker__;
    const isStatic = mutantActivation === 'static';
    space.activeMutant = isStatic ? activeMutant.id : undefined;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    space.hitLimit = hitLimit;
    let run = 0;
    try {
      const tests = await this.#tests(isStatic);
      space.activeMutant = activeMutant.id;
      for (const { name, body } of tests) {
        if (this.#failing.has(name) || testFilter?.includes(name) === false) continue;
        run++;
        const failureMessage = await failureOf(body);
        if (space.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit reached' };
        if (failureMessage !== null) {
          return { status: 'killed', killedBy: [name], failureMessage, nrOfTests: run };
        }
      }
      if (run > 0) return { status: 'survived', nrOfTests: run };
      // The rule has another name.
      return { status: 'killed', killedBy: [], failureMessage: 'no test is found', nrOfTests: 0 };
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

  async #tests(anew) {
    if (anew || this.#loaded === null) {
      const url = `${pathToFileURL(join(process.cwd(), BUNDLE)).href}?${this.#loads++}`;
      const loaded = await import(url);
      const examples = loaded.rules
        .filter(({ id }) => this.#settings.rules.length === 0 || this.#settings.rules.includes(id))
        .flatMap((rule) => this.#testsOf(rule, loaded));
      this.#loaded = [...examples, ...loaded.listed.map(unique)];
    }
    return this.#loaded;
  }

  #testsOf(rule, loaded) {
    return [
      {
        name: `examples of ${rule.id}`,
        body: () => {
          const [problem] = loaded.verifyRule(rule);
          if (problem !== undefined) throw new Error(loaded.describeProblem(problem));
        },
      },
      {
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

function unique({ name, body }, at) {
  return { name: `${at} ${name}`, body };
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
function bundle({ testFiles }) {
  const root = process.cwd();
  const contents = `
export { listed } from './scripts/mutation-tests.mjs';
export { rules } from './rules/index.ts';
export { verifyRule } from './testing/verify-rule.ts';
export { describeProblem } from './testing/describe-problem.ts';
export { rulePage } from './scripts/pages.mjs';
export { createLinter } from './core/lint/linter.ts';
export { findingText, suggestionText } from './core/lint/messages.ts';
export { applyEdits, fixAll } from './core/lint/edits.ts';
${testFiles.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n')}
`;
  return build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { vitest: './scripts/mutation-tests.mjs' },
    plugins: [ownPlaces],
    logLevel: 'error',
    outfile: BUNDLE,
  });
}

const ownPlaces = {
  name: 'own-places',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'qarar', Runner)];
