import { addDays, yearOf } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { factsOf, type yearlyDrill } from '../checks/yearly-drill.js';
import { drillMiss, rollingYear } from '../drills.js';
import { itemOf, viaSystem } from '../items.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { byDay, record, subjectOf } from './records.js';
import { intervalSteps } from './recurrence-steps.js';
import { boundPoints } from './scope.js';
import { came, latestOf, note, sum } from './sums.js';

/** Every drill that names the system, then the year in which the next is owed. */
export const explainDrill: Explainer<typeof yearlyDrill> = function* (world, options, duty, { subject }) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const facts = factsOf(world, options, duty, system);
  const { firstYearDays, window } = options;
  const { drills, last, left, firstYear, doneThisYear, nextYear, due } = facts;
  yield* weighDrills(world, system.id, drills);
  const starts = boundPoints(duty, system, options);
  if (options.rhythm === 'rolling') {
    yield* intervalSteps(rollingYear(window, facts.start, last), starts);
    return;
  }
  if (!doneThisYear) {
    const start = latestOf('start', starts);
    yield start;
    const from = came(start, 'start');
    yield sum(String(firstYear), 'first-year', { from, left, needed: firstYearDays, year: yearOf(from.at) });
  }
  if (last !== undefined && nextYear !== undefined) {
    yield sum(String(nextYear), 'next-year', { last });
  }
  const first = doneThisYear ? null : firstYear;
  yield sum(due, 'year-end', { first, next: nextYear ?? null });
  yield note('window-full', { days: window, opens: addDays(due, -window) });
};

/** A level too low for a drill; of one that is not known there is no more to say. */
export const explainLowLevel: Explainer<typeof yearlyDrill> = function* (
  world,
  { fromLevel },
  _duty,
  { subject },
) {
  const level = subjectOf(world, 'system', subject)?.level;
  if (level !== undefined && fromLevel !== undefined)
    yield note('drill-level-low', { level, from: fromLevel });
};

function* weighDrills(world: World, system: string, drills: readonly RecordOf<'drill'>[]): Iterable<Step> {
  const items = drills.map((drill) =>
    itemOf(world, 'drill', drill, 'finished', viaSystem(world, system, drill.systems)),
  );
  for (const { kind, id, day, written, via } of byDay(items)) {
    const drill = drills.find((one) => one.id === id);
    const why = drill && drillMiss(drill);
    const head = { kind, id, day: day ?? written ?? null, via };
    if (day === undefined && written !== undefined) {
      yield record({ ...head, counts: false }, 'after-moment', {});
    } else if (why) yield record({ ...head, counts: false }, 'drill-miss', { why });
    else yield record({ ...head, counts: true }, 'drill-real', { year: yearOf(day ?? '') });
  }
}
