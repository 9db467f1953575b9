import * as z from 'zod';
import { laterDay } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { judgeInterval, latest } from '../interval.js';

/** Each live system is scanned or hunted again within so many months of the last time. */
export const interval = defineCheck({
  name: 'interval',
  options: z.strictObject({
    proof: z.enum(['scan', 'hunt']),
    months: z.int().positive(),
    window: z.int().nonnegative(),
  }),
  *judge(world, { proof, months, window }, duty) {
    for (const system of world.liveSystems()) {
      const covering = world.covers(proof, system.id);
      const last = latest(covering.map((record) => record.finished));
      const start = laterDay(duty.inForce.from, system.inService);
      const planned = covering.filter((record) => record.finished === undefined).map((record) => record.id);
      const judged = judgeInterval(world.at, { months, window, start, last, planned });
      yield {
        ...judged,
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
        proof: covering.filter((record) => record.finished === last && last !== undefined).map((r) => r.id),
        next: [proof, 'add', '--systems', system.id],
      };
    }
  },
});
