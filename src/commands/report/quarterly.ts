import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, Failure } from '../../cli/failure.js';
import { lastWholeQuarter, type Period } from '../../domain/calendar.js';
import { spanEnd } from '../../domain/reports/quarterly/span.js';
import { quarterly } from '../../domain/reports/quarterly.js';
import { emptyStore } from '../empty-store.js';
import { judge } from '../judge.js';
import { idleSaid } from '../scope.js';

/** The figures of a quarter beside the one before and the same of last year. */
export async function quarterlyReport(ctx: Ctx, options: { period?: Period }): Promise<ExitCode> {
  const judged = await judge(ctx);
  const { snapshot, duties, at, opened, problems } = judged;
  const period = options.period ?? lastWholeQuarter(at.day);
  // Of days to come nothing is recorded: noughts would say that nothing happened.
  if (period.from > at.day) {
    throw new Failure('period-not-begun', { period: period.id, from: period.from, day: at.day });
  }
  const idle = idleSaid(ctx, judged, spanEnd(period, at));
  const doc = quarterly({
    dataset: snapshot.dataset,
    duties,
    period,
    province: opened.config.province ?? null,
    asOf: at,
    heads: (await opened.store.history()).heads,
  });
  return answer(ctx, {
    problems,
    notices: snapshot.notices,
    doc: () => ({ ...doc, notes: [...emptyStore(ctx, judged), ...idle] }),
  });
}
