import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import { addDays, type Day, momentOfDay } from '../../domain/calendar.js';
import { World } from '../../domain/duties/world.js';
import { homeAgencies } from '../../domain/home.js';
import { type KindName, kindNames, type RecordOf } from '../../domain/kinds/index.js';
import type { Edit, Snapshot } from '../../store/port.js';
import { called } from '../called.js';
import { idNamed } from '../named.js';
import { requireRecord, showDiff } from '../record/shared.js';
import { review } from '../review.js';

/**
 * Ends agencies on a day, their duties passing to a successor. Only their own records change: everything they did
 * and owe stays theirs in writing, and passes on (`data/catalogue/words.md`, Alive and live); judged before the day, nothing has changed.
 */
export async function reorganise(
  ctx: Ctx,
  verb: 'dissolve' | 'merge',
  named: readonly string[],
  heirNamed: string,
  on: Day,
): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot();
  const successor = idNamed(snapshot, 'agency', heirNamed);
  const ended = [...new Set(named.map((one) => idNamed(snapshot, 'agency', one)))].filter(
    (id) => verb === 'dissolve' || id !== successor,
  );
  const heir = requireRecord(snapshot, 'agency', successor) as RecordOf<'agency'>;
  if (ended.length === 0) throw new Failure('nothing-to-change', { kind: 'agency', id: successor });
  for (const id of ended) refuseWrong(snapshot, id, heir, on);
  if (!ctx.globals.unreadOk) for (const id of ended) refuseBesideUnread(snapshot, id, successor);
  const change = ended.map((id): Edit => {
    const seen = snapshot.text('agency', id);
    return { op: 'edit', kind: 'agency', id, set: { to: on, successor }, seen };
  });
  const agencies = ended.map(
    (id) => ['agency', { ...requireRecord(snapshot, 'agency', id), to: on, successor }] as const,
  );
  const odd = await review(ctx, snapshot, agencies);
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(change));
  } else {
    await store.commit(change);
    if (isForPrograms(ctx)) writeValue(ctx, { format: 'irt.reorganise/1', ended, successor, on });
    if (!ctx.globals.quiet) ctx.io.err(`${ctx.t.say.undoHow}\n`);
  }
  if (!ctx.globals.quiet) for (const id of ended) sayWhatPasses(ctx, snapshot, id, successor, on);
  tellOddities(ctx, odd);
  return exit.done;
}

function refuseWrong(snapshot: Snapshot, id: string, heir: RecordOf<'agency'>, on: Day): void {
  const agency = requireRecord(snapshot, 'agency', id) as RecordOf<'agency'>;
  // The end may have been written before anybody knew who succeeds it.
  const isHeirless = agency.to === on && agency.successor === undefined;
  if (agency.to !== undefined && !isHeirless) throw new Failure('already-ended', { id, on: agency.to });
  if (agency.from !== undefined && on < agency.from) {
    throw new Failure('ends-before-it-began', { id, from: agency.from, on });
  }
  // The successor must be there when the other is gone, and may not lead back to it.
  if (id === heir.id || leadsTo(snapshot, heir.id, id))
    throw new Failure('leads-back', { id, successor: heir.id });
  const next = addDays(on, 1);
  if ((heir.from !== undefined && heir.from > next) || (heir.to !== undefined && heir.to <= on)) {
    throw new Failure('successor-not-there', { successor: heir.id, on: next });
  }
}

/** What passes on, or whether the successor leads back, may stand where nobody can read. */
function refuseBesideUnread(snapshot: Snapshot, id: string, successor: string): void {
  const { unread, dataset } = snapshot;
  const passing = unread.mayReferTo('agency', id, { lost: true });
  if (passing.length > 0)
    throw new Failure('beside-unread', { kind: 'agency', id, untold: 'passing', problems: passing }, 'data');
  const end = endOf(snapshot, successor);
  const problems = dataset.get('agency', end) ? [] : unread.mayHold('agency', end);
  if (problems.length > 0)
    throw new Failure('beside-unread', { kind: 'agency', id: end, untold: 'there', problems }, 'data');
}

/** The last of a line of successors. */
function endOf({ dataset }: Snapshot, from: string): string {
  const seen = new Set<string>();
  let at = from;
  for (let next: string | undefined = from; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    at = next;
    next = dataset.get('agency', next)?.successor;
  }
  return at;
}

function leadsTo(snapshot: Snapshot, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    at = snapshot.dataset.get('agency', at)?.successor;
    if (at === to) return true;
  }
  return false;
}

/** What the successor takes over, and what it has to do itself. */
function sayWhatPasses(ctx: Ctx, { dataset }: Snapshot, id: string, successor: string, on: Day): void {
  const { say } = ctx.t;
  const nameOf = (agency: string) => called(ctx.t, dataset, 'agency', agency);
  // What came to it from others goes on with the rest.
  const ended = new World(dataset, momentOfDay(on)).withPredecessors(id);
  const find = (kind: KindName, key: string) => dataset.get(kind, key);
  const counts = kindNames
    .filter((kind) => kind !== 'agency' && kind !== 'waiver')
    .map((kind) => {
      const records = dataset.all(kind);
      return [
        kind,
        records.filter((record) =>
          homeAgencies(find, kind, record).some((one) => one !== undefined && ended.has(one)),
        ).length,
      ] as const;
    })
    .filter(([, count]) => count > 0);
  ctx.io.err(`${say.passesOn(nameOf(id), nameOf(successor), on, counts, ctx.globals.dryRun !== true)}\n`);
  const lost = dataset
    .all('waiver')
    .filter(({ subject, until }) => subject.kind === 'agency' && subject.id === id && until > on);
  if (lost.length > 0)
    ctx.io.err(
      `${say.waiversStay(
        nameOf(id),
        lost.map((waiver) => called(ctx.t, dataset, 'waiver', waiver.id)),
      )}\n`,
    );
  const of = (kind: 'team' | 'contact') => counts.some(([name]) => name === kind);
  if (of('team')) ctx.io.err(`${say.next(ctx.t.irt`team add --agency ${successor}`)}\n`);
  if (of('contact')) ctx.io.err(`${say.next(ctx.t.irt`contact add --agency ${successor}`)}\n`);
  ctx.io.err(`${say.next(ctx.t.irt`check --agency ${successor} --as-of ${addDays(on, 1)}`)}\n`);
}
