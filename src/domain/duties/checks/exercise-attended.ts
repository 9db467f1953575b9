import type { RecordOf } from '../../kinds/index.js';
import { absent } from '../absence-codes.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { proofOf } from '../result.js';
import { standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Each national exercise an agency was invited to is attended. */
export const exerciseAttended = defineCheck({
  name: 'exercise-attended',
  subjects: ['activity', 'team'],
  options: (z) => z.strictObject({ window: amount(z) }),
  *judge(world, { window }) {
    const invited = new Set<string>();
    for (const activity of world.all('activity')) {
      const facts = factsOf(world, activity);
      if (!facts) continue;
      const { due, invitation, attended } = facts;
      const agency = world.ownerBy('activity', activity, 'agency', activity.agency);
      invited.add(agency);
      const head = { subject: { kind: 'activity', id: activity.id }, agency, due } as const;
      const args = { on: due };
      const next = ['activity', 'edit', activity.id, '--attended'];
      if (attended) {
        yield {
          ...head,
          state: 'met',
          proof: proofOf('activity', [activity]),
          code: 'exercise-attended',
          args,
        };
        continue;
      }
      const stand = standing(world.at, due, windowDays(window, invitation, due));
      if (stand === 'past') yield { ...head, state: 'missing', code: 'exercise-missed', args, next };
      else yield { ...head, state: stand, code: 'exercise-awaited', args, next };
    }
    for (const team of world.activeTeams()) {
      const agency = world.ownerOfTeam(team.id);
      if (agency !== null && invited.has(agency)) continue;
      const subject = { kind: 'team', id: team.id } as const;
      yield { subject, agency, state: 'not-applicable', due: null, code: 'exercise-none', args: {} };
    }
  },
  absent(world, id) {
    const activity = world.written.get('activity', id);
    if (activity?.topic !== 'national-exercise') return undefined;
    return absent('exercise-uninvited', { invited: activity.invitation?.date ?? null });
  },
});

/** Undefined where there is no invitation to a national exercise yet. */
export function factsOf(world: World, activity: RecordOf<'activity'>) {
  const invitation = activity.invitation?.date;
  if (activity.topic !== 'national-exercise' || invitation === undefined) return undefined;
  // The one later date that is read: an exercise is announced before it is held.
  const due = world.written.get('activity', activity.id)?.date ?? activity.date;
  return { due, invitation, attended: due <= world.at.day && activity.attended === true };
}
