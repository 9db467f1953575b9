import type { providerSupport } from '../checks/provider-support.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** What help the incident says was given; closed without any, it is missing. */
export const explainProviderSupport: Explainer<typeof providerSupport> = function* (
  world,
  _options,
  _duty,
  { subject },
) {
  const incident = subjectOf(world, 'incident', subject);
  if (!incident) return;
  const { id, detected, providerSupport, closed } = incident;
  const head = { kind: 'incident', id, day: detected } as const;
  yield factStep(world, head, 'provider-support', providerSupport);
  if (providerSupport === undefined) {
    yield factStep(world, { ...head, day: closed ?? null }, 'closed', closed);
  }
  yield note('no-due', {});
};
