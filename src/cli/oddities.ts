import type { Oddity } from '../domain/oddities/oddity.js';
import type { Messages } from '../messages/messages.js';
import type { ProblemText } from '../messages/problem-text.js';
import { textOf } from '../messages/text-of.js';
import { shown } from '../render/show.js';
import type { Ctx } from './context.js';
import { errJson, isForPrograms } from './output.js';

export const oddityText = (oddity: Oddity, t: Messages): ProblemText => textOf(t.oddity, shown(oddity));

/** Shown at once; the rest are counted. */
const SHOWN = 10;

/** Says on stderr what is very likely a slip in what was just recorded. */
export function tellOddities(ctx: Ctx, found: readonly Oddity[]): void {
  const { t, io, globals } = ctx;
  if (found.length === 0 || globals.quiet) return;
  if (isForPrograms(ctx)) {
    const notices = found.map((oddity) => {
      const { kind, id, path, code } = oddity;
      const { what, fix } = oddityText(oddity, t);
      return { kind, id, field: path, code, message: `${what} ${fix}` };
    });
    errJson(io, { notices });
    return;
  }
  for (const oddity of found.slice(0, SHOWN)) {
    const { what, fix } = oddityText(oddity, t);
    io.err(`${t.say.notice}: ${what} ${fix}\n`);
  }
  if (found.length > SHOWN) io.err(`${t.say.moreNotices(found.length - SHOWN)}\n`);
}
