import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { type DutyHead, defineCheck } from '../check.js';
import { judgeYearly, latest } from '../interval.js';
import { isServing } from '../people.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';
import { yearly } from '../yearly.js';

/** Each active member is named by a practice within so many months. */
export const yearlyPractice = defineCheck({
  name: 'yearly-practice',
  subjects: ['member'],
  options: (z) => z.strictObject(yearly(z)),
  *judge(world, rhythm, duty) {
    const active = new Set(world.activeTeams().map((team) => team.id));
    const practices = practicesOf(world);
    for (const member of world.all('member')) {
      if (!active.has(member.team) || !isServing(world, member)) continue;
      const { held, last, start } = factsOf(practices, duty, member);
      const agency = world.ownerOfTeam(member.team);
      const proof = proofOf(
        'activity',
        held.filter((a) => a.date !== undefined && a.date === last),
      );
      yield {
        ...judgeYearly(world.at, start, last, rhythm, proof),
        subject: { kind: 'member', id: member.id },
        agency,
        next: ['activity', 'add', '--agency', agency ?? '', '--topic', 'practice', '--members', member.id],
      };
    }
  },
});

export const practicesOf = (world: World) => world.all('activity').filter((a) => a.topic === 'practice');

export function factsOf(
  practices: readonly RecordOf<'activity'>[],
  duty: DutyHead,
  member: RecordOf<'member'>,
) {
  const held = practices.filter((a) => a.members?.includes(member.id));
  return {
    held,
    last: latest(held.map((a) => a.date)),
    start: laterDay(duty.inForce.from, member.joined),
  };
}
