import { defineConfig } from 'vitest/config';

/** One file at a time: each starts a bot with worker threads of its own. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
