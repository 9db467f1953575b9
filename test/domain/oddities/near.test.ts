import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset, type Dataset, withRecords } from '../../../src/domain/dataset.js';
import type { AnyRecord, KindName } from '../../../src/domain/kinds/index.js';
import { oddSince } from '../../../src/domain/oddities/index.js';
import { near } from '../../../src/domain/oddities/near.js';
import { referencesTo } from '../../../src/domain/references.js';
import { runs } from '../../store/support.js';
import { anyMoment } from '../duties/random/days.js';
import { anyRecords, type Written } from '../duties/random/records.js';

/** What is told when records are written, seen from all there are and from those near them. */
function both(dataset: Dataset, changed: readonly Written[], at: Parameters<typeof oddSince>[0]['at']) {
  const wrote = (kind: KindName, id: string) =>
    changed.some(([of, record]) => of === kind && record.id === id);
  const told = (from: Dataset) =>
    oddSince(
      { dataset: from, at, duties: null },
      { dataset: withRecords(from, changed), at, duties: null },
      wrote,
    );
  const around = near({ dataset, referencesTo: (kind, id) => referencesTo(dataset, kind, id) }, changed);
  return { far: told(dataset), near: told(around) };
}

describe('what is odd about records about to be written', () => {
  it('is told from the records near them as from all', () => {
    let count = 0;
    const scenes = anyMoment.chain((at) =>
      fc.tuple(
        fc.constant(at),
        anyRecords(at, ['d18.scan']),
        anyRecords(at, ['d18.scan']).chain((records) =>
          fc.subarray([...records], { minLength: 1, maxLength: 3 }),
        ),
        // Two of one content, but for the id, are what most of these looks are for.
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(scenes, ([at, records, others, isDouble]) => {
        const dataset = createDataset(records);
        const doubled = records
          .slice(0, 3)
          .map(([kind, record]) => [kind, { ...record, id: `${record.id}-2` } as AnyRecord] as const);
        const { far, near: close } = both(dataset, isDouble ? doubled : others, at);
        count += far.length;
        expect(close).toEqual(far);
      }),
      runs(300),
    );
    expect(count).toBeGreaterThan(300);
  });
});
