import { factsOf, type threatWatch } from '../checks/threat-watch.js';
import type { Explainer } from './explainer.js';
import { subjectOf, weighLatest } from './records.js';
import { came, latestOf, note, plus, points } from './sums.js';

/** Every watch and warning, then so many days from the latest of them, or from the start. */
export const explainWatch: Explainer<typeof threatWatch> = function* (world, { days }, duty, { subject }) {
  const team = subjectOf(world, 'team', subject);
  if (!team) return;
  const { proofs, last } = factsOf(world, duty, team);
  yield* weighLatest(proofs, last);
  const from = latestOf('start', [
    ...points('duty-from', duty.inForce.from),
    ...points('established', team.established),
    ...points('last-proof', last),
  ]);
  yield from;
  yield plus('due', came(from, 'start'), days, 'days');
  yield note('no-window', {});
};
