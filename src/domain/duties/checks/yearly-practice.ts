import * as z from 'zod';
import { laterDay } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { judgeYearly, latest } from '../interval.js';
import { isServing } from '../people.js';
import { yearly } from '../yearly.js';

/** Each active member is named by a practice within so many months. */
export const yearlyPractice = defineCheck({
  name: 'yearly-practice',
  options: z.strictObject(yearly),
  *judge(world, rhythm, duty) {
    const active = new Set(world.activeTeams().map((team) => team.id));
    const practices = world.all('activity').filter((a) => a.topic === 'practice' && a.date !== undefined);
    for (const member of world.all('member')) {
      if (!active.has(member.team) || !isServing(world, member)) continue;
      const held = practices.filter((a) => a.members?.includes(member.id));
      const last = latest(held.map((a) => a.date));
      const agency = world.ownerOfTeam(member.team);
      yield {
        ...judgeYearly(world.at, laterDay(duty.inForce.from, member.joined), last, rhythm),
        subject: { kind: 'member', id: member.id },
        agency,
        proof: held.filter((a) => a.date === last).map((a) => a.id),
        next: ['activity', 'add', '--agency', agency ?? '', '--topic', 'practice', '--members', member.id],
      };
    }
  },
});
