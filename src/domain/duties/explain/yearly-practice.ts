import { addMonths } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { factsOf, type yearlyPractice } from '../checks/yearly-practice.js';
import { itemOf, viaAgency } from '../items.js';
import { yearlyFacts } from '../recurrence.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { explainYearly } from './yearly.js';

/** Every practice that names the member, and those that might have, then the rhythm. */
export const explainPractice: Explainer<typeof yearlyPractice> = function* (
  world,
  rhythm,
  duty,
  { subject },
) {
  const member = subjectOf(world, 'member', subject);
  if (!member) return;
  const { held, last, start } = factsOf(world, duty, member);
  yield* explainOthers(world, member, rhythm.months);
  const items = held.map((a) => itemOf(world, 'activity', a, 'date'));
  yield* explainYearly(items, yearlyFacts(start, last, rhythm), duty, ['joined', member.joined]);
};

/** Practices of the team's agency that would still count, had they named the member. */
function* explainOthers(
  world: World,
  { id: member, team }: RecordOf<'member'>,
  months: number,
): Iterable<Step> {
  const agency = world.ownerOfTeam(team);
  if (agency === null) return;
  const theirs = world.naming('activity', 'agency', world.withPredecessors(agency));
  for (const { id, agency: by, date, members } of theirs.filter((a) => a.topic === 'practice')) {
    const counting = date !== undefined && addMonths(date, months) >= world.at.day;
    if (!counting || members?.includes(member)) continue;
    const head = { kind: 'activity', id, day: date, counts: false, via: viaAgency(agency, by) } as const;
    yield record(head, 'practice-others', {});
  }
}
