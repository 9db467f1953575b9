import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { requiredFlags, setAt } from '../../cli/fields.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, writeOutput, writeValue } from '../../cli/output.js';
import { flagOf } from '../../cli/plain-flags.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import { kinds } from '../../domain/kinds/index.js';
import { isSlug } from '../../domain/kinds/values.js';
import { newId } from '../../domain/new-id.js';
import { valueAt } from '../../domain/value-at.js';
import { meaningsOf } from '../named.js';
import { review } from '../review.js';
import { type Asking, askField, questionsOf } from './ask.js';
import { readFromFile } from './from-file.js';
import { assemble, readFlags } from './input.js';
import { refuseDangling, sayCleaned, showDiff, validate } from './shared.js';

export interface AddOptions {
  id?: string;
  fromFile?: string;
}

/** Records something new. Prints its id; asks for what is missing where somebody can be asked. */
export async function add(
  ctx: Ctx,
  kind: KindName,
  options: AddOptions,
  flags: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot([]);
  const meanings = meaningsOf(snapshot, kind);
  const read =
    options.fromFile === undefined ? {} : await readFromFile(ctx, kind, options.fromFile, meanings);
  const record = { ...read, ...assemble(readFlags(kind, flags, meanings)) };
  await askForMissing({ ctx, snapshot, kind, meanings }, record);
  sayCleaned(ctx, meanings);
  const { id: fileId, ...fields } = record;
  validate(kind, fields);
  refuseDangling(snapshot, kind, fields);
  const isTaken = (id: string) => snapshot.taken(kind, id);
  const given = options.id ?? (typeof fileId === 'string' ? fileId : undefined);
  const id = given ?? newId(kind, fields, ctx.now().day, ctx.random, isTaken);
  if (id === undefined) throw new Failure('id-unmade', { kind });
  if (!isSlug(id)) {
    throw new Failure('flag-value', {
      flag: '--id',
      seen: id,
      expected: 'slug',
      words: [],
      nearest: null,
      kind: null,
    });
  }
  const made = { id, ...fields } as AnyRecord;
  const odd = await review(ctx, snapshot, [[kind, made]]);
  // Ids of events end in characters made at random; others are made of a name, and may be there already.
  const isFresh = given === undefined && kinds[kind].naming !== 'name';
  const change = [{ op: 'add', kind, record: made, isFresh }] as const;
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(change));
    tellOddities(ctx, odd);
    return exit.done;
  }
  await store.commit(change);
  if (isForPrograms(ctx)) writeValue(ctx, { id, ...fields });
  else writeOutput(ctx, `${id}\n`);
  if (!ctx.globals.quiet) {
    const { say } = ctx.t;
    ctx.io.err(`${say.added(kind, id)} ${say.undoHow}. ${say.next(ctx.t.irt`check`)}\n`);
    const open = kinds[kind].proves.filter((path) => !isThere(fields, path)).map(flagOf);
    if (open.length > 0) ctx.io.err(`${say.notice}: ${say.provesNothing(kind, id, open)}\n`);
  }
  tellOddities(ctx, odd);
  return exit.done;
}

async function askForMissing(
  about: Omit<Asking, 'prompter'>,
  record: Record<string, unknown>,
): Promise<void> {
  const { ctx, kind } = about;
  const { shape, proves } = kinds[kind];
  if ([...requiredFlags(shape), ...proves].every((path) => isThere(record, path))) return;
  const prompter = await ctx.prompter();
  if (!prompter) return;
  for (const question of questionsOf(kind, new Set(Object.keys(record)))) {
    const value = await askField({ ...about, prompter }, question);
    if (value !== undefined) setAt(record, question.path, value);
  }
}

const isThere = (record: Readonly<Record<string, unknown>>, path: string): boolean =>
  valueAt(record, path) !== undefined;
