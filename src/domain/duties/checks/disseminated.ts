import { addDays, laterDay } from '../../calendar.js';
import { activityTopics } from '../../kinds/activity.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { earliest } from '../recurrence.js';
import { proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    types: z.array(z.enum(agencyTypes)).min(1),
    topic: z.enum(activityTopics),
    /** Day of the text: what was done earlier was about something else. */
    since: z.iso.date(),
    days: amount(z),
    window: amount(z),
  });
type DisseminatedOptions = OptionsOf<typeof options>;

/** Each living agency of the types has once made the text known. */
export const disseminated = checkEach({
  name: 'disseminated',
  binds: { each: 'agency' },
  options,
  judge(world, agency, options, duty) {
    const { types, topic, window } = options;
    if (!types.includes(agency.type)) return undefined;
    const { held, on, start, due } = factsOf(world, options, duty, agency);
    if (on !== undefined) {
      const first = held.filter((a) => a.date === on);
      const proof = proofOf('activity', first);
      return { state: 'met', due, late: lateBy(due, on), proof, code: 'disseminated', args: { on } };
    }
    const state = awaited(standing(world.at, due, windowDays(window, start, due)), 'missing');
    const code = state === 'missing' ? 'dissemination-missing' : 'dissemination-awaited';
    const next = ['activity', 'add', '--agency', agency.id, '--topic', topic];
    return { state, due, code, args: {}, next };
  },
});

export function factsOf(
  world: World,
  { topic, since, days }: DisseminatedOptions,
  duty: DutyHead,
  agency: RecordOf<'agency'>,
) {
  const group = world.withPredecessors(agency.id);
  const all = world.naming('activity', 'agency', group).filter((a) => a.topic === topic);
  const held = all.filter((a) => a.date !== undefined && a.date >= since);
  const start = laterDay(duty.inForce.from, agency.from);
  return { all, held, on: earliest(held.map((a) => a.date)), start, due: addDays(start, days) };
}
