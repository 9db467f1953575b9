import * as z from 'zod';
import { laterDay } from '../../calendar.js';
import { activity } from '../../kinds/activity.js';
import { defineCheck } from '../check.js';
import { judgeYearly, latest } from '../interval.js';
import { yearly } from '../yearly.js';

/** Each living agency (of a type) holds an activity on one of the topics within so many months. */
export const yearlyActivity = defineCheck({
  name: 'yearly-activity',
  options: z.strictObject({
    topics: z.array(activity.schema.shape.topic).min(1),
    type: z.enum(['telecom']).optional(),
    ...yearly,
  }),
  *judge(world, { topics, type, ...rhythm }, duty) {
    for (const agency of world.livingAgencies()) {
      if (type !== undefined && agency.type !== type) continue;
      const group = world.withPredecessors(agency.id);
      const held = world.all('activity').filter((a) => group.has(a.agency) && topics.includes(a.topic));
      const last = latest(held.map((a) => a.date));
      const start = laterDay(duty.inForce.from, agency.from);
      yield {
        ...judgeYearly(world.at, start, last, rhythm),
        subject: { kind: 'agency', id: agency.id },
        agency: agency.id,
        proof: held.filter((a) => a.date !== undefined && a.date === last).map((a) => a.id),
        next: ['activity', 'add', '--agency', agency.id, '--topic', topics[0] ?? ''],
      };
    }
  },
});
