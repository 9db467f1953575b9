import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { note } from './sums.js';

/** The two facts an incident has to say. */
export function* explainIntake(
  world: World,
  { id, detected, intake, handler }: RecordOf<'incident'>,
): Iterable<Step> {
  const head = { kind: 'incident', id, day: detected } as const;
  const at = intake?.at;
  yield factStep(world, { ...head, day: at ?? null }, 'intake.at', at === undefined ? undefined : null);
  yield factStep(world, head, 'handler', handler);
  yield note('no-due', {});
}
