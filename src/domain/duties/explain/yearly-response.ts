import { factsOf, type yearlyResponse } from '../checks/yearly-response.js';
import { yearlyFacts } from '../recurrence.js';
import type { Explainer } from './explainer.js';
import { subjectOf } from './records.js';
import { explainYearly } from './yearly.js';

/** Every incident, hunt and response the team can count, then the rhythm. */
export const explainResponse: Explainer<typeof yearlyResponse> = function* (
  world,
  rhythm,
  duty,
  { subject },
) {
  const team = subjectOf(world, 'team', subject);
  if (!team) return;
  const { proofs, last, start } = factsOf(world, duty, team);
  yield* explainYearly(proofs, yearlyFacts(start, last, rhythm), duty, ['established', team.established]);
};
