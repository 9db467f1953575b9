import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../../src/domain/dataset.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { isGap, type Proof, states } from '../../../src/domain/duties/result.js';
import { shareOf, standingOf, standings, tally } from '../../../src/domain/duties/standing.js';
import { catalogues, directive18 } from '../../catalogues.js';
import { runs } from '../../store/support.js';
import { anyMoment } from './random/days.js';
import { anyRecords } from './random/records.js';

const duties = catalogues.flatMap((catalogue) => catalogue.duties);
const ids = directive18.duties.map((duty) => duty.id);
const anyResults = anyMoment.chain((at) =>
  anyRecords(at, ids).map((records) => evaluate(createDataset(records), duties, at).results),
);

it('each state counts as one thing, with a proof that stands and without', () => {
  const proof: readonly Proof[] = ['scan/s1'];
  expect(
    states.map((state) => [state, standingOf({ state, proof: [] }), standingOf({ state, proof })]),
  ).toEqual([
    ['met', 'fulfilled', 'fulfilled'],
    ['pending', 'not-yet-due', 'fulfilled'],
    ['due-soon', 'not-yet-due', 'fulfilled'],
    ['overdue', 'gap', 'gap'],
    ['missing', 'gap', 'gap'],
    ['unknown', 'gap', 'gap'],
    ['not-applicable', 'not-applicable', 'not-applicable'],
    ['waived', 'waived', 'waived'],
  ]);
});

it('no result is counted twice or not at all, and a share is of nothing but the fulfilled and the gaps', () => {
  fc.assert(
    fc.property(anyResults, (results) => {
      const counts = tally(results);
      expect(standings.reduce((sum, standing) => sum + counts[standing], 0)).toBe(results.length);
      const { part, whole } = shareOf(results);
      expect([part, whole - part]).toEqual([counts.fulfilled, counts.gap]);
      expect(counts.gap).toBe(results.filter(({ state }) => isGap(state)).length);
    }),
    runs(60),
  );
});
