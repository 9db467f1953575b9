import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The quick tests alone: no bundle is built, and one worker is enough. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/duties/**/*.test.ts', 'test/domain/**/*.test.ts'],
    env: { TZ: 'America/New_York', LANG: 'C' },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    bail: 1,
    testTimeout: 60_000,
  },
});
