import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    // A worker mostly waits for the program it has started, and that for the disk: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // No test leaves anything behind in a module: to load the program once for all files of a worker halves the start.
    isolate: false,
    // No verdict by a timer: a machine with much else to do is slow, not wrong.
    testTimeout: 0,
    hookTimeout: 0,
    // The answers must not depend on the host: tests run where a careless one would show it.
    env: { TZ: 'America/New_York', LANG: 'C' },
  },
});
