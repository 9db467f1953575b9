import { checkEach } from '../each.js';
import { proofOf } from '../result.js';

/** Each live system is monitored since some day. */
export const monitored = checkEach({
  name: 'monitored',
  binds: { each: 'system' },
  options: (z) => z.strictObject({}),
  judge(_world, system) {
    const since = system.monitoring?.since;
    if (since !== undefined) {
      const args = { since, by: system.monitoring?.by ?? null };
      return { due: null, state: 'met', proof: proofOf('system', [system]), code: 'monitored', args };
    } else {
      const next = ['system', 'edit', system.id, '--monitoring.since', { blank: 'date' }] as const;
      return { due: null, state: 'missing', code: 'unmonitored', args: {}, next };
    }
  },
});
