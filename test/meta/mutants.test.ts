import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/domain/duties/checks/index.js';

interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly note: string;
}
const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const mutants = parse(read('test/mutants/mutants.yaml')) as readonly Mutant[];

/** `npm run mutants` takes minutes and is not run here; that its list fits the code is. */
describe('every mutant still applies', () => {
  it.each(mutants.map((mutant) => [mutant.note, mutant] as const))('%s', (_note, { file, find, replace }) => {
    expect(read(file).split(find), `${file}: ${find}`).toHaveLength(2);
    expect(replace).not.toBe(find);
  });
  it('none twice, and every check has some', () => {
    const texts = mutants.map(({ file, find, replace }) => `${file} ${find} ${replace}`);
    expect(new Set(texts).size).toBe(texts.length);
    const files = new Set(mutants.map(({ file }) => file));
    const without = checks
      .map(({ name }) => name)
      .filter((n) => !files.has(`src/domain/duties/checks/${n}.ts`));
    expect(without).toEqual([]);
  });
});
