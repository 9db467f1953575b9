import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import type { Moment } from '../../domain/calendar.js';
import { compareGaps, type GapChanges } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { World } from '../../domain/duties/world.js';
import { reportHeads } from '../history/heads.js';
import { type Judged, judge } from '../judge.js';
import { type ScopeOptions, scopeOf } from '../scope.js';
import { type Assumed, momentOf, readAssumptions, withAssumed } from './assume.js';
import { checkJson } from './json.js';
import { checkScreen, type ScreenOptions } from './screen.js';

export const failOns = ['gap', 'due-soon', 'never'] as const;
export interface CheckOptions extends ScopeOptions, ScreenOptions {
  failOn: (typeof failOns)[number];
  /** Things taken as done. */
  assume?: readonly string[];
  /** A moment to compare the gaps with. */
  since?: Moment;
}

/** Gaps against another judgement: without what is assumed, at an earlier moment. */
export interface Comparison {
  readonly assumption?: Assumption;
  readonly earlier?: { readonly at: Moment; readonly until: Moment; readonly changes: GapChanges };
}
export interface Assumption {
  readonly assumed: readonly Assumed[];
  /** When all of it has come true: what it closes is judged then. */
  readonly at: Moment;
  readonly changes: GapChanges;
}

/** Judges the store: what is missing, by which clause, since when, and what to type to close it. */
export async function check(ctx: Ctx, subjects: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const real = await judge(ctx);
  const isAsked = scopeOf(ctx, real, subjects, options);
  const { judged, comparison } = compare(ctx, real, isAsked, options);
  const results = judged.results.filter(isAsked);
  const code = codeOf(results, judged.problems.length > 0, options.failOn);
  if (!(ctx.globals.quiet && code === exit.done)) {
    const text =
      formatOf(ctx) === 'json'
        ? checkJson(judged, results, ctx.t, comparison)
        : await renderDoc(ctx, checkScreen(ctx, judged, results, { ...options, comparison }));
    writeOutput(ctx, text);
  }
  reportNotices(ctx, judged.snapshot.notices);
  if (ctx.globals.verbose) await reportHeads(ctx, judged.opened.store);
  reportProblems(ctx, judged.problems);
  return code;
}

/** The judgement asked for, and what it is held against. */
function compare(
  { globals }: Ctx,
  real: Judged,
  isAsked: (result: Result) => boolean,
  { assume, since, advice }: CheckOptions,
): { judged: Judged; comparison: Comparison } {
  if (!(assume || since)) return { judged: real, comparison: {} };
  const assumed = assume ? readAssumptions(assume, real.snapshot) : [];
  const then = assume ? withAssumed(real.snapshot.dataset, assumed) : real.snapshot.dataset;
  const when = momentOf(assumed, real.at);
  if (since && since.day > when.day) throw new Failure('since-after', { since: since.day, at: when.day });
  const later = assume ? real.again(when, then) : real.results;
  const world = new World(then, when);
  const heirOf = (agency: string) => {
    const heir = world.living(agency);
    return 'id' in heir ? heir.id : agency;
  };
  const against = (before: readonly Result[]) =>
    compareGaps(before, later, { heirOf, isAsked, withAdvice: advice });
  // A day given stays the day judged; else an assumption is judged when it has come true.
  const at = globals.asOf ?? when;
  return {
    judged: assume
      ? { ...real, snapshot: { ...real.snapshot, dataset: then }, at, results: real.again(at, then) }
      : real,
    comparison: {
      ...(assume ? { assumption: { assumed, at: when, changes: against(real.again(when)) } } : {}),
      ...(since ? { earlier: { at: since, until: when, changes: against(real.again(since)) } } : {}),
    },
  };
}

/** Data that could not be read is graver than a gap: nobody may take it for an all-clear. */
function codeOf(results: readonly Result[], broken: boolean, failOn: CheckOptions['failOn']): ExitCode {
  if (broken) return exit.data;
  const fails = results.some(
    ({ severity, state }) =>
      severity === 'required' &&
      ((failOn !== 'never' && isGap(state)) || (failOn === 'due-soon' && state === 'due-soon')),
  );
  return fails ? exit.gaps : exit.done;
}
