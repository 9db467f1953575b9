import type { ExerciseFacts } from '../checks/exercise-attended.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { record, viaAgency } from './records.js';
import { given, note, point, windowNote } from './sums.js';

/** A team without an invitation has nothing to attend: every exercise of its agency, and why it asks nothing. */
export function* explainUninvited(world: World, team: string): Iterable<Step> {
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

/** The exercise an agency was invited to. */
export function* explainExercise(id: string, window: number, facts: ExerciseFacts): Iterable<Step> {
  const { due, invitation: invited, attended } = facts;
  const head = { kind: 'activity', id, day: due, counts: attended } as const;
  yield record(head, 'exercise', { invited, attended });
  yield given('due', point('exercise-day', due));
  if (!attended) yield windowNote(window, invited, due);
}
