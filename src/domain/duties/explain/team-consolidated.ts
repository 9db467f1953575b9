import { laterDay } from '../../calendar.js';
import { factsOf, type teamConsolidated } from '../checks/team-consolidated.js';
import { itemOf, viaAgency } from '../items.js';
import { setUp } from '../teams.js';
import type { Explainer } from './explainer.js';
import { foundedSteps } from './founded.js';
import { record, subjectOf, withoutDay } from './records.js';
import { note, windowNote } from './sums.js';
import { explainUnheld } from './unheld.js';

/** Every team of the host and its predecessors, then the day it had to be set up by. */
export const explainTeam: Explainer<typeof teamConsolidated> = function* (
  world,
  options,
  duty,
  { subject, code },
) {
  if (code === 'role-unheld') yield* explainUnheld(world, 'irt-host');
  const host = subjectOf(world, 'agency', subject);
  if (!host) return;
  const { by, days, window } = options;
  const { all, ever, inForce, own, first, due } = factsOf(world, options, host);
  for (const team of all) {
    const item = itemOf(world, 'team', team, 'established', viaAgency(host.id, team.agency));
    const { kind, id, via, day } = item;
    if (day === undefined) {
      yield withoutDay(item);
      continue;
    }
    const head = { kind, id, via, day: setUp(team), counts: own.includes(team) };
    const decided = world.written.get('team', id)?.decision?.date;
    if (head.counts) yield record(head, 'team-active', {});
    else if (inForce.includes(team)) yield record(head, 'team-miss', { why: 'of-predecessor' });
    else if (ever.includes(team)) yield record(head, 'team-miss', { why: 'dissolved' });
    else if (decided === undefined) yield record(head, 'team-miss', { why: 'no-decision' });
    else yield record({ ...head, day: decided }, 'team-miss', { why: 'decision-later' });
  }
  if (own.length > 0 && first !== undefined) yield note('late-from', { first });
  yield* foundedSteps(by, days, host);
  if (own.length === 0) yield windowNote(window, laterDay(duty.inForce.from, host.from), due);
};
