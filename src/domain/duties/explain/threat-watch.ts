import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { WatchFacts } from '../checks/threat-watch.js';
import type { Step } from '../steps.js';
import { weighLatest } from './records.js';
import { came, latestOf, note, plus, points } from './sums.js';

/** Every watch and warning, then so many days from the latest of them, or from the start. */
export function* explainWatch(
  days: number,
  duty: DutyHead,
  team: RecordOf<'team'>,
  { proofs, last }: WatchFacts,
): Iterable<Step> {
  yield* weighLatest(proofs, last);
  const from = latestOf('start', [
    ...points('duty-from', duty.inForce.from),
    ...points('established', team.established),
    ...points('last-proof', last),
  ]);
  yield from;
  yield plus('due', came(from, 'start'), days, 'days');
  yield note('no-window', {});
}
