import { defineConfig } from 'vitest/config';

/** One file at a time, in one process: each starts a bot with a pool of processes. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
