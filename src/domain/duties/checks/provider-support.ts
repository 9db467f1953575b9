import { defineCheck } from '../check.js';
import { proofOf } from '../result.js';

/** The provider an incident touches has helped its customer. */
export const providerSupport = defineCheck({
  name: 'provider-support',
  subjects: ['incident'],
  options: (z) => z.strictObject({}),
  *judge(world) {
    for (const incident of world.all('incident')) {
      if (incident.detected === undefined || incident.provider === undefined) continue;
      const head = {
        subject: { kind: 'incident', id: incident.id },
        agency: world.ownerBy('incident', incident, 'provider', incident.provider),
        due: null,
      } as const;
      const next = ['incident', 'edit', incident.id, '--provider-support', { blank: 'text' }] as const;
      if (incident.providerSupport !== undefined) {
        yield {
          ...head,
          state: 'met',
          proof: proofOf('incident', [incident]),
          code: 'support-given',
          args: {},
        };
      } else if (incident.closed !== undefined) {
        yield { ...head, state: 'missing', code: 'support-missing', args: {}, next };
      } else {
        yield { ...head, state: 'pending', code: 'support-open', args: {}, next };
      }
    }
  },
});
