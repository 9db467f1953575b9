import * as z from 'zod';
import { defineCheck } from '../check.js';
import { standing, windowDays } from '../window.js';

/** Each national exercise an agency was invited to is attended. */
export const exerciseAttended = defineCheck({
  name: 'exercise-attended',
  options: z.strictObject({ window: z.int().nonnegative() }),
  *judge(world, { window }) {
    const invited = new Set<string>();
    for (const activity of world.all('activity')) {
      const invitation = activity.invitation?.date;
      if (activity.topic !== 'national-exercise' || invitation === undefined) continue;
      // The one later date that is read: an exercise is announced before it is held.
      const due = world.written.get('activity', activity.id)?.date ?? activity.date;
      const agency = world.ownerBy('activity', activity, 'agency', activity.agency);
      invited.add(agency);
      const head = { subject: { kind: 'activity', id: activity.id }, agency, due } as const;
      const args = { on: due };
      const next = ['activity', 'edit', activity.id, '--attended'];
      if (due <= world.at.day && activity.attended === true) {
        yield { ...head, state: 'met', proof: [activity.id], code: 'exercise-attended', args };
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
});
