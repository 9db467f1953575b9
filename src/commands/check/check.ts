import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportNotices, reportProblems } from '../../cli/problems.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { reportHeads } from '../history/heads.js';
import { judge } from '../judge.js';
import { type ScopeOptions, scopeOf } from '../scope.js';
import { type CompareOptions, compare } from './comparison.js';
import { checkJson } from './json.js';
import { checkScreen, type ScreenOptions } from './screen.js';

export const failOns = ['gap', 'due-soon', 'never'] as const;
export interface CheckOptions extends ScopeOptions, ScreenOptions, CompareOptions {
  failOn: (typeof failOns)[number];
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
