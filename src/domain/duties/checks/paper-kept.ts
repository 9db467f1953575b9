import { laterDay } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import { buildingSpan, wasBuilding } from '../building.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { isManagedBy, notePaper, paperNames, papersOf, provingPaper } from '../papers.js';
import { proofOf } from '../result.js';
import { lateBy, standing, windowDays } from '../window.js';

/** A paper about each live system is kept by a day; once that has passed, without one nothing is known. */
export const paperKept = defineCheck({
  name: 'paper-kept',
  subjects: ['system'],
  options: (z) =>
    z.strictObject({
      paper: z.enum(['admin-training', 'transition']),
      ...paperNames(z),
      fromLevel: z.int().min(1).max(5).optional(),
      /** Only systems whose level was approved before this day, and those under construction then. */
      levelledBefore: z.iso.date().optional(),
      building: z.strictObject(buildingSpan(z)).optional(),
      /** Papers older than this are about something else. */
      issuedFrom: z.iso.date().optional(),
      by: z.iso.date(),
      except: z.array(z.enum(agencyTypes)).default([]),
      window: amount(z),
    }),
  *judge(world, options, duty) {
    const { paper, words, unless, fromLevel, levelledBefore, issuedFrom, by, except, window } = options;
    for (const system of world.liveSystems()) {
      if (isManagedBy(world, system, except)) continue;
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
      } as const;
      const { level } = system;
      if (fromLevel !== undefined && level === undefined) {
        const next = ['system', 'edit', system.id, '--level', { blank: 'level' }] as const;
        yield { ...head, state: 'unknown', due: null, code: 'level-unknown', args: {}, next };
        continue;
      }
      if (fromLevel !== undefined && level !== undefined && level < fromLevel) {
        const args = { level, from: fromLevel };
        yield { ...head, state: 'not-applicable', due: null, code: 'level-below', args };
        continue;
      }
      if (levelledBefore !== undefined && !wasBuilding(options.building, system)) {
        const { number, date } = system.levelDecision ?? {};
        const isUndated = world.written.get('system', system.id)?.levelDecision?.date === undefined;
        if (number !== undefined && isUndated && system.inService < levelledBefore) {
          const next = ['system', 'edit', system.id, '--level-decision.date', { blank: 'date' }] as const;
          yield { ...head, state: 'unknown', due: null, code: 'level-undated', args: { number }, next };
          continue;
        }
        if (date === undefined || date >= levelledBefore) {
          const args = { before: levelledBefore };
          yield { ...head, state: 'not-applicable', due: null, code: 'level-not-before', args };
          continue;
        }
      }
      const due = laterDay(by, system.inService);
      const word = words[0] ?? '';
      const first = provingPaper(papersOf(world, system, { words, unless }), issuedFrom);
      if (first?.date !== undefined) {
        const late = lateBy(due, first.date);
        const args = { paper, on: first.date, number: first.number };
        yield {
          ...head,
          state: 'met',
          due,
          late,
          proof: proofOf(first.kind, [first.in]),
          code: 'paper-kept',
          args,
        };
        continue;
      }
      const next = notePaper(system.id, word);
      const args = { paper, word, undated: first !== undefined };
      const given = windowDays(window, laterDay(duty.inForce.from, system.inService), due);
      const stand = standing(world.at, due, given);
      if (stand === 'past') yield { ...head, state: 'unknown', due: null, code: 'paper-unknown', args, next };
      else yield { ...head, state: stand, due, code: 'paper-awaited', args, next };
    }
  },
});
