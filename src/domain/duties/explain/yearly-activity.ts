import { factsOf, type yearlyActivity } from '../checks/yearly-activity.js';
import { itemOf, viaAgency } from '../items.js';
import { yearlyFacts } from '../recurrence.js';
import type { Explainer } from './explainer.js';
import { subjectOf } from './records.js';
import { explainYearly } from './yearly.js';

/** Every activity on the topics of the agency and its predecessors, then the rhythm. */
export const explainActivity: Explainer<typeof yearlyActivity> = function* (
  world,
  { topics, ...rhythm },
  duty,
  { subject },
) {
  const agency = subjectOf(world, 'agency', subject);
  if (!agency) return;
  const { held, last, start } = factsOf(world, topics, duty, agency);
  const items = held.map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency.id, a.agency)));
  yield* explainYearly(items, yearlyFacts(start, last, rhythm), duty, ['agency-from', agency.from]);
};
