import { type disseminated, factsOf } from '../checks/disseminated.js';
import { itemOf, viaAgency } from '../items.js';
import type { Explainer } from './explainer.js';
import { byDay, record, subjectOf, withoutDay } from './records.js';
import { came, latestOf, plus, points, windowNote } from './sums.js';

/** Every activity on the topic; the first after the text decides. */
export const explainDisseminated: Explainer<typeof disseminated> = function* (
  world,
  options,
  duty,
  { subject },
) {
  const agency = subjectOf(world, 'agency', subject);
  if (!agency) return;
  const { since, days, window } = options;
  const { all, on, due, start } = factsOf(world, options, duty, agency);
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
};
