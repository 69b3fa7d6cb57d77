import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test-e2e/*.test.ts'],
    root: `${import.meta.dirname}/..`,
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
