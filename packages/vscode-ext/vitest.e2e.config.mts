import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `bench/lab.js` says where to write what it measures; TYPING=1 measures the editor with hovers.
    include: [
      process.env.LAB_TIMES
        ? 'e2e/lab.bench.ts'
        : process.env.TYPING
          ? 'e2e/typing.bench.ts'
          : 'e2e/**/*.test.ts',
    ],
    globalSetup: 'e2e/host/globalSetup.ts',
    alias: { vscode: fileURLToPath(new URL('test/vscode.ts', import.meta.url)) },
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
