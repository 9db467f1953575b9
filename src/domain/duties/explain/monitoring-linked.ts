import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep, levelStep } from './facts.js';
import { note } from './sums.js';

/** The level, since when the system is monitored and by whom. */
export function* explainLink(
  world: World,
  { id, level, monitoring }: RecordOf<'system'>,
  fromLevel: number,
): Iterable<Step> {
  yield levelStep(world, id);
  if (level !== undefined && level >= fromLevel) {
    const since = monitoring?.since;
    const by = since === undefined ? undefined : (monitoring?.by ?? null);
    yield factStep(world, { kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  }
  yield note('no-due', {});
}
