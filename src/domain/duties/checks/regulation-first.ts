import { addDays } from '../../calendar.js';
import { checkEach } from '../each.js';
import { hasDay, kept, notePaper, paperNames, papersOf, provingPaper } from '../papers.js';

/** The security regulation of each live system is older than the decision that approved its level. */
export const regulationFirst = checkEach({
  name: 'regulation-first',
  binds: { each: 'system' },
  options: (z) =>
    z.strictObject({
      ...paperNames(z),
      /** Levels approved earlier owe the regulation, not its order. */
      since: z.iso.date(),
    }),
  judge(world, system, { words, unless, since }) {
    const first = provingPaper(papersOf(world, system, { words, unless }));
    const word = words[0] ?? '';
    if (!hasDay(first)) {
      const args = { paper: 'regulation', word, undated: first !== undefined } as const;
      const next = notePaper(system.id, word);
      return { state: 'unknown', due: null, code: 'paper-unknown', args, next };
    }
    const approved = system.levelDecision?.date;
    const due = approved !== undefined && approved >= since ? addDays(approved, -1) : null;
    return kept('regulation', first, due);
  },
});
