import { commandText } from '../../cli/command-text.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { type RunsOut, runsOut } from '../../domain/duties/runs-out.js';
import { judge } from '../judge.js';
import { resultJson } from '../result-words.js';
import { inScope, type ScopeOptions } from '../scope.js';
import { deadlineBlocks } from './screen.js';
import { runsOutJson } from './words.js';

export interface DeadlineOptions extends ScopeOptions {
  within?: number;
  overdue: boolean;
}

/** Where a deadline stands: still to come, past, or missing without ever having had one. */
export type When = 'ahead' | 'late' | 'undated';
export interface Deadline {
  readonly result: Result;
  readonly when: When;
}

const DEFAULT_DAYS = 30;
const ORDER: readonly When[] = ['ahead', 'late', 'undated'];

/** What falls due over all duties and what runs out, the soonest first; apart from it what is late. */
export async function deadlines(ctx: Ctx, options: DeadlineOptions): Promise<ExitCode> {
  const judged = await judge(ctx);
  const within = options.within ?? DEFAULT_DAYS;
  const asked = inScope(ctx, judged, [], options);
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
    : runsOut(judged.snapshot.dataset, judged.duties, judged.at, within).filter(isAsked(options));
  const undated = {
    required: left.filter(({ severity }) => severity === 'required').length,
    advice: left.filter(({ severity }) => severity === 'advice').length,
  };
  if (formatOf(ctx) === 'json') {
    const document = {
      format: 'irt.deadlines/1',
      asOf: judged.at.day,
      within: options.overdue ? null : within,
      deadlines: listed.map(({ result, when }) => ({ ...resultJson(result, ctx.t), when })),
      runsOut: ending.map((one) => runsOutJson(one, judged, ctx.t)),
      undated,
    };
    writeOutput(ctx, `${JSON.stringify(document, null, 2)}\n`);
  } else {
    const { overdue } = options;
    const title = { text: ctx.t.say.deadlinesTitle(judged.at.day, overdue ? null : within) };
    const see = commandText(seeAll(options, undated.advice > 0), ctx.t);
    const blocks = deadlineBlocks(ctx, judged, { listed, ending, within, overdue, undated, see });
    writeOutput(ctx, await renderDoc(ctx, { id: 'deadlines', title, facts: [], blocks }));
  }
  reportNotices(ctx, judged.snapshot.notices);
  reportProblems(ctx, judged.problems);
  return judged.problems.length > 0 ? exit.data : exit.done;
}

/** Of what is open: what is met now has a due day too, the next time. */
function whenOf({ state, daysLeft }: Result, within: number): When | undefined {
  if (state === 'overdue' || state === 'missing') return daysLeft === null ? 'undated' : 'late';
  if (daysLeft === null || state === 'waived' || state === 'not-applicable') return undefined;
  return daysLeft >= 0 && daysLeft <= within ? 'ahead' : undefined;
}

const isAsked =
  ({ agency, duty }: ScopeOptions) =>
  (one: RunsOut): boolean =>
    (agency === undefined || one.agency === agency) &&
    (duty === undefined || one.duties.some((id) => duty.includes(id)));

/** The check that shows the gaps a list of days has no place for. */
const seeAll = ({ agency, duty = [] }: ScopeOptions, withAdvice: boolean): readonly string[] => [
  'check',
  ...(agency === undefined ? [] : ['--agency', agency]),
  ...duty.flatMap((id) => ['--duty', id]),
  ...(withAdvice ? ['--advice'] : []),
];
