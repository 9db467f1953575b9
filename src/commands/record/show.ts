import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { isList } from '../../cli/output.js';
import type { Dataset } from '../../domain/dataset.js';
import { type Cell, day, type Fact, text } from '../../domain/doc.js';
import { type AnyRecord, isKindName, type KindName, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { called } from '../called.js';
import { marked } from '../ended.js';
import { fieldLabel, wordLabel } from './input.js';
import { idOf } from './records.js';
import { requireRecord } from './shared.js';

/** One record: its fields in words, and where it stands. */
export async function show(ctx: Ctx, kind: KindName, given: string | undefined): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot([]);
  const id = await idOf(ctx, snapshot, kind, given);
  const record = requireRecord(snapshot, kind, id);
  return answer(ctx, {
    // A field that is wrong is not shown.
    problems: snapshot.problemsOf(kind, id),
    json: { record },
    doc: () => {
      const place = snapshot.locate(kind, id);
      const facts = factsOf(ctx, kind, record, refText(ctx, snapshot.dataset));
      if (place) {
        const value = text(`${place.file}:${place.line}`);
        facts.push({ id: 'file', label: { text: ctx.t.field['file'] ?? 'file' }, value });
      }
      const { one } = ctx.t.kind[kind];
      const name = marked(ctx, kind, record, record.name ?? id);
      const title = { text: `${one.charAt(0).toUpperCase()}${one.slice(1)}: ${name}` };
      return { id: kind, title, facts, blocks: [] };
    },
  });
}

function factsOf(ctx: Ctx, kind: KindName, record: AnyRecord, ref: RefText): Fact[] {
  const { fields } = kinds[kind].shape;
  return Object.entries(record).map(([name, value]) => {
    const label = { text: fieldLabel(kind, name, ctx.t) };
    return { id: name, label, value: cellOf(ctx, kind, name, fields[name], value, ref) };
  });
}

/** How a record that another names is shown. */
export type RefText = (kind: KindName, id: string) => string;

/** Its name, or its id where programs read it too; marked where it has ended. */
export const refText =
  (ctx: Ctx, dataset: Dataset): RefText =>
  (kind, id) => {
    const record = dataset.get(kind, id);
    const shown = isList(ctx) ? id : called(ctx.t, dataset, kind, id);
    return record ? marked(ctx, kind, record, shown) : id;
  };

/** Its name, where it has one. */
const refName =
  (dataset: Dataset): RefText =>
  (kind, id) =>
    dataset.get(kind, id)?.name ?? id;

/** A value of a field as a person reads it in a question. */
export const inWords = (
  ctx: Ctx,
  dataset: Dataset,
  kind: KindName,
  path: string,
  shape: Shape | undefined,
  value: unknown,
): string => valueText(ctx, kind, path, shape, value, refName(dataset));

/** A value of a field as one cell. */
export function cellOf(
  ctx: Ctx,
  kind: KindName,
  path: string,
  shape: Shape | undefined,
  value: unknown,
  ref: RefText,
): Cell {
  if (value === undefined) return { type: 'none' };
  if (shape?.type === 'date' || shape?.type === 'time') return day(String(value));
  if (shape?.type === 'number' && path !== 'year' && path !== 'level')
    return { type: 'number', value: Number(value), written: true };
  return text(valueText(ctx, kind, path, shape, value, ref));
}

/** A value of a field as text. */
export function valueText(
  ctx: Ctx,
  kind: KindName,
  path: string,
  shape: Shape | undefined,
  value: unknown,
  ref: RefText,
): string {
  if (value === undefined || value === null) return '';
  switch (shape?.type) {
    case 'date':
    case 'time':
      return ctx.t.day(String(value));
    case 'number':
      return shape.whole ? String(value) : ctx.t.decimal(Number(value));
    case 'boolean':
      return value ? ctx.t.say.yes : ctx.t.say.no;
    case 'word':
      return wordLabel(kind, String(value), ctx.t);
    case 'ref':
      return ref(shape.kind, String(value));
    case 'list':
      return (value as unknown[])
        .map((item) => valueText(ctx, kind, path, shape.of, item, ref))
        .join(shape.of.type === 'object' ? '; ' : ', ');
    case 'object':
      return Object.entries(value as Record<string, unknown>)
        .map(([key, part]) => {
          const inner = `${path}.${key}`;
          const of = key === 'id' && kindIn(value);
          if (of) return `${fieldLabel(kind, inner, ctx.t)}: ${ref(of, String(part))}`;
          return `${fieldLabel(kind, inner, ctx.t)}: ${valueText(ctx, kind, inner, shape.fields[key], part, ref)}`;
        })
        .join(', ');
    default:
      if (shape?.type === 'text' && shape.form === 'period') return ctx.t.period(String(value));
      if (shape?.type === 'text' && shape.ofKind) return wordLabel(kind, String(value), ctx.t);
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/** The kind of a record that a value names by kind and id. */
function kindIn(value: unknown): KindName | undefined {
  const { kind } = value as { readonly kind?: unknown };
  return typeof kind === 'string' && isKindName(kind) ? kind : undefined;
}
