import type { Day } from './calendar.js';
import type { World } from './duties/world.js';
import { endOf } from './life.js';

/** What naming an agency means. */
export interface AgencyMeant {
  /** Who carries its duties: itself while it lives, else its living successor; itself where there is none. */
  readonly carrier: string;
  /** The carrier and every body whose duties have come to it. */
  readonly bodies: ReadonlySet<string>;
  /** The last day of one that has ended. */
  readonly ended: Day | null;
}

/** The bodies `--agency` means, the same ones whether records are listed, checked or judged. */
export function agencyMeant(world: World, id: string): AgencyMeant {
  const living = world.living(id);
  const carrier = 'id' in living ? living.id : id;
  const record = world.written.get('agency', id);
  const ended = (record && endOf('agency', record, world.at.day)?.on) ?? null;
  return { carrier, bodies: world.withPredecessors(carrier), ended };
}
