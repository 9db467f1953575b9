import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import { lastWholeQuarter, type Period } from '../../domain/calendar.js';
import { quarterly } from '../../domain/reports/quarterly.js';
import { judge } from '../judge.js';

/** The figures of a quarter beside the one before and the same of last year. */
export async function quarterlyReport(ctx: Ctx, options: { period?: Period }): Promise<ExitCode> {
  const { snapshot, duties, at, opened, problems } = await judge(ctx);
  const doc = quarterly({
    dataset: snapshot.dataset,
    duties,
    period: options.period ?? lastWholeQuarter(at.day),
    province: opened.config.province ?? null,
    asOf: at,
    heads: (await opened.store.history()).heads,
  });
  writeOutput(ctx, await renderDoc(ctx, doc));
  reportNotices(ctx, snapshot.notices);
  reportProblems(ctx, problems);
  return problems.length > 0 ? exit.data : exit.done;
}
