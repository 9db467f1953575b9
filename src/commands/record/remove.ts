import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import type { KindName } from '../../domain/kinds/index.js';
import { idOf } from './records.js';
import { requireRecord, showDiff } from './shared.js';

/** Takes a record away, unless others refer to it. */
export async function remove(
  ctx: Ctx,
  kind: KindName,
  given: string | undefined,
  options: { yes?: boolean },
): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot([]);
  const id = await idOf(ctx, snapshot, kind, given);
  const record = requireRecord(snapshot, kind, id);
  const by = [...snapshot.referencesTo(kind, id)]
    .filter((reference) => !(reference.kind === kind && reference.id === id))
    .map((reference) => ({
      kind: reference.kind,
      id: reference.id,
      path: reference.path,
      file: snapshot.locate(reference.kind, reference.id)?.file ?? '',
    }));
  if (by.length > 0) throw new Failure('still-referred', { kind, id, by });
  const change = [{ op: 'remove', kind, id, seen: snapshot.text(kind, id) }] as const;
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(change));
    return exit.done;
  }
  if (!options.yes) {
    const prompter = await ctx.prompter();
    if (!prompter) throw new Failure('confirmation-needed', { kind, id });
    if (!(await prompter.confirm(ctx.t.say.confirmRemove(kind, id)))) {
      throw new Failure('cancelled', {}, 'cancelled');
    }
  }
  await store.commit(change);
  if (isForPrograms(ctx)) writeValue(ctx, record);
  if (!ctx.globals.quiet) ctx.io.err(`${ctx.t.say.removed(kind, id)} ${ctx.t.say.undoHow}.\n`);
  return exit.done;
}
