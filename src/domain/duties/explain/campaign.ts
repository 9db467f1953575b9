import { addDays, addMonths } from '../../calendar.js';
import type { CampaignFacts } from '../checks/campaign.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { itemOf, viaAgency } from './records.js';
import { note, sum } from './sums.js';
import { weighRecent } from './yearly.js';

/** Encouraged, without a due day: what was held, and through which day the last counts. */
export function* explainCampaign(
  world: World,
  agency: string,
  months: number,
  { held, last }: CampaignFacts,
): Iterable<Step> {
  const items = held.map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency, a.agency)));
  yield* weighRecent(world, items, months, (day) => addMonths(day, months));
  if (last !== undefined) yield countsThrough(last, months);
  yield note('no-due', {});
}

/** What happened counts through the day before so many months have gone by. */
export const countsThrough = (day: string, months: number) =>
  sum(addDays(addMonths(day, months), -1), 'through', { from: { what: 'last-proof', at: day }, months });
