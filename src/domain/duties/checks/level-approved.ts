import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { buildingSpan, wasBuilding } from '../building.js';
import { checkEach } from '../each.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { proofOf } from '../result.js';
import { systemScope } from '../scope.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';

const options = (z: Zod) =>
  z.strictObject({
    by: z.iso.date(),
    /** By when what was under construction has its level. */
    building: z.strictObject({ ...buildingSpan(z), by: z.iso.date() }).optional(),
    except: systemScope(z).except,
    window: amount(z),
  });
type LevelOptions = OptionsOf<typeof options>;

/** Each live system has a level approved by a decision with its number and day. */
export const levelApproved = checkEach({
  name: 'level-approved',
  binds: { each: 'system' },
  options,
  judge(world, system, options, duty) {
    const { due, decision } = factsOf(options, system);
    const { level } = system;
    if (level !== undefined && decision) {
      const late = lateBy(due, decision.on);
      const args = { level, ...decision };
      return {
        due,
        state: 'met',
        late,
        proof: proofOf('system', [system]),
        code: 'level-approved',
        args,
      };
    }
    const lacking = [
      ...(level === undefined ? (['level'] as const) : []),
      ...(system.levelDecision?.number === undefined ? (['levelDecision.number'] as const) : []),
      ...(system.levelDecision?.date === undefined ? (['levelDecision.date'] as const) : []),
    ];
    const flags = {
      level: ['--level', { blank: 'level' }],
      'levelDecision.number': ['--level-decision.number', { blank: 'text' }],
      'levelDecision.date': ['--level-decision.date', { blank: 'date' }],
    } as const;
    const next = ['system', 'edit', system.id, ...lacking.flatMap((lack) => [...flags[lack]])];
    const given = windowDays(options.window, laterDay(duty.inForce.from, system.inService), due);
    const state = awaited(standing(world.at, due, given), 'missing');
    return { due, state, code: 'level-unapproved', args: { lacking }, next };
  },
});

export function factsOf({ by, building }: LevelOptions, system: RecordOf<'system'>) {
  const { inService, levelDecision } = system;
  const builtBy = building && wasBuilding(building, system) ? building.by : undefined;
  const { number, date: on } = levelDecision ?? {};
  return {
    built: builtBy !== undefined,
    due: builtBy ?? laterDay(by, inService),
    decision: number === undefined || on === undefined ? undefined : { number, on },
  };
}
