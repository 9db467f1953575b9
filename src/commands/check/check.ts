import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { isDocumentAsked } from '../../cli/output.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { emptyStore } from '../empty-store.js';
import { reportHeads } from '../history/heads.js';
import { judge } from '../judge.js';
import { type ScopeOptions, scopeOf, scopeSaid } from '../scope.js';
import { assumedNote, textsCalling } from './assumed.js';
import { type CompareOptions, compare, hasChanges } from './comparison.js';
import { holdsUntil } from './holds.js';
import { checkJson } from './json.js';
import { checkPicture } from './picture.js';
import { checkScreen, type ScreenOptions } from './screen.js';

export const failOns = ['gap', 'due-soon', 'never'] as const;
export interface CheckOptions extends ScopeOptions, ScreenOptions, CompareOptions {
  failOn: (typeof failOns)[number];
  /** The list, where a person looks too. */
  readonly details: boolean;
}

/** Judges the store: what is missing, by which clause, since when, and what to type to close it. */
export async function check(ctx: Ctx, subjects: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const real = await judge(ctx);
  const scope = scopeOf(ctx, real, subjects, options);
  const { judged, comparison } = compare(ctx, real, scope.isAsked, options);
  const { assumption } = comparison;
  const told = assumption ? { ...ctx, t: textsCalling(ctx.t, assumption.unrecorded) } : ctx;
  const assumed = assumption ? [assumedNote(ctx, assumption.assumed, real.snapshot.dataset)] : [];
  const results = judged.results.filter(scope.isAsked);
  const said = scopeSaid(ctx, judged, scope, results, results.length === 0 && !hasChanges(comparison));
  const { snapshot, at } = judged;
  ctx.holds(ctx.globals.asOf ? Number.POSITIVE_INFINITY : holdsUntil(judged.results, snapshot.dataset, at));
  const code = await answer(ctx, {
    problems: judged.problems,
    notices: judged.snapshot.notices,
    json: (whole) => checkJson({ judged, results, whole, comparison, scope: said.json }, told.t),
    doc: () => ({
      ...(isPicture(ctx, subjects, options)
        ? checkPicture(ctx, judged)
        : checkScreen(told, judged, results, { ...options, comparison })),
      notes: [...assumed, ...emptyStore(ctx, judged), ...said.notes],
    }),
    code: codeOf(results, options.failOn),
    isVerdict: true,
  });
  if (ctx.globals.verbose) await reportHeads(ctx, judged.opened.store);
  return code;
}

/** Whether a person looks at the whole store and asked for nothing in particular: all else is answered with the list. */
const isPicture = (ctx: Ctx, subjects: readonly string[], options: CheckOptions): boolean =>
  ctx.io.stdoutIsTerminal &&
  !isDocumentAsked(ctx) &&
  subjects.length === 0 &&
  [options.agency, options.duty, options.assume, options.since].every((asked) => asked === undefined) &&
  !(options.details || options.next || options.all || options.advice || options.group === 'duty');

function codeOf(results: readonly Result[], failOn: CheckOptions['failOn']): ExitCode {
  const fails = results.some(
    ({ severity, state }) =>
      severity === 'required' &&
      ((failOn !== 'never' && isGap(state)) || (failOn === 'due-soon' && state === 'due-soon')),
  );
  return fails ? exit.gaps : exit.done;
}
