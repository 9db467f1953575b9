import type { Duty } from './catalogue.js';
import type { Check } from './check.js';
import { checks } from './checks/index.js';
import { explainWaivers } from './explain/waiver.js';
import { type Result, subjectText } from './result.js';
import type { Step } from './steps.js';
import { waiverKey } from './waivers.js';
import type { World } from './world.js';

/** The steps from the records to a result: waivers first, then what the check weighed and reckoned. */
export function explain(world: World, duty: Duty, result: Result): readonly Step[] {
  const check: Check | undefined = (checks as unknown as readonly Check[]).find(
    ({ name }) => name === duty.check,
  );
  if (!check) throw new Error(`no check ${duty.check}`);
  return [
    ...explainWaivers(world, waiverKey(duty.id, subjectText(result.subject))),
    ...check.explain(world, duty.options, duty, result),
  ];
}
