import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{src,lesson-page}/**/*.test.ts'], testTimeout: 30_000 },
});
