import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import type { Moment } from '../../domain/calendar.js';
import { compareGaps, type GapChanges } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { reportHeads } from '../history/heads.js';
import { type Judged, judge } from '../judge.js';
import { inScope, type ScopeOptions } from '../scope.js';
import { type Assumed, momentOf, readAssumption, withAssumed } from './assume.js';
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

/** Gaps against another judgement: without what is assumed, or at an earlier moment. */
export type Comparison =
  | { readonly against: 'assumption'; readonly assumed: readonly Assumed[]; readonly changes: GapChanges }
  | { readonly against: 'earlier'; readonly at: Moment; readonly changes: GapChanges };

/** Judges the store: what is missing, by which clause, since when, and what to type to close it. */
export async function check(ctx: Ctx, subjects: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const real = await judge(ctx);
  const { judged, comparison } = compare(ctx, real, subjects, options);
  const results = inScope(ctx, judged, subjects, options);
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
  ctx: Ctx,
  real: Judged,
  subjects: readonly string[],
  options: CheckOptions,
): { judged: Judged; comparison?: Comparison } {
  // What scope has to say is said once, by the caller.
  const silent = { ...ctx, globals: { ...ctx.globals, quiet: true } };
  const scoped = (results: readonly Result[]) => inScope(silent, { ...real, results }, subjects, options);
  if (options.assume) {
    const { snapshot } = real;
    const assumed = options.assume.map((text, index) => readAssumption(text, index, snapshot));
    // A day given stays the day judged; else the assumption is judged when it has come true.
    const at = ctx.globals.asOf ?? momentOf(assumed, real.at);
    const results = real.again(at, withAssumed(snapshot.dataset, assumed));
    const changes = compareGaps(scoped(real.again(at)), scoped(results));
    return { judged: { ...real, at, results }, comparison: { against: 'assumption', assumed, changes } };
  }
  if (options.since) {
    const changes = compareGaps(scoped(real.again(options.since)), scoped(real.results));
    return { judged: real, comparison: { against: 'earlier', at: options.since, changes } };
  }
  return { judged: real };
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
