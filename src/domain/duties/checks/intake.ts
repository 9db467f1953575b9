import { checkEach } from '../each.js';
import { proofOf } from '../result.js';

/** Each incident says when it was taken in and who handles it. */
export const intake = checkEach({
  name: 'intake',
  binds: { each: 'incident' },
  options: (z) => z.strictObject({}),
  judge(_world, incident) {
    const at = incident.intake?.at;
    const { handler } = incident;
    if (at !== undefined && handler !== undefined) {
      return {
        due: null,
        state: 'met',
        proof: proofOf('incident', [incident]),
        code: 'intake-recorded',
        args: { at, handler },
      };
    }
    const lacking = [
      ...(at === undefined ? (['intake.at'] as const) : []),
      ...(handler === undefined ? (['handler'] as const) : []),
    ];
    const flags = {
      'intake.at': ['--intake.at', { blank: 'time' }],
      handler: ['--handler', { blank: 'text' }],
    } as const;
    const next = ['incident', 'edit', incident.id, ...lacking.flatMap((lack) => [...flags[lack]])];
    return { due: null, state: 'missing', code: 'intake-unrecorded', args: { lacking }, next };
  },
});
