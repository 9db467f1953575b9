import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Catalogue } from '../../../src/domain/duties/catalogue.js';
import { lawDays } from '../../../src/domain/duties/newer-law.js';
import { readCatalogueFile } from '../../../src/store/catalogue-file.js';

function shipped(id: string): Catalogue {
  const path = join(import.meta.dirname, `../../../data/catalogue/${id}.yaml`);
  const reading = readCatalogueFile(path, id);
  if (!('value' in reading)) throw new Error(id);
  return reading.value;
}
const [directive, cyber, reporting] = ['directive-18', 'cybersecurity-2026', 'reporting'].map(shipped) as [
  Catalogue,
  Catalogue,
  Catalogue,
];
const CLOSED: Catalogue = {
  ...directive,
  id: 'da-het',
  duties: directive.duties.map((duty) => ({ ...duty, inForce: { from: '2025-01-01', to: '2025-12-31' } })),
};

it.each([
  ['before the law', [directive], [cyber, reporting], '2026-06-30', '2022-10-19', []],
  [
    'on its first day',
    [directive],
    [cyber, reporting],
    '2026-07-01',
    '2022-10-19',
    [['cybersecurity-2026', '2026-07-01']],
  ],
  [
    'since the decrees',
    [directive],
    [cyber, reporting],
    '2026-12-01',
    '2022-10-19',
    [['cybersecurity-2026', '2026-08-19']],
  ],
  ['with the law in use', [directive, cyber], [reporting], '2026-12-01', '2026-08-19', []],
  ['with nothing in use', [], [directive], '2026-12-01', undefined, [['directive-18', '2022-10-19']]],
  ['of a law no longer in force', [directive], [CLOSED], '2026-12-01', '2022-10-19', []],
  ['of a law still in force', [directive], [CLOSED], '2025-12-31', '2022-10-19', [['da-het', '2025-01-01']]],
])('%s', (_when, inUse, off, today, newest, newer) => {
  const found = lawDays(inUse, off, today);
  expect(found.inUse).toBe(newest);
  expect(found.newer.map(({ id, from }) => [id, from])).toEqual(newer);
});
