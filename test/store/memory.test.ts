import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { storeContract } from './contract.js';
import { AGENCY, SYSTEM, system } from './support.js';

storeContract('memory', () => createMemoryStore());

it('lists the problems of records it was given, at the first line of an imaginary file', async () => {
  const store = createMemoryStore([
    ['agency', AGENCY],
    ['system', system('a', { agency: 'so-yte' })],
    ['system', SYSTEM],
  ]);
  expect((await store.snapshot()).problems).toEqual([
    {
      code: 'reference-to-nothing',
      args: {
        kind: 'system',
        id: 'a',
        field: 'agency',
        target: 'agency',
        targetId: 'so-yte',
        nearest: 'so-y-te',
      },
      file: 'records/so-yte/system.yaml',
      line: 1,
      column: 1,
      excerpt: '',
    },
  ]);
});
