import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsUntil } from '../../src/commands/check/holds.js';
import { endOfDay, momentOfInstant } from '../../src/domain/calendar.js';
import { createDataset } from '../../src/domain/dataset.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import { catalogues } from '../catalogues.js';
import { anyMoment } from '../domain/duties/random/days.js';
import { anyRecords } from '../domain/duties/random/records.js';
import { runs } from '../store/support.js';

const duties = catalogues.flatMap((catalogue) => catalogue.duties);

it('until then the same comes of the same records', () => {
  let held = 0;
  const scenes = anyMoment.chain((at) =>
    fc.tuple(
      anyRecords(
        at,
        duties.map(({ id }) => id),
      ),
      fc
        .integer({ min: 0, max: endOfDay(at.day) })
        .map((back) => momentOfInstant(at.instant - (back % 86_400_000))),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  );
  fc.assert(
    fc.property(scenes, ([records, at, keep, part]) => {
      // Few records, or hours count nearly always.
      const dataset = createDataset(records.filter((_, index) => (index * 0.618 + keep) % 1 < 0.2));
      const judged = (moment: typeof at) => evaluate(dataset, duties, moment);
      const now = judged(at);
      const until = holdsUntil(now.results, dataset, at);
      expect(until).toBeGreaterThanOrEqual(at.instant);
      if (until > at.instant) held += 1;
      const later = momentOfInstant(Math.floor(at.instant + (until - at.instant) * part));
      expect(judged(later)).toEqual(now);
    }),
    runs(150),
  );
  expect(held).toBeGreaterThan(20);
});
