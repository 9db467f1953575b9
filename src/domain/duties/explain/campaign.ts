import { addDays, addMonths } from '../../calendar.js';
import { type campaign, factsOf } from '../checks/campaign.js';
import { itemOf, viaAgency } from '../items.js';
import type { Explainer } from './explainer.js';
import { subjectOf } from './records.js';
import { note, sum } from './sums.js';
import { weighRecent } from './yearly.js';

/** Encouraged, without a due day: what was held, and through which day the last counts. */
export const explainCampaign: Explainer<typeof campaign> = function* (
  world,
  { topic, months },
  _duty,
  { subject },
) {
  const agency = subjectOf(world, 'agency', subject)?.id;
  if (agency === undefined) return;
  const { held, last } = factsOf(world, topic, agency);
  const items = held.map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency, a.agency)));
  yield* weighRecent(world, items, months, (day) => addMonths(day, months));
  if (last !== undefined) yield countsThrough(last, months);
  yield note('no-due', {});
};

/** What happened counts through the day before so many months have gone by. */
export const countsThrough = (day: string, months: number) =>
  sum(addDays(addMonths(day, months), -1), 'through', { from: { what: 'last-proof', at: day }, months });
