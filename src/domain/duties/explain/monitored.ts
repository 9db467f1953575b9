import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { note } from './sums.js';

/** Whether the system says since when it is monitored. */
export function* explainMonitored(world: World, { id, monitoring }: RecordOf<'system'>): Iterable<Step> {
  const since = monitoring?.since;
  const by = since === undefined ? undefined : (monitoring?.by ?? null);
  yield factStep(world, { kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  yield note('no-due', {});
}
