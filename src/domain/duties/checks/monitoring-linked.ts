import { mentions } from '../../text.js';
import { checkEach } from '../each.js';
import { proofOf } from '../result.js';
import { systemScope } from '../scope.js';

/** The monitoring of each live system from a level on reaches a cybersecurity centre. */
export const monitoringLinked = checkEach({
  name: 'monitoring-linked',
  binds: { each: 'system' },
  options: (z) =>
    z.strictObject({
      fromLevel: systemScope(z).fromLevel,
      /** Words by which a centre is known in `monitoring.by`. */
      centres: z.array(z.string().min(1)).min(1),
    }),
  judge(_world, system, { centres }) {
    const { monitoring } = system;
    const by = monitoring?.by ?? null;
    const since = monitoring?.since;
    const named = by !== null && mentions(by, centres);
    if (since !== undefined && named) {
      return {
        due: null,
        state: 'met',
        proof: proofOf('system', [system]),
        code: 'monitoring-linked',
        args: { since, by },
      };
    }
    const next = [
      ...['system', 'edit', system.id],
      ...(['--monitoring.by', { blank: 'text' }, '--monitoring.since', { blank: 'date' }] as const),
    ];
    if (since === undefined) {
      return { due: null, state: 'missing', code: 'monitoring-unlinked', args: {}, next };
    } else {
      const args = { since, by };
      return {
        due: null,
        state: 'unknown',
        proof: proofOf('system', [system]),
        code: 'monitoring-link-unknown',
        args,
        next,
      };
    }
  },
});
