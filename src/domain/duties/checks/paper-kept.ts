import { laterDay } from '../../calendar.js';
import { buildingSpan, wasBuilding } from '../building.js';
import { checkEach } from '../each.js';
import { amount } from '../options.js';
import { hasDay, kept, notePaper, paperNames, papersOf, provingPaper } from '../papers.js';
import { systemScope } from '../scope.js';
import { standing, windowDays } from '../window.js';

/** A paper about each live system is kept by a day; once that has passed, without one nothing is known. */
export const paperKept = checkEach({
  name: 'paper-kept',
  binds: { each: 'system' },
  options: (z) =>
    z.strictObject({
      paper: z.enum(['admin-training', 'transition']),
      ...paperNames(z),
      fromLevel: systemScope(z).fromLevel,
      /** Only systems whose level was approved before this day, and those under construction then. */
      levelledBefore: z.iso.date().optional(),
      building: z.strictObject(buildingSpan(z)).optional(),
      /** Papers older than this are about something else. */
      issuedFrom: z.iso.date().optional(),
      by: z.iso.date(),
      except: systemScope(z).except,
      window: amount(z),
    }),
  judge(world, system, options, duty) {
    const { paper, words, unless, levelledBefore, issuedFrom, by, window } = options;
    if (levelledBefore !== undefined && !wasBuilding(options.building, system)) {
      const { number, date } = system.levelDecision ?? {};
      const isUndated = world.written.get('system', system.id)?.levelDecision?.date === undefined;
      if (number !== undefined && isUndated && system.inService < levelledBefore) {
        const next = ['system', 'edit', system.id, '--level-decision.date', { blank: 'date' }] as const;
        return { state: 'unknown', due: null, code: 'level-undated', args: { number }, next };
      }
      if (date === undefined || date >= levelledBefore) {
        const args = { before: levelledBefore };
        return { state: 'not-applicable', due: null, code: 'level-not-before', args };
      }
    }
    const due = laterDay(by, system.inService);
    const word = words[0] ?? '';
    const first = provingPaper(papersOf(world, system, { words, unless }), issuedFrom);
    if (hasDay(first)) return kept(paper, first, due);
    const next = notePaper(system.id, word);
    const args = { paper, word, undated: first !== undefined };
    const given = windowDays(window, laterDay(duty.inForce.from, system.inService), due);
    const stand = standing(world.at, due, given);
    if (stand === 'past') return { state: 'unknown', due: null, code: 'paper-unknown', args, next };
    else return { state: stand, due, code: 'paper-awaited', args, next };
  },
});
