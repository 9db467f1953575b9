import type { ExerciseFacts } from '../checks/exercise-attended.js';
import type { Step } from '../steps.js';
import { record } from './records.js';
import { given, note, point, windowNote } from './sums.js';

/** The exercise an agency was invited to; a team without an invitation has nothing to attend. */
export function* explainExercise(
  id: string,
  window: number,
  facts: ExerciseFacts | undefined,
): Iterable<Step> {
  if (!facts) {
    yield note('not-invited', {});
    return;
  }
  const { due, invitation: invited, attended } = facts;
  const head = { kind: 'activity', id, day: due, counts: attended } as const;
  yield record(head, 'exercise', { invited, attended });
  yield given('due', point('exercise-day', due));
  if (!attended) yield windowNote(window, invited, due);
}
