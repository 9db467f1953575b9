import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { readFlag } from '../../cli/fields.js';
import type { Meanings } from '../../cli/typed.js';
import { kinds } from '../../domain/kinds/index.js';
import { endOf } from '../../domain/life.js';
import type { Snapshot } from '../../store/port.js';

type Flags = Readonly<Record<string, unknown>>;

/** Flags of which a record is made of each value, and the values; the rest of the flags are of all of them. */
export function eachOf(
  ctx: Ctx,
  snapshot: Snapshot,
  meanings: Meanings,
  { allCommunes, ...flags }: Flags,
): { readonly flags: Flags; readonly each: string[] } {
  const { each: field, shape } = kinds[meanings.kind];
  const of = field === undefined ? undefined : shape.fields[field];
  if (field === undefined || of === undefined) return { flags, each: [] };
  const { [field]: given, ...rest } = flags;
  const texts = [given ?? []].flat().map(String);
  const list = { path: field, shape: { type: 'list', optional: true, min: 0, of }, many: true } as const;
  const named = texts.length > 0 ? (readFlag(list, texts, meanings) as readonly string[]) : [];
  const values = [...new Set([...named, ...(allCommunes ? communes(ctx, snapshot) : [])])];
  if (values.length < 2 && !allCommunes) return { flags, each: [] };
  return { flags: { ...rest, [field]: [values[0] ?? ''] }, each: values };
}

/** Communes that are there today. */
function communes(ctx: Ctx, { dataset }: Snapshot): readonly string[] {
  const { day } = ctx.globals.asOf ?? ctx.now();
  const found = dataset
    .all('agency')
    .filter((agency) => agency.type === 'commune' && !endOf('agency', agency, day))
    .filter(({ from }) => from === undefined || from <= day);
  if (found.length === 0) throw new Failure('no-communes', { day });
  return found.map(({ id }) => id);
}
