import { type exerciseAttended, factsOf } from '../checks/exercise-attended.js';
import { viaAgency } from '../items.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { given, note, point, windowNote } from './sums.js';

/** The exercise an agency was invited to; of a team, why there is none to attend. */
export const explainExercise: Explainer<typeof exerciseAttended> = function* (
  world,
  { window },
  _duty,
  { subject },
) {
  const activity = subjectOf(world, 'activity', subject);
  const facts = activity && factsOf(world, activity);
  if (!activity || !facts) {
    yield* explainUninvited(world, subject.id ?? '');
    return;
  }
  const { due, invitation: invited, attended } = facts;
  const head = { kind: 'activity', id: activity.id, day: due, counts: attended } as const;
  yield record(head, 'exercise', { invited, attended });
  yield given('due', point('exercise-day', due));
  if (!attended) yield windowNote(window, invited, due);
};

/** A team without an invitation has nothing to attend: every exercise of its agency, and why it asks nothing. */
function* explainUninvited(world: World, team: string): Iterable<Step> {
  const agency = world.ownerOfTeam(team);
  const group = agency === null ? new Set<string>() : world.withPredecessors(agency);
  for (const { id, topic, agency: by } of world.all('activity')) {
    if (topic !== 'national-exercise' || !group.has(by)) continue;
    const { date = null, invitation } = world.written.get('activity', id) ?? {};
    const head = {
      kind: 'activity',
      id,
      day: date,
      counts: false,
      via: viaAgency(agency ?? by, by),
    } as const;
    yield record(head, 'exercise-uninvited', { invited: invitation?.date ?? null });
  }
  yield note('not-invited', {});
}
