import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import type { Result } from '../../domain/duties/result.js';
import { judge } from '../judge.js';
import { resultJson } from '../result-words.js';
import { resultsTable } from '../results-table.js';
import { inScope, type ScopeOptions } from '../scope.js';

export interface DeadlineOptions extends ScopeOptions {
  within?: number;
  overdue: boolean;
}

const DEFAULT_DAYS = 30;

/** What falls due over all duties, soonest first: overdue, and due within so many days. */
export async function deadlines(ctx: Ctx, options: DeadlineOptions): Promise<ExitCode> {
  const judged = await judge(ctx);
  const within = options.within ?? DEFAULT_DAYS;
  const results = inScope(ctx, judged, [], options).filter((result) =>
    falls(result, within, options.overdue),
  );
  if (formatOf(ctx) === 'json') {
    const document = {
      format: 'irt.deadlines/1',
      asOf: judged.at.day,
      within: options.overdue ? null : within,
      deadlines: results.map((result) => resultJson(result, ctx.t)),
    };
    writeOutput(ctx, `${JSON.stringify(document, null, 2)}\n`);
  } else {
    const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
    const table = {
      ...resultsTable(ctx, results, duties, null),
      empty: { text: ctx.t.say.nothingDue(within) },
    };
    const title = { text: ctx.t.say.deadlinesTitle(judged.at.day, options.overdue ? null : within) };
    writeOutput(ctx, await renderDoc(ctx, { id: 'deadlines', title, facts: [], blocks: [table] }));
  }
  reportNotices(ctx, judged.snapshot.notices);
  reportProblems(ctx, judged.problems);
  return judged.problems.length > 0 ? exit.data : exit.done;
}

/** Open with a due day: what is met now has one too, the next time. */
function falls({ state, daysLeft }: Result, within: number, overdue: boolean): boolean {
  if (daysLeft === null || state === 'waived' || state === 'not-applicable') return false;
  const late = state === 'overdue' || state === 'missing';
  if (overdue || late) return late;
  return daysLeft >= 0 && daysLeft <= within;
}
