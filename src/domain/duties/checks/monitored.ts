import { defineCheck } from '../check.js';
import { proofOf } from '../result.js';

/** Each live system is monitored since some day. */
export const monitored = defineCheck({
  name: 'monitored',
  subjects: ['system'],
  options: (z) => z.strictObject({}),
  *judge(world) {
    for (const system of world.liveSystems()) {
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
        due: null,
      } as const;
      const since = system.monitoring?.since;
      if (since !== undefined) {
        const args = { since, by: system.monitoring?.by ?? null };
        yield { ...head, state: 'met', proof: proofOf('system', [system]), code: 'monitored', args };
      } else {
        const next = ['system', 'edit', system.id, '--monitoring.since', { blank: 'date' }] as const;
        yield { ...head, state: 'missing', code: 'unmonitored', args: {}, next };
      }
    }
  },
});
