import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SLOW = /laws|explain|reports/;

/** Fixtures first: most mutants fall in the first second. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(SLOW.test(moduleId));
    return files.sort((a, b) => isSlow(a) - isSlow(b));
  }
}

/** The quick tests alone: no bundle is built, and one worker is enough. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/duties/**/*.test.ts', 'test/domain/**/*.test.ts'],
    env: { TZ: 'America/New_York', LANG: 'C' },
    sequence: { sequencer: QuickFirst },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    bail: 1,
    testTimeout: 0,
  },
});
