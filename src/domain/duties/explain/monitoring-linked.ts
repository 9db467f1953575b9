import type { monitoringLinked } from '../checks/monitoring-linked.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** Since when the system is monitored and by whom. */
export const explainLink: Explainer<typeof monitoringLinked> = function* (
  world,
  _options,
  _duty,
  { subject },
) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { id, monitoring } = system;
  const since = monitoring?.since;
  const by = since === undefined ? undefined : (monitoring?.by ?? null);
  yield factStep(world, { kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  yield note('no-due', {});
};
