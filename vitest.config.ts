import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** What changes the process or the modules of a test, or keeps something until the end of its file. */
const alone = [
  'test/{cli,documents,eslint,fuzz,integrations,repo,unified}/**/*.test.ts',
  'test/{syntax/{parts,steps},texts/work}.test.ts',
];

export default defineConfig({
  // By itself vitest leaves one core idle: of two, that is half.
  test: {
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
