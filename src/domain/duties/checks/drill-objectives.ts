import { addMonths } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { drillMiss } from '../drills.js';
import { atLeastOne } from '../options.js';
import { proofOf } from '../result.js';

/** A drill that counts says what it showed of process, technology and people. */
export const drillObjectives = defineCheck({
  name: 'drill-objectives',
  subjects: ['drill'],
  options: (z) => z.strictObject({ months: atLeastOne(z) }),
  *judge(world, { months }) {
    for (const drill of world.all('drill')) {
      if (drillMiss(drill) !== undefined || drill.finished === undefined) continue;
      if (addMonths(drill.finished, months) <= world.at.day) continue;
      const said = drill.weaknesses;
      const lacking = (['process', 'technology', 'people'] as const).filter(
        (key) => said?.[key] === undefined,
      );
      const head = {
        subject: { kind: 'drill', id: drill.id },
        agency: world.ownerOfSystem(drill.systems[0]),
        due: null,
      } as const;
      if (lacking.length === 0) {
        yield { ...head, state: 'met', proof: proofOf('drill', [drill]), code: 'drill-assessed', args: {} };
      } else {
        const flags = lacking.flatMap((key) => [`--weaknesses.${key}`, { blank: 'text' } as const]);
        const next = ['drill', 'edit', drill.id, ...flags];
        yield { ...head, state: 'missing', code: 'drill-unassessed', args: { lacking }, next };
      }
    }
  },
});
