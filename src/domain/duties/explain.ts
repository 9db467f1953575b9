import type { Duty } from './catalogue.js';
import { type CheckName, checkOf } from './checks/index.js';
import { explainerOf, outsideOf } from './explain/index.js';
import { explainManagers } from './explain/managers.js';
import { explainScope, isOutside } from './explain/scope.js';
import { explainWaivers } from './explain/waiver.js';
import { type Result, subjectText } from './result.js';
import type { SystemScope } from './scope.js';
import type { Step } from './steps.js';
import { waiverKey } from './waivers.js';
import type { World } from './world.js';

const all: SystemScope = {};

/**
 * The steps from the records to a result: waivers first, then whose it is and whether it is bound at all, then what the
 * check weighed and reckoned.
 */
export function explain<N extends CheckName>(world: World, duty: Duty<N>, result: Result): readonly Step[] {
  const { subject } = result;
  const check = checkOf(duty);
  const scope: SystemScope = check.binds?.each === 'system' ? { ...all, ...duty.options } : all;
  const explainer = isOutside(world, check.binds, subject, scope) ? outsideOf(duty) : explainerOf(duty);
  return [
    ...explainWaivers(world, waiverKey(duty.id, subjectText(subject))),
    ...explainManagers(world, subject),
    ...explainScope(world, subject, scope),
    ...explainer(world, duty.options, duty, result),
  ];
}
