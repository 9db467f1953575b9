import { laterDay } from '../../calendar.js';
import { activityTopics } from '../../kinds/activity.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import type { OptionsOf, Zod } from '../options.js';
import { judgeYearly, latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';
import { yearly } from '../yearly.js';

const options = (z: Zod) =>
  z.strictObject({
    topics: z.array(z.enum(activityTopics)).min(1),
    type: z.enum(['telecom']).optional(),
    /** Types of agency not bound. */
    except: z.array(z.enum(agencyTypes)).default([]),
    ...yearly(z),
  });

/** Each living agency (of a type) holds an activity on one of the topics within so many months. */
export const yearlyActivity = checkEach({
  name: 'yearly-activity',
  binds: { each: 'agency' },
  options,
  judge(world, agency, { topics, type, except, ...rhythm }, duty) {
    if ((type !== undefined && agency.type !== type) || except.includes(agency.type)) return undefined;
    const { held, last, start } = factsOf(world, topics, duty, agency);
    const proof = proofOf(
      'activity',
      held.filter((a) => a.date !== undefined && a.date === last),
    );
    return {
      ...judgeYearly(world.at, start, last, rhythm, proof),
      next: ['activity', 'add', '--agency', agency.id, '--topic', topics[0] ?? ''],
    };
  },
});

export function factsOf(
  world: World,
  topics: OptionsOf<typeof options>['topics'],
  duty: DutyHead,
  agency: RecordOf<'agency'>,
) {
  const group = world.withPredecessors(agency.id);
  const held = world.naming('activity', 'agency', group).filter((a) => topics.includes(a.topic));
  return {
    held,
    last: latest(held.map((a) => a.date)),
    start: laterDay(duty.inForce.from, agency.from),
  };
}
