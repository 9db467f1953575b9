import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import { showDiff } from '../record/shared.js';
import { evidenceLeft } from './evidence.js';
import { inGoes, reversal, standing } from './plan.js';

/** Takes back the last commands of this machine, or what took them back; history keeps both. */
export async function undo(ctx: Ctx, count: number, redo: boolean): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const { store } = opened;
  const history = await store.history();
  const commands = standing(history, redo).slice(0, count);
  if (commands.length < count) {
    const args = { machine: history.machine ?? '', asked: count, found: commands.length };
    throw new Failure('nothing-to-undo', args);
  }
  const before = await store.snapshot();
  const edits = reversal(commands, before);
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(edits));
    return exit.done;
  }
  for (const go of inGoes(commands, edits)) {
    const undoes = go.map((one) => one.change);
    await store.commit(go === commands ? edits : reversal(go, await store.snapshot()), { undoes });
  }
  const files = evidenceLeft(await opened.evidence(), before, await store.snapshot());
  const told = commands.flatMap(({ entries, undoes }) => {
    // Doing again is said of what was done first, not of what took it back.
    const first = redo ? history.entries.find(({ change }) => undoes.includes(change)) : entries[0];
    if (!first) return [];
    const { command, at } = first;
    return [{ command, at, records: entries.map(({ kind, id }) => `${kind}/${id}`) }];
  });
  if (isForPrograms(ctx)) {
    writeValue(ctx, { format: 'irt.undo/1', redo, commands: told, evidence: files });
  }
  if (ctx.globals.quiet) return exit.done;
  const { say } = ctx.t;
  for (const { command, at, records } of told) {
    ctx.io.err(`${(redo ? say.redone : say.undone)(command, at, records)}\n`);
  }
  if (files.unnamed.length > 0) ctx.io.err(`${say.notice}: ${say.evidenceStays(files.unnamed)}\n`);
  if (files.lost.length > 0) ctx.io.err(`${say.notice}: ${say.evidenceLost(files.lost)}\n`);
  if (!redo) ctx.io.err(`${say.redoHow}\n`);
  return exit.done;
}
