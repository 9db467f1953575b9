import * as z from 'zod';
import { addMonths } from '../../calendar.js';
import { activity } from '../../kinds/activity.js';
import { defineCheck } from '../check.js';
import { latest } from '../interval.js';

/** Encouraged, never a gap: an activity on the topic in the last so many months. */
export const campaign = defineCheck({
  name: 'campaign',
  options: z.strictObject({ topic: activity.schema.shape.topic, months: z.int().positive() }),
  *judge(world, { topic, months }) {
    for (const { id } of world.livingAgencies()) {
      const group = world.withPredecessors(id);
      const held = world.all('activity').filter((a) => a.topic === topic && group.has(a.agency));
      const last = latest(held.map((a) => a.date));
      const head = { subject: { kind: 'agency', id }, agency: id, due: null } as const;
      if (last !== undefined && addMonths(last, months) > world.at.day) {
        const proof = held.filter((a) => a.date === last).map((a) => a.id);
        yield { ...head, state: 'met', proof, code: 'campaign-held', args: { last } };
      } else {
        const next = ['activity', 'add', '--agency', id, '--topic', topic];
        yield { ...head, state: 'pending', code: 'campaign-encouraged', args: {}, next };
      }
    }
  },
});
