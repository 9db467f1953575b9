import { resolve } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import type { MergeNames } from '../../store/port.js';

/** What git calls for each file both sides changed; 1 tells git that the file has conflicts. */
export async function mergeDriver(ctx: Ctx, names: MergeNames): Promise<ExitCode> {
  const merge = await ctx.fileMerger();
  const [base, ours, theirs] = [names.base, names.ours, names.theirs].map((name) => resolve(ctx.cwd, name));
  const conflicts = merge({
    base: base ?? '',
    ours: ours ?? '',
    theirs: theirs ?? '',
    file: names.file ?? names.ours,
  });
  if (conflicts.length === 0) return exit.done;
  if (!ctx.globals.quiet) ctx.io.err(`${ctx.t.say.mergeConflicts(names.file ?? names.ours, conflicts)}\n`);
  return exit.gaps;
}
