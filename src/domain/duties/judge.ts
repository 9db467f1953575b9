import type { Absence } from './absence-codes.js';
import type { Duty } from './catalogue.js';
import { type CheckName, checkOf } from './checks/index.js';
import type { Judgement } from './result.js';
import type { World } from './world.js';

/** What the check of a duty says of each of its subjects, by the options the duty sets. */
export const judgementsOf = <N extends CheckName>(world: World, duty: Duty<N>): Iterable<Judgement> =>
  checkOf(duty).judge(world, duty.options, duty);

/** Why it says nothing of a record that is there, where its check has a reason of its own. */
export const ownAbsence = <N extends CheckName>(
  world: World,
  id: string,
  duty: Duty<N>,
): Absence | undefined => checkOf(duty).absent?.(world, id, duty.options);
