import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds/index.js';
import { examplesOf } from '../../src/messages/examples.js';
import { irt, tempFolder } from '../irt.js';
import { shWords } from '../shells.js';

const SAMPLE = join(import.meta.dirname, '../../data/sample/tuyen-quang');
const DAY = ['--as-of', '2026-11-30'];

it('what the help of add shows makes a record that counts: nothing is said to be missing', () => {
  const store = join(tempFolder(), 'kho');
  cpSync(SAMPLE, store, { recursive: true });
  const experts = () => {
    const { out } = irt(['check', '--store', store, '--duty', 'd18.irt-experts', '--json', '--all', ...DAY]);
    const { results } = JSON.parse(out) as {
      results: { subject: string; args: { counted?: number } }[];
    };
    return results.find(({ subject }) => subject === 'team/doi-ung-cuu-su-co-tinh')?.args.counted;
  };
  const before = experts();
  for (const kind of kindNames) {
    const [line = ''] = examplesOf(`${kind} add`);
    const [words = []] = shWords([line]);
    const { code, err } = irt([...words.slice(1), '--store', store, '--no-input', ...DAY]);
    expect([line, code, err.includes('lưu ý') ? err : '']).toEqual([line, 0, '']);
  }
  expect(experts()).toBe(Number(before) + 1);
});
