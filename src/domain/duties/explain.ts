import type { Duty } from './catalogue.js';
import { explainerOf } from './explain/index.js';
import { explainManagers } from './explain/managers.js';
import { explainWaivers } from './explain/waiver.js';
import { type Result, subjectText } from './result.js';
import type { Step } from './steps.js';
import { waiverKey } from './waivers.js';
import type { World } from './world.js';

/** The steps from the records to a result: waivers first, then whose it is, then what the check weighed and reckoned. */
export function explain(world: World, duty: Duty, result: Result): readonly Step[] {
  return [
    ...explainWaivers(world, waiverKey(duty.id, subjectText(result.subject))),
    ...explainManagers(world, result.subject),
    ...explainerOf(duty)(world, duty.options, duty, result),
  ];
}
