import type { monitored } from '../checks/monitored.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** Whether the system says since when it is monitored. */
export const explainMonitored: Explainer<typeof monitored> = function* (world, _options, _duty, { subject }) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { id, monitoring } = system;
  const since = monitoring?.since;
  const by = since === undefined ? undefined : (monitoring?.by ?? null);
  yield factStep(world, { kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  yield note('no-due', {});
};
