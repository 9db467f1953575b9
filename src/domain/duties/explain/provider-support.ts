import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import { factStep } from './facts.js';
import { record } from './records.js';
import { note } from './sums.js';

/** What help the incident says was given; closed without any, it is missing. */
export function* explainProviderSupport({
  id,
  detected,
  providerSupport,
  closed,
}: RecordOf<'incident'>): Iterable<Step> {
  const head = { kind: 'incident', id, day: detected } as const;
  yield factStep(head, 'provider-support', providerSupport);
  if (providerSupport === undefined) {
    const ended = { ...head, day: closed ?? null, counts: false };
    yield closed === undefined
      ? record(ended, 'fact-lacking', { field: 'closed' })
      : record(ended, 'fact', { field: 'closed', value: closed });
  }
  yield note('no-due', {});
}
