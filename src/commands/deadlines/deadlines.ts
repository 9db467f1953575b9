import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import type { Result } from '../../domain/duties/result.js';
import { emptyStore } from '../empty-store.js';
import { judge } from '../judge.js';
import { resultJson } from '../result-words.js';
import { resultsTable } from '../results-table.js';
import { type ScopeOptions, scopeOf, scopeSaid } from '../scope.js';

export interface DeadlineOptions extends ScopeOptions {
  within?: number;
  overdue: boolean;
}

const DEFAULT_DAYS = 30;

/** What falls due over all duties, soonest first: overdue, and due within so many days. */
export async function deadlines(ctx: Ctx, options: DeadlineOptions): Promise<ExitCode> {
  const judged = await judge(ctx);
  const within = options.within ?? DEFAULT_DAYS;
  const scope = scopeOf(ctx, judged, [], options);
  const asked = judged.results.filter(scope.isAsked);
  const said = scopeSaid(ctx, judged, scope, asked);
  const results = asked.filter((result) => falls(result, within, options.overdue));
  return answer(ctx, {
    problems: judged.problems,
    notices: judged.snapshot.notices,
    json: ({ complete, problems }) => ({
      format: 'irt.deadlines/1',
      asOf: judged.at.day,
      complete,
      within: options.overdue ? null : within,
      deadlines: results.map((result) => resultJson(result, ctx.t)),
      problems,
      ...said.json,
    }),
    doc: () => {
      const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
      const table = {
        ...resultsTable(ctx, results, duties, null),
        empty: { text: ctx.t.say.nothingDue(options.overdue ? null : within) },
      };
      const title = { text: ctx.t.say.deadlinesTitle(judged.at.day, options.overdue ? null : within) };
      const notes = [...emptyStore(ctx, judged), ...said.notes];
      return { id: 'deadlines', title, notes, facts: [], blocks: [table] };
    },
  });
}

/** Open with a due day: what is met now has one too, the next time. */
function falls({ state, daysLeft }: Result, within: number, overdue: boolean): boolean {
  if (daysLeft === null || state === 'waived' || state === 'not-applicable') return false;
  const late = state === 'overdue' || state === 'missing';
  if (overdue || late) return late;
  return daysLeft >= 0 && daysLeft <= within;
}
