import { managerOn, managersOf } from '../../managers.js';
import type { Subject } from '../result.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { note } from './sums.js';

/** Who managed the system a result is about, where that has changed; all results of it are the body's on the day. */
export function* explainManagers(world: World, subject: Subject): Iterable<Step> {
  const id = systemOf(world, subject);
  const system = id === undefined ? undefined : world.written.get('system', id);
  const managers = system ? managersOf(system) : [];
  if (!system || managers.length < 2) return;
  const name = (agency: string) => world.written.get('agency', agency)?.name ?? agency;
  yield note('managers', {
    system: system.name,
    managers: managers.map((one) => ({ ...one, name: name(one.agency) })),
    now: name(managerOn(system, world.at.day)),
  });
}

/** The system whose body a result is of. */
function systemOf(world: World, { kind, id = '' }: Subject): string | undefined {
  if (kind === 'system') return id;
  if (kind === 'finding' || kind === 'incident') return world.written.get(kind, id)?.system;
  return kind === 'drill' ? world.written.get('drill', id)?.systems[0] : undefined;
}
