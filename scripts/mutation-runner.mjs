// A test runner for StrykerJS: the tests of one file, and the examples of the rules, in one process.
// Vitest would load all modules anew for each mutant, which takes longer than the tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';

const BUNDLE = 'mutation-bundle.mjs';

class Runner {
  static inject = ['options'];
  #settings;
  #loaded = null;
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
      results.push(
        failureMessage === null
          ? { ...result, status: 0 }
          : { ...result, status: 1, failureMessage },
      );
    }
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
        if (testFilter !== undefined && !testFilter.includes(name)) continue;
        run++;
        const failureMessage = await failureOf(body);
        if (space.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit reached' };
        if (failureMessage !== null) {
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

  async #tests(anew) {
    if (anew || this.#loaded === null) {
      const url = `${pathToFileURL(join(process.cwd(), BUNDLE)).href}?${this.#loads++}`;
      const { listed, rules, verifyRule, describeProblem } = await import(url);
      const examples = rules
        .filter(({ id }) => this.#settings.rules.length === 0 || this.#settings.rules.includes(id))
        .map((rule) => ({
          name: `examples of ${rule.id}`,
          body: () => {
            const [problem] = verifyRule(rule);
            if (problem !== undefined) throw new Error(describeProblem(problem));
          },
        }));
      this.#loaded = [...examples, ...listed.map(unique)];
    }
    return this.#loaded;
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
