import { addMonths } from '../../calendar.js';
import { activityTopics } from '../../kinds/activity.js';
import { checkEach } from '../each.js';
import { atLeastOne, type OptionsOf, type Zod } from '../options.js';
import { latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';

const options = (z: Zod) => z.strictObject({ topic: z.enum(activityTopics), months: atLeastOne(z) });

/** Encouraged, never a gap: an activity on the topic in the last so many months. */
export const campaign = checkEach({
  name: 'campaign',
  binds: { each: 'agency' },
  options,
  judge(world, { id }, { topic, months }) {
    const { held, last } = factsOf(world, topic, id);
    if (last !== undefined && addMonths(last, months) > world.at.day) {
      const newest = held.filter((a) => a.date === last);
      const proof = proofOf('activity', newest);
      return { due: null, state: 'met', proof, code: 'campaign-held', args: { last } };
    }
    const next = ['activity', 'add', '--agency', id, '--topic', topic];
    return { due: null, state: 'pending', code: 'campaign-encouraged', args: {}, next };
  },
});

export function factsOf(world: World, topic: OptionsOf<typeof options>['topic'], id: string) {
  const group = world.withPredecessors(id);
  const held = world.naming('activity', 'agency', group).filter((a) => a.topic === topic);
  return { held, last: latest(held.map((a) => a.date)) };
}
