import { addDays } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import { defineCheck } from '../check.js';
import { isManagedBy, notePaper, paperNames, papersOf, provingPaper } from '../papers.js';
import { proofOf } from '../result.js';
import { lateBy } from '../window.js';

/** The security regulation of each live system is older than the decision that approved its level. */
export const regulationFirst = defineCheck({
  name: 'regulation-first',
  subjects: ['system'],
  options: (z) =>
    z.strictObject({
      ...paperNames(z),
      /** Levels approved earlier owe the regulation, not its order. */
      since: z.iso.date(),
      except: z.array(z.enum(agencyTypes)).default([]),
    }),
  *judge(world, { words, unless, since, except }) {
    for (const system of world.liveSystems()) {
      if (isManagedBy(world, system, except)) continue;
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
      } as const;
      const first = provingPaper(papersOf(world, system, { words, unless }));
      const word = words[0] ?? '';
      if (first?.date === undefined) {
        const args = { paper: 'regulation', word, undated: first !== undefined } as const;
        const next = notePaper(system.id, word);
        yield { ...head, state: 'unknown', due: null, code: 'paper-unknown', args, next };
        continue;
      }
      const approved = system.levelDecision?.date;
      const due = approved !== undefined && approved >= since ? addDays(approved, -1) : null;
      const late = due === null ? null : lateBy(due, first.date);
      const args = { paper: 'regulation', on: first.date, number: first.number } as const;
      yield {
        ...head,
        state: 'met',
        due,
        late,
        proof: proofOf(first.kind, [first.in]),
        code: 'paper-kept',
        args,
      };
    }
  },
});
