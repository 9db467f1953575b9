import * as z from 'zod';
import { addDays, laterDay } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { latest } from '../interval.js';

/** Each active team watches threats: an activity of its own or any warning, again within so many days. */
export const threatWatch = defineCheck({
  name: 'threat-watch',
  options: z.strictObject({ days: z.int().positive() }),
  *judge(world, { days }, duty) {
    const warnings = world.all('warning').map((w) => ({ id: w.id, day: w.date }));
    for (const team of world.activeTeams()) {
      const agency = world.ownerOfTeam(team.id) ?? team.agency;
      const group = world.withPredecessors(agency);
      const watched = world
        .all('activity')
        .filter((a) => a.topic === 'threat-watch' && group.has(a.agency))
        .map((a) => ({ id: a.id, day: a.date }));
      const proofs = [...watched, ...warnings];
      const last = latest(proofs.map((proof) => proof.day));
      const start = laterDay(duty.inForce.from, team.established);
      const due = addDays(laterDay(start, last), days);
      const head = {
        subject: { kind: 'team', id: team.id },
        agency,
        due,
        proof: proofs.filter((proof) => last !== undefined && proof.day === last).map((proof) => proof.id),
      } as const;
      const next = ['activity', 'add', '--agency', agency, '--topic', 'threat-watch'];
      if (world.at.day <= due) {
        const state = last === undefined ? 'pending' : 'met';
        yield { ...head, state, code: 'watch-kept', args: { last: last ?? null }, next };
      } else if (last === undefined) {
        yield { ...head, state: 'missing', code: 'watch-never', args: {}, next };
      } else {
        yield { ...head, state: 'overdue', code: 'watch-lapsed', args: { last }, next };
      }
    }
  },
});
