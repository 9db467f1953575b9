import type { DutyHead } from '../check.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** Since when the system is monitored and by whom: what both checks of monitoring look at. */
export function* explainMonitored(
  world: World,
  _options: unknown,
  _duty: DutyHead,
  { subject }: Explained,
): Generator<Step> {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { id, monitoring } = system;
  const since = monitoring?.since;
  const by = since === undefined ? undefined : (monitoring?.by ?? null);
  yield factStep(world, { kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  yield note('no-due', {});
}
