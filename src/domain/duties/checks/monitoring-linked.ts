import { agencyTypes } from '../../kinds/agency.js';
import { mentions } from '../../text.js';
import { defineCheck } from '../check.js';
import { isManagedBy } from '../papers.js';
import { proofOf } from '../result.js';

/** The monitoring of each live system from a level on reaches a cybersecurity centre. */
export const monitoringLinked = defineCheck({
  name: 'monitoring-linked',
  subjects: ['system'],
  options: (z) =>
    z.strictObject({
      fromLevel: z.int().min(1).max(5),
      /** Words by which a centre is known in `monitoring.by`. */
      centres: z.array(z.string().min(1)).min(1),
      except: z.array(z.enum(agencyTypes)).default([]),
    }),
  *judge(world, { fromLevel, centres, except }) {
    for (const system of world.liveSystems()) {
      if (isManagedBy(world, system, except)) continue;
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
        due: null,
      } as const;
      const { level, monitoring } = system;
      if (level === undefined) {
        const next = ['system', 'edit', system.id, '--level', { blank: 'level' }] as const;
        yield { ...head, state: 'unknown', code: 'level-unknown', args: {}, next };
        continue;
      }
      if (level < fromLevel) {
        yield { ...head, state: 'not-applicable', code: 'level-below', args: { level, from: fromLevel } };
        continue;
      }
      const by = monitoring?.by ?? null;
      const since = monitoring?.since;
      const named = by !== null && mentions(by, centres);
      if (since !== undefined && named) {
        yield {
          ...head,
          state: 'met',
          proof: proofOf('system', [system]),
          code: 'monitoring-linked',
          args: { since, by },
        };
        continue;
      }
      const next = [
        ...['system', 'edit', system.id],
        ...(['--monitoring.by', { blank: 'text' }, '--monitoring.since', { blank: 'date' }] as const),
      ];
      if (since === undefined) {
        yield { ...head, state: 'missing', code: 'monitoring-unlinked', args: {}, next };
      } else {
        const args = { since, by };
        yield {
          ...head,
          state: 'unknown',
          proof: proofOf('system', [system]),
          code: 'monitoring-link-unknown',
          args,
          next,
        };
      }
    }
  },
});
