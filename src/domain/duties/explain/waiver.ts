import { laterDay } from '../../calendar.js';
import type { Step } from '../steps.js';
import { keyOfWaiver, waiverFrom, waiverHolds } from '../waivers.js';
import type { World } from '../world.js';
import { record } from './records.js';

/** Every waiver of the duty for the subject: holding, over, not yet, or without a first day. */
export function* explainWaivers(world: World, key: string): Iterable<Step> {
  for (const waiver of world.all('waiver')) {
    if (keyOfWaiver(waiver) !== key) continue;
    const { id, until, reason } = waiver;
    const { document } = world.written.get('waiver', id) ?? waiver;
    const from = waiverFrom({ ...waiver, document });
    const counts = waiverHolds(world, waiver);
    const head = { kind: 'waiver', id, day: from ?? null, counts } as const;
    if (counts) yield record(head, 'waiver-holds', { until, reason, number: document.number ?? null });
    else if (world.over(until)) yield record(head, 'waiver-over', { until });
    else if (from === undefined) yield record(head, 'waiver-undated', {});
    else yield record(head, 'waiver-not-yet', { from: laterDay(from, document.date) });
  }
}
