import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import { amount, atLeastOne, type OptionsOf, type Zod } from '../options.js';
import { judgeInterval, latest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { boundSince, type SystemScope } from '../scope.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    proof: z.enum(['scan', 'hunt']),
    months: atLeastOne(z),
    window: amount(z),
    /** `rolling`: counted from the last time; `half-year`: once in each half of the calendar year. */
    rhythm: z.enum(['rolling', 'half-year']).default('rolling'),
  });

type Options = OptionsOf<typeof options> & SystemScope;

/** Each live system is scanned or hunted again within so many months of the last time. */
export const interval = checkEach({
  name: 'interval',
  binds: { each: 'system' },
  options,
  judge(world, system, options, duty) {
    const facts = factsOf(world, options, duty, system);
    return {
      ...judgeInterval(world.at, facts, facts.proof),
      next: nextFor(options.proof, system.id, facts.covering),
    };
  },
});

/** What is recorded without its last day has only to say it; of several the latest begun. */
function nextFor(proof: 'scan' | 'hunt', system: string, covering: IntervalCheckFacts['covering']): Command {
  const open = covering
    .filter(({ systems, finished }) => systems.includes(system) && finished === undefined)
    .reduce<(typeof covering)[number] | undefined>(
      (last, one) => ((one.started ?? '') >= (last?.started ?? '') ? one : last),
      undefined,
    );
  return open
    ? [proof, 'edit', open.id, '--finished', { blank: 'date' }]
    : [proof, 'add', '--systems', system];
}

export function factsOf(world: World, options: Options, duty: DutyHead, system: RecordOf<'system'>) {
  const { proof, months, window, rhythm } = options;
  const covering = world.covers(proof, system.id);
  const last = latest(covering.map((record) => record.finished));
  return {
    covering,
    months,
    window,
    halfYears: rhythm === 'half-year',
    start: boundSince(duty, system, options),
    last,
    planned: covering.filter((record) => record.finished === undefined).map((record) => record.id),
    proof: proofOf(
      proof,
      covering.filter((record) => record.finished === last && last !== undefined),
    ),
  };
}
type IntervalCheckFacts = ReturnType<typeof factsOf>;
