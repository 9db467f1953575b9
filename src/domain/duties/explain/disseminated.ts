import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { DisseminatedFacts, DisseminatedOptions } from '../checks/disseminated.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { byDay, itemOf, record, viaAgency, withoutDay } from './records.js';
import { came, latestOf, plus, points, windowNote } from './sums.js';

/** Every activity on the topic; the first after the text decides. */
export function* explainDisseminated(
  world: World,
  { since, days, window }: DisseminatedOptions,
  duty: DutyHead,
  agency: RecordOf<'agency'>,
  { all, on, due, start }: DisseminatedFacts,
): Iterable<Step> {
  const items = all.map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency.id, a.agency)));
  for (const item of byDay(items)) {
    const { kind, id, day, via } = item;
    if (day === undefined) yield withoutDay(item);
    else if (day < since) yield record({ kind, id, day, counts: false, via }, 'before-text', { since });
    else yield record({ kind, id, day, counts: true, via }, day === on ? 'first' : 'after-first', {});
  }
  const began = latestOf('start', [
    ...points('duty-from', duty.inForce.from),
    ...points('agency-from', agency.from),
  ]);
  yield began;
  yield plus('due', came(began, 'start'), days, 'days');
  if (on === undefined) yield windowNote(window, start, due);
}
