import { checkEach } from '../each.js';
import { proofOf } from '../result.js';

/** The provider an incident touches has helped its customer. */
export const providerSupport = checkEach({
  name: 'provider-support',
  binds: { each: 'incident' },
  options: (z) => z.strictObject({}),
  judge(world, incident) {
    if (incident.provider === undefined) return undefined;
    const agency = world.ownerBy('incident', incident, 'provider', incident.provider);
    const next = ['incident', 'edit', incident.id, '--provider-support', { blank: 'text' }] as const;
    if (incident.providerSupport !== undefined) {
      return {
        agency,
        due: null,
        state: 'met',
        proof: proofOf('incident', [incident]),
        code: 'support-given',
        args: {},
      };
    } else if (incident.closed !== undefined) {
      return { agency, due: null, state: 'missing', code: 'support-missing', args: {}, next };
    } else {
      return { agency, due: null, state: 'pending', code: 'support-open', args: {}, next };
    }
  },
});
