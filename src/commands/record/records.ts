import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import type { Choice } from '../../cli/list-prompt.js';
import { BACK } from '../../cli/prompter.js';
import type { Dataset } from '../../domain/dataset.js';
import { concernedAgencies } from '../../domain/home.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import { endOf } from '../../domain/life.js';
import { compareVi } from '../../domain/text.js';
import { valueAt } from '../../domain/value-at.js';
import type { Snapshot } from '../../store/port.js';
import { marked } from '../ended.js';
import { idNamed } from '../named.js';

/** The name of a record; of one that has none, those of what it is about. */
export function nameOf(dataset: Dataset, kind: KindName, record: AnyRecord): string {
  const { naming, shape } = kinds[kind];
  if (record.name !== undefined) return record.name;
  if (naming === 'name') return record.id;
  for (const path of naming.about) {
    const field = shape.fields[path];
    const leaf = field?.type === 'list' ? field.of : field;
    const values = [valueAt(record, path) ?? []].flat().map(String);
    if (values.length === 0) continue;
    const names = values.map((value) =>
      leaf?.type === 'ref' ? (dataset.get(leaf.kind, value)?.name ?? value) : value,
    );
    return names.join(', ');
  }
  return record.id;
}

/** The day of a record, where its kind is named by one. */
function dayOf(kind: KindName, record: AnyRecord): string | undefined {
  const { naming } = kinds[kind];
  if (naming === 'name') return undefined;
  const day = naming.on.map((path) => valueAt(record, path)).find((value) => value !== undefined);
  return day === undefined ? undefined : String(day);
}

/** A record as it stands in a list to choose from: name, day, agency, and its id. */
export function recordLine(ctx: Ctx, dataset: Dataset, kind: KindName, record: AnyRecord): string {
  const day = dayOf(kind, record);
  const find = (of: KindName, id: string) => dataset.get(of, id);
  const agencies = kind === 'agency' ? [] : concernedAgencies(find, kind, record);
  const said = [
    nameOf(dataset, kind, record),
    ...(day === undefined ? [] : [ctx.t.day(day)]),
    ...agencies.flatMap((id) => (id === undefined ? [] : [dataset.get('agency', id)?.name ?? id])),
  ];
  return marked(ctx, kind, record, `${[...new Set(said)].join(' · ')} (${record.id})`);
}

/** All records of a kind by some letters of what is said of them; those that have ended come last. */
export function recordsToChoose(
  ctx: Ctx,
  dataset: Dataset,
  kind: KindName,
): (typed: string) => readonly Choice[] {
  const { day } = ctx.globals.asOf ?? ctx.now();
  const all = dataset
    .all(kind)
    .map((record) => ({
      value: record.id,
      name: recordLine(ctx, dataset, kind, record),
      ended: endOf(kind, record, day) ? 1 : 0,
    }))
    .sort((a, b) => a.ended - b.ended || compareVi(a.name, b.name));
  return among(all.map(({ value, name }) => ({ value, name })));
}

/** The id a command was given, or the one chosen from a list on a terminal. */
export async function idOf(
  ctx: Ctx,
  snapshot: Snapshot,
  kind: KindName,
  given: string | undefined,
): Promise<string> {
  if (given !== undefined) return idNamed(snapshot, kind, given);
  const prompter = snapshot.dataset.all(kind).length > 0 ? await ctx.prompter() : undefined;
  if (!prompter) throw new Failure('argument-missing', { name: ctx.t.blank.id });
  const find = recordsToChoose(ctx, snapshot.dataset, kind);
  for (;;) {
    const id = await prompter.choose(ctx.t.ask.record(kind), find);
    if (id !== BACK) return id;
    ctx.io.err(`${ctx.t.ask.isFirst}\n`);
  }
}
