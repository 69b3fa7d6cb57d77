import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What changes the modules of a test, or counts what is run of them. */
const alone = [
  'test/eslint/lint.test.ts',
  'test/cli/once.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/lint/linear.test.ts',
  'test/renumber/left-words.test.ts',
  'test/server/completion-guard.test.ts',
  'test/syntax/{parts,steps}.test.ts',
  'test/texts/work.test.ts',
];

/** The longest ones, longest first: begun last, they would leave the other cores idle at the end. */
const longest = [
  'fuzz/fuzz',
  'repo/new-rule',
  'mutations/mutations',
  'cli/archive',
  'cli/hostile',
  'repo/plugin-example',
  'unified/unified-args',
  'eslint/eslint',
  'rules/every-rule',
  'cli/writers',
  'mutations/language',
  'texts/round-trip',
  'texts/official',
  'texts/world-register',
  'documents/docx-track',
  'cli/bombs',
  'cli/watch',
  'repo/generated',
  'syntax/properties',
  'texts/cuts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? longest.length : place;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // By itself vitest leaves one core idle: of two, that is half.
  test: {
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/set-up.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
          // All rules are loaded once, not for each file.
          isolate: false,
        },
      },
    ],
  },
});
