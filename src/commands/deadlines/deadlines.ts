import { answer } from '../../cli/answer.js';
import { commandText } from '../../cli/command-text.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { isGap } from '../../domain/duties/result.js';
import { type RunsOut, runsOut } from '../../domain/duties/runs-out.js';
import { Streamed } from '../../render/json-text.js';
import { emptyStore } from '../empty-store.js';
import { judge } from '../judge.js';
import { resultJson } from '../result-words.js';
import { type Scope, type ScopeOptions, scopeOf, scopeSaid } from '../scope.js';
import { type Deadline, type When, whenOf } from './deadline.js';
import { deadlineBlocks } from './screen.js';
import { runsOutJson } from './words.js';

export interface DeadlineOptions extends ScopeOptions {
  within?: number;
  overdue: boolean;
}

const DEFAULT_DAYS = 30;
const ORDER: readonly When[] = ['ahead', 'late', 'undated'];

/** What falls due over all duties and what runs out, the soonest first; apart from it what is late. */
export async function deadlines(ctx: Ctx, options: DeadlineOptions): Promise<ExitCode> {
  const judged = await judge(ctx);
  const within = options.within ?? DEFAULT_DAYS;
  const scope = scopeOf(ctx, judged, [], options);
  const asked = judged.results.filter(scope.isAsked);
  const all = asked.flatMap((result): Deadline[] => {
    const when = whenOf(result, within);
    return when === undefined ? [] : [{ result, when }];
  });
  const listed = all
    .filter(({ when }) => (options.overdue ? when !== 'ahead' : when !== 'undated'))
    .sort((a, b) => ORDER.indexOf(a.when) - ORDER.indexOf(b.when));
  const shown = new Set(listed.map(({ result }) => result));
  const left = asked.filter((result) => isGap(result.state) && !shown.has(result));
  const ending = options.overdue
    ? []
    : runsOut(judged.snapshot.dataset, judged.duties, judged.at, within).filter(isAsked(scope));
  const undated = {
    required: left.filter(({ severity }) => severity === 'required').length,
    advice: left.filter(({ severity }) => severity === 'advice').length,
  };
  const said = scopeSaid(ctx, judged, scope, asked, asked.length === 0 && ending.length === 0);
  return answer(ctx, {
    problems: judged.problems,
    notices: judged.snapshot.notices,
    json: ({ complete, problems }) => ({
      format: 'irt.deadlines/1',
      asOf: judged.at.day,
      complete,
      within: options.overdue ? null : within,
      deadlines: new Streamed(listed, ({ result, when }) => ({ ...resultJson(result, ctx.t), when })),
      runsOut: ending.map((one) => runsOutJson(one, judged, ctx.t)),
      undated,
      problems,
      ...said.json,
    }),
    doc: () => {
      const { overdue } = options;
      const title = { text: ctx.t.say.deadlinesTitle(judged.at.day, overdue ? null : within) };
      const see = commandText(seeAll(options, undated.advice > 0), ctx.t);
      const notes = [...emptyStore(ctx, judged), ...said.notes];
      const blocks = deadlineBlocks(ctx, judged, { listed, ending, within, overdue, undated, see });
      return { id: 'deadlines', title, notes, facts: [], blocks };
    },
  });
}

const isAsked =
  ({ asked: { agency, duties } }: Scope) =>
  (one: RunsOut): boolean =>
    (agency === null || one.agency === agency) &&
    (duties.length === 0 || one.duties.some((id) => duties.some((duty) => duty.id === id)));

/** The check that shows the gaps a list of days has no place for. */
const seeAll = ({ agency, duty = [] }: ScopeOptions, withAdvice: boolean): readonly string[] => [
  'check',
  ...(agency === undefined ? [] : ['--agency', agency]),
  ...duty.flatMap((id) => ['--duty', id]),
  ...(withAdvice ? ['--advice'] : []),
];
