import { addMonths } from '../../calendar.js';
import { absent } from '../absence-codes.js';
import { drillMiss } from '../drills.js';
import { checkEach } from '../each.js';
import { atLeastOne } from '../options.js';
import { proofOf } from '../result.js';

/** A drill that counts says what it showed of process, technology and people. */
export const drillObjectives = checkEach({
  name: 'drill-objectives',
  binds: { each: 'drill' },
  options: (z) => z.strictObject({ months: atLeastOne(z) }),
  judge(world, drill, { months }) {
    if (drillMiss(drill) !== undefined || drill.finished === undefined) return undefined;
    if (addMonths(drill.finished, months) <= world.at.day) return undefined;
    const said = drill.weaknesses;
    const lacking = (['process', 'technology', 'people'] as const).filter((key) => said?.[key] === undefined);
    if (lacking.length === 0) {
      return { due: null, state: 'met', proof: proofOf('drill', [drill]), code: 'drill-assessed', args: {} };
    } else {
      const flags = lacking.flatMap((key) => [`--weaknesses.${key}`, { blank: 'text' } as const]);
      const next = ['drill', 'edit', drill.id, ...flags];
      return { due: null, state: 'missing', code: 'drill-unassessed', args: { lacking }, next };
    }
  },
  absent(world, id, { months }) {
    const drill = world.get('drill', id);
    const why = drill && drillMiss(drill);
    if (why !== undefined) return absent('drill-not-counted', { why });
    const on = drill?.finished;
    return on === undefined ? undefined : absent('drill-old', { on, months });
  },
});
