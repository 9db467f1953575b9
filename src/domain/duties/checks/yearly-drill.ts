import { daysBetween, lastDayOf, yearOf } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { drillMiss, rollingYear } from '../drills.js';
import { checkEach } from '../each.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { judgeInterval, latest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { boundSince, systemScope } from '../scope.js';
import { standing } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    fromLevel: systemScope(z).fromLevel,
    /** Days left in a system's first year for that year to count. */
    firstYearDays: amount(z),
    window: amount(z),
    /** `calendar-year`: once in each; `rolling`: within twelve months of the last one. */
    rhythm: z.enum(['calendar-year', 'rolling']).default('calendar-year'),
  });
type DrillOptions = OptionsOf<typeof options>;

/** Each live system from a level on has one real-combat drill on the live system in every calendar year. */
export const yearlyDrill = checkEach({
  name: 'yearly-drill',
  binds: { each: 'system', levels: { unknown: 'drill-level-unknown', below: 'drill-level-low' } },
  options,
  judge(world, system, options, duty) {
    const { drills, counted, last, year, due, start } = factsOf(world, options, duty, system);
    const proof = proofOf(
      'drill',
      counted.filter((drill) => drill.finished === last),
    );
    const open = drills.find((drill) => drillMiss(drill) === 'unfinished');
    const next: Command = open
      ? ['drill', 'edit', open.id, '--finished', { blank: 'date' }]
      : [
          ...['drill', 'add', '--type', 'real-combat', '--systems', system.id],
          ...['--live-system', '--no-scripted'],
        ];
    if (options.rhythm === 'rolling') {
      return { ...judgeInterval(world.at, rollingYear(options.window, start, last), proof), next };
    }
    if (last !== undefined && yearOf(last) === year) {
      return { state: 'met', due, proof, code: 'drill-done', args: { last } };
    }
    const near = drills.flatMap((drill) => {
      const why = drillMiss(drill);
      const recent = drill.finished === undefined || yearOf(drill.finished) >= year - 1;
      return why !== undefined && recent ? [{ id: drill.id, why }] : [];
    });
    const stand = standing(world.at, due, options.window);
    if (stand !== 'past') {
      const args = { last: last ?? null, near };
      // A drill stands to the end of the year after it; an earlier one only tells that there was one.
      const standing = last !== undefined && yearOf(last) === year - 1 ? proof : [];
      return { state: stand, due, proof: standing, code: 'drill-awaited', args, next };
    } else if (last !== undefined) {
      return { state: 'overdue', due, proof, code: 'drill-overdue', args: { last, near }, next };
    } else {
      return { state: 'missing', due, code: 'drill-never', args: { near }, next };
    }
  },
});

export function factsOf(world: World, options: DrillOptions, duty: DutyHead, system: RecordOf<'system'>) {
  const drills = world.covers('drill', system.id);
  const counted = drills.filter((drill) => drillMiss(drill) === undefined);
  const last = latest(counted.map((drill) => drill.finished));
  const year = yearOf(world.at.day);
  const start = boundSince(duty, system, options);
  const left = daysBetween(start, lastDayOf(yearOf(start)));
  const firstYear = left >= options.firstYearDays ? yearOf(start) : yearOf(start) + 1;
  const doneThisYear = last !== undefined && yearOf(last) === year;
  const nextYear = last === undefined ? undefined : yearOf(last) + 1;
  const due = lastDayOf(doneThisYear ? year + 1 : Math.max(firstYear, nextYear ?? 0));
  return { drills, counted, last, year, start, left, firstYear, doneThisYear, nextYear, due };
}
