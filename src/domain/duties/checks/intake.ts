import { defineCheck } from '../check.js';
import { proofOf } from '../result.js';

/** Each incident says when it was taken in and who handles it. */
export const intake = defineCheck({
  name: 'intake',
  subjects: ['incident'],
  options: (z) => z.strictObject({}),
  *judge(world) {
    for (const incident of world.all('incident')) {
      if (incident.detected === undefined) continue;
      const head = {
        subject: { kind: 'incident', id: incident.id },
        agency: world.ownerOfSystem(incident.system),
        due: null,
      } as const;
      const at = incident.intake?.at;
      const { handler } = incident;
      if (at !== undefined && handler !== undefined) {
        yield {
          ...head,
          state: 'met',
          proof: proofOf('incident', [incident]),
          code: 'intake-recorded',
          args: { at, handler },
        };
        continue;
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
      yield { ...head, state: 'missing', code: 'intake-unrecorded', args: { lacking }, next };
    }
  },
});
