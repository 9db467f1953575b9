import type * as z from 'zod';
import { type Day, laterDay } from '../calendar.js';
import { agencyTypes } from '../kinds/agency.js';
import type { RecordOf } from '../kinds/index.js';
import { levels } from '../kinds/system.js';
import { managerOn } from '../managers.js';
import type { DutyHead, LevelCodes } from './check.js';
import type { Zod } from './options.js';
import type { Verdict } from './result.js';
import type { World } from './world.js';

/** Which systems are bound: options of every check that judges each of them. */
export const systemScope = (z: Zod) => ({
  fromLevel: z.literal(levels).optional(),
  except: z.array(z.enum(agencyTypes)).optional(),
});
export type SystemScope = z.infer<z.ZodObject<ReturnType<typeof systemScope>>>;

const usual: LevelCodes = { unknown: 'level-unknown', below: 'level-below' };

/** Nothing is owed for a system of a body of these types, and nothing said of it. */
export function isExcepted(world: World, system: RecordOf<'system'>, { except = [] }: SystemScope): boolean {
  const type = world.written.get('agency', managerOn(system, world.at.day))?.type;
  return type !== undefined && except.includes(type);
}

/** What is said of a system that does not have the level asked; undefined where it has, or none is asked. */
export function levelVerdict(
  { id, level }: RecordOf<'system'>,
  { fromLevel }: SystemScope,
  codes: LevelCodes = usual,
): Verdict | undefined {
  if (fromLevel === undefined) return undefined;
  if (level === undefined) {
    const next = ['system', 'edit', id, '--level', { blank: 'level' }] as const;
    return { state: 'unknown', due: null, code: codes.unknown, args: {}, next };
  }
  if (level >= fromLevel) return undefined;
  return { state: 'not-applicable', due: null, code: codes.below, args: { level, from: fromLevel } };
}

/** Since when a system is one that is bound: it runs, and has the level asked. */
export const thereSince = ({ inService, levelSince }: RecordOf<'system'>, { fromLevel }: SystemScope): Day =>
  fromLevel === undefined ? inService : laterDay(inService, levelSince);

/** From when a duty binds a system. */
export const boundSince = (duty: DutyHead, system: RecordOf<'system'>, scope: SystemScope): Day =>
  laterDay(duty.inForce.from, thereSince(system, scope));
