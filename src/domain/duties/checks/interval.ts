import * as z from 'zod';
import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { amount, atLeastOne } from '../amounts.js';
import { type DutyHead, defineCheck } from '../check.js';
import { explainInterval } from '../explain/interval.js';
import { subjectOf } from '../explain/records.js';
import { judgeInterval, latest } from '../interval.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';

const options = z.strictObject({
  proof: z.enum(['scan', 'hunt']),
  months: atLeastOne(),
  window: amount(),
  /** `rolling`: counted from the last time; `half-year`: once in each half of the calendar year. */
  rhythm: z.enum(['rolling', 'half-year']).default('rolling'),
});

/** Each live system is scanned or hunted again within so many months of the last time. */
export const interval = defineCheck({
  name: 'interval',
  subjects: ['system'],
  options,
  *judge(world, options, duty) {
    for (const system of world.liveSystems()) {
      const facts = factsOf(world, options, duty, system);
      yield {
        ...judgeInterval(world.at, facts),
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
        proof: facts.proof,
        next: [options.proof, 'add', '--systems', system.id],
      };
    }
  },
  *explain(world, options, duty, { subject }) {
    const system = subjectOf(world, 'system', subject);
    if (!system) return;
    yield* explainInterval(world, options.proof, duty, system, factsOf(world, options, duty, system));
  },
});

function factsOf(
  world: World,
  { proof, months, window, rhythm }: z.infer<typeof options>,
  duty: DutyHead,
  system: RecordOf<'system'>,
) {
  const covering = world.covers(proof, system.id);
  const last = latest(covering.map((record) => record.finished));
  return {
    covering,
    months,
    window,
    halfYears: rhythm === 'half-year',
    start: laterDay(duty.inForce.from, system.inService),
    last,
    planned: covering.filter((record) => record.finished === undefined).map((record) => record.id),
    proof: proofOf(
      proof,
      covering.filter((record) => record.finished === last && last !== undefined),
    ),
  };
}
export type IntervalCheckFacts = ReturnType<typeof factsOf>;
