import * as z from 'zod';
import { daysBetween, lastDayOf, laterDay, yearOf } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { drillMiss } from '../drills.js';
import { latest } from '../interval.js';
import { standing } from '../window.js';

/** Each live system from a level on has one real-combat drill on the live system in every calendar year. */
export const yearlyDrill = defineCheck({
  name: 'yearly-drill',
  options: z.strictObject({
    fromLevel: z.int().min(1).max(5),
    /** Days left in a system's first year for that year to count. */
    firstYearDays: z.int().nonnegative(),
    window: z.int().nonnegative(),
  }),
  *judge(world, { fromLevel, firstYearDays, window }, duty) {
    for (const system of world.liveSystems()) {
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
      } as const;
      if (system.level === undefined) {
        const next = ['system', 'edit', system.id, '--level', { blank: 'level' }] as const;
        yield { ...head, state: 'unknown', due: null, code: 'drill-level-unknown', args: {}, next };
        continue;
      }
      if (system.level < fromLevel) {
        const args = { level: system.level, from: fromLevel };
        yield { ...head, state: 'not-applicable', due: null, code: 'drill-level-low', args };
        continue;
      }
      const drills = world.covers('drill', system.id);
      const counted = drills.filter((drill) => drillMiss(drill) === undefined);
      const last = latest(counted.map((drill) => drill.finished));
      const proof = counted.filter((drill) => drill.finished === last).map((drill) => drill.id);
      const year = yearOf(world.at.day);
      if (last !== undefined && yearOf(last) === year) {
        yield { ...head, state: 'met', due: lastDayOf(year + 1), proof, code: 'drill-done', args: { last } };
        continue;
      }
      const start = laterDay(laterDay(duty.inForce.from, system.inService), system.levelSince);
      const startYear = yearOf(start);
      const firstYear = daysBetween(start, lastDayOf(startYear)) >= firstYearDays ? startYear : startYear + 1;
      const due = lastDayOf(Math.max(firstYear, last === undefined ? 0 : yearOf(last) + 1));
      const near = drills.flatMap((drill) => {
        const why = drillMiss(drill);
        const recent = drill.finished === undefined || yearOf(drill.finished) >= year - 1;
        return why !== undefined && recent ? [{ id: drill.id, why }] : [];
      });
      const next = [
        ...['drill', 'add', '--type', 'real-combat', '--systems', system.id],
        ...['--live-system', '--no-scripted'],
      ];
      const stand = standing(world.at, due, window);
      if (stand !== 'past') {
        const args = { last: last ?? null, near };
        yield { ...head, state: stand, due, proof, code: 'drill-awaited', args, next };
      } else if (last !== undefined) {
        yield { ...head, state: 'overdue', due, proof, code: 'drill-overdue', args: { last, near }, next };
      } else {
        yield { ...head, state: 'missing', due, code: 'drill-never', args: { near }, next };
      }
    }
  },
});
