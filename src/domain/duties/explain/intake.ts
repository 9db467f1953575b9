import type { intake } from '../checks/intake.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** The two facts an incident has to say. */
export const explainIntake: Explainer<typeof intake> = function* (world, _options, _duty, { subject }) {
  const found = subjectOf(world, 'incident', subject);
  if (!found) return;
  const { id, detected, intake, handler } = found;
  const head = { kind: 'incident', id, day: detected } as const;
  const at = intake?.at;
  yield factStep(world, { ...head, day: at ?? null }, 'intake.at', at === undefined ? undefined : null);
  yield factStep(world, head, 'handler', handler);
  yield note('no-due', {});
};
