import * as z from 'zod';
import { addDays, laterDay } from '../../calendar.js';
import { activity } from '../../kinds/activity.js';
import { agency as agencyKind } from '../../kinds/agency.js';
import { defineCheck } from '../check.js';
import { earliest } from '../interval.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';

/** Each living agency of the types has once made the text known. */
export const disseminated = defineCheck({
  name: 'disseminated',
  options: z.strictObject({
    types: z.array(agencyKind.schema.shape.type).min(1),
    topic: activity.schema.shape.topic,
    /** Day of the text: what was done earlier was about something else. */
    since: z.iso.date(),
    days: z.int().nonnegative(),
    window: z.int().nonnegative(),
  }),
  *judge(world, { types, topic, since, days, window }, duty) {
    for (const agency of world.livingAgencies()) {
      if (!types.includes(agency.type)) continue;
      const group = world.withPredecessors(agency.id);
      const held = world
        .all('activity')
        .filter((a) => a.topic === topic && group.has(a.agency) && a.date !== undefined && a.date >= since);
      const start = laterDay(duty.inForce.from, agency.from);
      const due = addDays(start, days);
      const head = { subject: { kind: 'agency', id: agency.id }, agency: agency.id, due } as const;
      const on = earliest(held.map((a) => a.date));
      if (on !== undefined) {
        const proof = held.filter((a) => a.date === on).map((a) => a.id);
        yield { ...head, state: 'met', late: lateBy(due, on), proof, code: 'disseminated', args: { on } };
        continue;
      }
      const state = awaited(standing(world.at, due, windowDays(window, start, due)), 'missing');
      const code = state === 'missing' ? 'dissemination-missing' : 'dissemination-awaited';
      const next = ['activity', 'add', '--agency', agency.id, '--topic', topic];
      yield { ...head, state, code, args: {}, next };
    }
  },
});
