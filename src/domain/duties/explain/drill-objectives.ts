import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { countsThrough } from './campaign.js';
import { factStep } from './facts.js';
import { note } from './sums.js';

/** What the drill says of each of the three, even that there was nothing, and how long it is asked. */
export function* explainDrillObjectives(
  world: World,
  { id, finished, weaknesses }: RecordOf<'drill'>,
  months: number,
): Iterable<Step> {
  const head = { kind: 'drill', id, day: finished ?? null } as const;
  for (const field of ['process', 'technology', 'people'] as const) {
    const said = weaknesses?.[field];
    yield factStep(world, head, field, said && (said.length > 0 ? said.join('; ') : null));
  }
  if (finished !== undefined) yield countsThrough(finished, months);
  yield note('no-due', {});
}
