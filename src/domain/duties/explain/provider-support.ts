import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { note } from './sums.js';

/** What help the incident says was given; closed without any, it is missing. */
export function* explainProviderSupport(
  world: World,
  { id, detected, providerSupport, closed }: RecordOf<'incident'>,
): Iterable<Step> {
  const head = { kind: 'incident', id, day: detected } as const;
  yield factStep(world, head, 'provider-support', providerSupport);
  if (providerSupport === undefined) {
    yield factStep(world, { ...head, day: closed ?? null }, 'closed', closed);
  }
  yield note('no-due', {});
}
