import { addDays } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { checkEach } from '../each.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';

const options = (z: Zod) =>
  z.strictObject({
    type: z.enum(['telecom']),
    /** Days to answer a request that sets no day, by the day it was issued; the last line that fits holds. */
    limits: z.array(z.strictObject({ from: z.iso.date(), days: amount(z) })).min(1),
    window: amount(z),
  });

/** Each coordination request to an agency of the type is answered in time. */
export const requestAnswered = checkEach({
  name: 'request-answered',
  binds: { each: 'request' },
  options,
  judge(world, request, { type, limits, window }) {
    const { issued, answered, id } = request;
    if (world.written.get('agency', request.agency)?.type !== type) return undefined;
    const { due } = limitOf(limits, request);
    if (answered !== undefined) {
      const late = lateBy(due, answered);
      return {
        state: 'met',
        due,
        late,
        proof: proofOf('request', [id]),
        code: 'request-answered',
        args: { on: answered },
      };
    }
    const state = awaited(standing(world.at, due, windowDays(window, issued, due)), 'missing');
    const code = state === 'missing' ? 'request-unanswered' : 'request-open';
    const next = ['request', 'edit', id, '--answered', { blank: 'date' }] as const;
    return { state, due, code, args: {}, next };
  },
});

export function limitOf(limits: OptionsOf<typeof options>['limits'], { issued, due }: RecordOf<'request'>) {
  const days = (limits.filter((line) => line.from <= issued).at(-1) ?? limits[0])?.days ?? 0;
  return { days, due: due ?? addDays(issued, days) };
}
