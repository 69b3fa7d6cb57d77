import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // By itself vitest leaves one core idle: of two, that is half.
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
  },
});
