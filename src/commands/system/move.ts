import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import { BACK } from '../../cli/prompter.js';
import { addDays, type Day } from '../../domain/calendar.js';
import { kinds, type RecordOf } from '../../domain/kinds/index.js';
import type { Leaf } from '../../domain/kinds/shape.js';
import { formerManagers } from '../../domain/managers.js';
import type { Edit, Snapshot } from '../../store/port.js';
import { idNamed, meaningsOf } from '../named.js';
import { askLeaf } from '../record/ask-leaf.js';
import { inOrder } from '../record/in-order.js';
import { edited, requireRecord, showDiff } from '../record/shared.js';
import { review } from '../review.js';

export interface MoveOptions {
  to?: string;
  on?: Day;
}

/**
 * Hands a system over: from the day after, its duties and what is open of it are another body's. Judged on the day or
 * earlier nothing has changed, so that a report of the past names who managed it then.
 */
export async function move(ctx: Ctx, typed: string, options: MoveOptions): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot();
  const id = idNamed(snapshot, 'system', typed);
  const system = requireRecord(snapshot, 'system', id);
  const { to: receiver, on } = await askForMissing(ctx, snapshot, options);
  const to = idNamed(snapshot, 'agency', receiver);
  refuseWrong(snapshot, system, to, on);
  const { agency: from } = system;
  const seen = snapshot.text('system', id);
  const append = { formerly: [{ agency: from, to: on }] };
  const change: Edit & { op: 'edit' } = { op: 'edit', kind: 'system', id, set: { agency: to }, append, seen };
  const odd = await review(ctx, snapshot, [['system', edited(system, change)]]);
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview([change]));
  } else {
    await store.commit([change]);
    if (isForPrograms(ctx)) writeValue(ctx, { format: 'irt.move/1', id, from, to, on });
    if (!ctx.globals.quiet) ctx.io.err(`${ctx.t.say.undoHow}\n`);
  }
  if (ctx.globals.quiet) return exit.done;
  const { say } = ctx.t;
  const nameOf = (agency: string) => snapshot.dataset.get('agency', agency)?.name ?? agency;
  const first = addDays(on, 1);
  ctx.io.err(
    `${say.handedOver(system.name, nameOf(from), nameOf(to), on, first, ctx.globals.dryRun !== true)}\n`,
  );
  ctx.io.err(`${say.next(ctx.t.irt`check system/${id} --as-of ${first}`)}\n`);
  tellOddities(ctx, odd);
  return exit.done;
}

/** What a call left out is asked for on a terminal, and refused elsewhere. */
async function askForMissing(
  ctx: Ctx,
  snapshot: Snapshot,
  { to, on }: MoveOptions,
): Promise<Required<MoveOptions>> {
  if (to !== undefined && on !== undefined) return { to, on };
  const prompter = await ctx.prompter();
  if (!prompter) {
    const flags = [...(to === undefined ? ['--to'] : []), ...(on === undefined ? ['--on'] : [])];
    throw new Failure('flags-missing', { kind: 'system', flags });
  }
  const meanings = meaningsOf(snapshot, 'system');
  const asking = { ctx, prompter, snapshot, kind: 'system', meanings } as const;
  const { agency, inService } = kinds.system.shape.fields;
  const { moveTo, moveOn } = ctx.t.help.option;
  const answers = { to, on };
  const ask = (name: 'to' | 'on', path: string, label: string, shape: Leaf) => async () => {
    const question = {
      path,
      label,
      shape: { ...shape, optional: false },
      optional: false,
      now: answers[name],
    };
    const answer = await askLeaf(asking, question);
    if (answer === BACK) return BACK;
    answers[name] = String(answer);
    return undefined;
  };
  const steps = [
    ...(to === undefined ? [ask('to', 'agency', moveTo, agency as Leaf)] : []),
    ...(on === undefined ? [ask('on', 'formerly.to', moveOn, inService as Leaf)] : []),
  ];
  while ((await inOrder(steps)) === BACK) ctx.io.err(`${ctx.t.ask.isFirst}\n`);
  return { to: answers.to ?? '', on: answers.on ?? '' };
}

function refuseWrong(snapshot: Snapshot, system: RecordOf<'system'>, to: string, on: Day): void {
  const { id, agency, inService } = system;
  const { from, to: end } = requireRecord(snapshot, 'agency', to);
  if (to === agency) throw new Failure('moved-nowhere', { id, agency });
  const first = addDays(on, 1);
  if ((from !== undefined && from > first) || (end !== undefined && end < first))
    throw new Failure('successor-not-there', { successor: to, on: first });
  if (on < inService) throw new Failure('moved-too-early', { id, on, since: inService, why: 'in-service' });
  const last = formerManagers(system).at(-1)?.to;
  if (last !== undefined && on <= last)
    throw new Failure('moved-too-early', { id, on, since: addDays(last, 1), why: 'handed-over' });
}
