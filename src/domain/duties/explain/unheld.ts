import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { record } from './records.js';
import { note } from './sums.js';

/** Why nobody alive holds a role: who was named to it and is no longer, or not yet, alive. */
export function* explainUnheld(world: World, role: 'irt-host' | 'finance'): Iterable<Step> {
  for (const agency of world.all('agency')) {
    if (!agency.roles?.includes(role)) continue;
    const ended = world.over(agency.to);
    const day = (ended ? agency.to : agency.from) ?? null;
    const why = ended ? 'dissolved' : 'not-yet-alive';
    yield record({ kind: 'agency', id: agency.id, day, counts: false }, 'role-dead', { role, why });
  }
  yield note('role-nobody', { role });
}
