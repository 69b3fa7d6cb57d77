import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test-e2e/*.test.ts'],
    root: `${import.meta.dirname}/..`,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 80_000 } },
  },
});
