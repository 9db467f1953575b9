import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import { isSlug } from '../../domain/kinds/values.js';
import { newId } from '../../domain/new-id.js';
import type { Oddity } from '../../domain/oddities/oddity.js';
import type { Edit, Snapshot } from '../../store/port.js';
import { review } from '../review.js';
import { refuseDangling, validate } from './shared.js';

/** Records about to be written in one change. */
export interface Made {
  readonly records: readonly AnyRecord[];
  readonly change: readonly Edit[];
  readonly odd: readonly Oddity[];
}

/** What is made of a record: one, or one of each value; refused where it breaks a rule. */
export async function made(
  ctx: Ctx,
  snapshot: Snapshot,
  kind: KindName,
  fields: Readonly<Record<string, unknown>>,
  of: { readonly id?: string | undefined; readonly each?: readonly string[] },
): Promise<Made> {
  const { each: field = '' } = kinds[kind];
  const values = of.each ?? [];
  if (of.id !== undefined && values.length > 1)
    throw new Failure('flag-one', { flag: '--id', several: values, others: null });
  const drafts = values.length > 1 ? values.map((value) => ({ ...fields, [field]: value })) : [fields];
  const ids = new Set<string>();
  const records = drafts.map((draft) => {
    validate(kind, draft);
    refuseDangling(snapshot, kind, draft);
    const isTaken = (id: string) => ids.has(id) || snapshot.taken(kind, id);
    const id = of.id ?? newId(kind, draft, ctx.now().day, ctx.random, isTaken);
    if (id === undefined) throw new Failure('id-unmade', { kind });
    if (!isSlug(id)) {
      const wanted = { expected: 'slug', words: [], nearest: null, kind: null } as const;
      throw new Failure('flag-value', { flag: '--id', seen: id, ...wanted });
    }
    ids.add(id);
    return { id, ...draft } as AnyRecord;
  });
  const odd = await review(
    ctx,
    snapshot,
    records.map((record) => [kind, record] as const),
  );
  // Ids of events end in characters made at random; others are made of a name, and may be there already.
  const isFresh = of.id === undefined && kinds[kind].naming !== 'name';
  return { records, change: records.map((record) => ({ op: 'add', kind, record, isFresh })), odd };
}
