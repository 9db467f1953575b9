import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import { judgeYearly, latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';
import { yearly } from '../yearly.js';

/** Each active member is named by a practice within so many months. */
export const yearlyPractice = checkEach({
  name: 'yearly-practice',
  binds: { each: 'member' },
  options: (z) => z.strictObject(yearly(z)),
  judge(world, member, rhythm, duty) {
    const { held, last, start } = factsOf(world, duty, member);
    const agency = world.ownerOfTeam(member.team);
    const proof = proofOf(
      'activity',
      held.filter((a) => a.date !== undefined && a.date === last),
    );
    return {
      ...judgeYearly(world.at, start, last, rhythm, proof),
      next: ['activity', 'add', '--agency', agency ?? '', '--topic', 'practice', '--members', member.id],
    };
  },
});

export function factsOf(world: World, duty: DutyHead, member: RecordOf<'member'>) {
  const held = world.naming('activity', 'members', [member.id]).filter((a) => a.topic === 'practice');
  return {
    held,
    last: latest(held.map((a) => a.date)),
    start: laterDay(duty.inForce.from, member.joined),
  };
}
