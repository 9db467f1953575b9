import type { Step } from '../steps.js';
import { keyOfWaiver, waiverHolds } from '../waivers.js';
import type { World } from '../world.js';
import { record } from './records.js';

/** Every waiver of the duty for the subject: holding, over, or not yet. */
export function* explainWaivers(world: World, key: string): Iterable<Step> {
  for (const waiver of world.all('waiver')) {
    if (keyOfWaiver(waiver) !== key) continue;
    const { id, from, until, reason, document } = waiver;
    const counts = waiverHolds(world, waiver);
    const head = { kind: 'waiver', id, day: from ?? document?.date ?? null, counts } as const;
    if (counts) yield record(head, 'waiver-holds', { until, reason, number: document?.number ?? null });
    else if (world.over(until)) yield record(head, 'waiver-over', { until });
    else yield record(head, 'waiver-not-yet', { from: from ?? until });
  }
}
