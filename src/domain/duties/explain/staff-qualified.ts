import { laterDay } from '../../calendar.js';
import type { staffQualified } from '../checks/staff-qualified.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { latestOf, note, point, windowNote } from './sums.js';

/** Every qualification of the member, and the day by which they are asked. */
export const explainStaff: Explainer<typeof staffQualified> = function* (
  world,
  { by, window },
  duty,
  { subject, due, state },
) {
  const member = subjectOf(world, 'member', subject);
  if (!member) return;
  const { id, joined, qualifications = [] } = member;
  for (const { kind, issued, expires } of state === 'not-applicable' ? [] : qualifications) {
    const why = issued === undefined ? 'unissued' : world.over(expires) ? 'expired' : null;
    const head = { kind: 'member', id, day: issued ?? null, counts: why === null } as const;
    yield record(head, 'qualification', { kind: kind ?? null, why });
  }
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  yield latestOf('due', [point('set-by-duty', by), point('joined', joined)]);
  if (state !== 'met') yield windowNote(window, laterDay(duty.inForce.from, joined), due);
};
