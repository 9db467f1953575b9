import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { requiredFlags, setAt } from '../../cli/fields.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, writeOutput, writeValue } from '../../cli/output.js';
import { flagOf } from '../../cli/plain-flags.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import { kinds } from '../../domain/kinds/index.js';
import { valueAt } from '../../domain/value-at.js';
import type { Snapshot } from '../../store/port.js';
import { idNamed, meaningsOf } from '../named.js';
import type { Asking } from './ask-leaf.js';
import { likeness } from './copy.js';
import { eachOf } from './each.js';
import { readFromFile } from './from-file.js';
import { readFlags } from './input.js';
import { type Made, made } from './made.js';
import { cleaned, type Draft, fillAll, openOf, pathsToAsk, settled } from './questions.js';
import { nameOf } from './records.js';
import { requireRecord, sayCleaned, showDiff } from './shared.js';

export interface AddOptions {
  id?: string;
  fromFile?: string;
  /** A record to begin from. */
  like?: string;
}

/** Records something new. Prints its id; asks for what is missing where somebody can be asked. */
export async function add(
  ctx: Ctx,
  kind: KindName,
  options: AddOptions,
  given: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot([]);
  const meanings = meaningsOf(snapshot, kind);
  const read =
    options.fromFile === undefined ? {} : await readFromFile(ctx, kind, options.fromFile, meanings);
  const { flags, each } = eachOf(ctx, snapshot, meanings, given);
  const set = readFlags(kind, flags, meanings);
  const { id: fileId, ...fields } = { ...likeOf(ctx, snapshot, kind, options.like), ...read };
  const draft: Draft = fields;
  for (const [path, value] of Object.entries(set)) if (value !== undefined) setAt(draft, path, value);
  const id = options.id ?? (typeof fileId === 'string' ? fileId : undefined);
  const make = () => made(ctx, snapshot, kind, cleaned(draft), { id, each });
  const asking = await askForMissing({ ctx, snapshot, kind, meanings, each }, draft);
  const making = await (asking ? settled(asking, draft, make) : make());
  sayCleaned(ctx, meanings);
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(making.change));
    tellOddities(ctx, making.odd);
    return exit.done;
  }
  await store.commit(making.change);
  tellAdded(ctx, kind, making);
  return exit.done;
}

/** The id of each record on stdout, and in words what was done and what it still lacks. */
function tellAdded(ctx: Ctx, kind: KindName, { records, odd }: Made): void {
  const [first, ...more] = records as readonly [AnyRecord, ...AnyRecord[]];
  if (!isForPrograms(ctx)) writeOutput(ctx, records.map(({ id }) => `${id}\n`).join(''));
  else writeValue(ctx, more.length === 0 ? first : { format: 'irt.added/1', kind, records });
  if (!ctx.globals.quiet) {
    const { say, ask } = ctx.t;
    const done = more.length === 0 ? say.added(kind, first.id) : ask.addedEach(kind, records.length);
    ctx.io.err(`${done} ${say.undoHow}. ${say.next(ctx.t.irt`check`)}\n`);
    const open = [...new Set(openOf(kind, first).map(flagFor(kind)))];
    if (open.length > 0) ctx.io.err(`${say.notice}: ${say.provesNothing(kind, first.id, open)}\n`);
  }
  tellOddities(ctx, odd);
}

/** The flag a field is given with: what stands in a list comes by the flag of the list. */
const flagFor =
  (kind: KindName) =>
  (path: string): string => {
    const [top = path] = path.split('.');
    return flagOf(kinds[kind].shape.fields[top]?.type === 'list' ? top : path);
  };

function likeOf(ctx: Ctx, snapshot: Snapshot, kind: KindName, like: string | undefined): Draft {
  if (like === undefined) return {};
  const record: AnyRecord = requireRecord(snapshot, kind, idNamed(snapshot, kind, like));
  if (!ctx.globals.quiet && !isForPrograms(ctx))
    ctx.io.err(`${ctx.t.ask.copied(kind, nameOf(snapshot.dataset, kind, record))}\n`);
  return likeness(kind, record);
}

async function askForMissing(about: Omit<Asking, 'prompter'>, draft: Draft): Promise<Asking | undefined> {
  const { ctx, kind } = about;
  const isWhole = requiredFlags(kinds[kind].shape).every((path) => valueAt(draft, path) !== undefined);
  const { owes } = kinds[kind];
  const isAnswered = owes === undefined || draft[owes] !== undefined;
  if (isWhole && isAnswered && openOf(kind, draft).length === 0) return undefined;
  const prompter = await ctx.prompter();
  if (!prompter) return undefined;
  const asking = { ...about, prompter };
  await fillAll(asking, draft, pathsToAsk(kind, draft));
  return asking;
}
