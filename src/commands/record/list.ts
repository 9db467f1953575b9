import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { flagsOf, kebab } from '../../cli/fields.js';
import { formatOf, renderDoc, writeOutput } from '../../cli/output.js';
import { reportProblems } from '../../cli/problems.js';
import type { Dataset } from '../../domain/dataset.js';
import { type Column, text, words } from '../../domain/doc.js';
import { homeAgencies } from '../../domain/home.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import { closest, compareBytes, compareVi, fold } from '../../domain/text.js';
import { bodiesOf } from '../bodies.js';
import { marked } from '../ended.js';
import { fieldLabel } from './input.js';
import { isOfKind } from './shared.js';
import { cellOf, refText } from './show.js';

export interface ListOptions {
  agency?: string;
  level?: string;
  search?: string;
  sort?: string;
}

/** Records of a kind, filtered; by day, then Vietnamese name, then id. */
export async function list(ctx: Ctx, kind: KindName, options: ListOptions): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot();
  const { dataset } = snapshot;
  const bodies = options.agency === undefined ? undefined : bodiesOf(ctx, snapshot, options.agency);
  const records = (dataset.all(kind) as readonly AnyRecord[])
    .filter((record) => fits(dataset, kind, record, options, bodies))
    .sort(order(kind, options.sort));
  if (formatOf(ctx) === 'json') {
    writeOutput(ctx, `${JSON.stringify({ format: 'irt.list/1', kind, records }, null, 2)}\n`);
  } else {
    const { shape, columns } = kinds[kind];
    const shown = ['id', ...columns];
    const ref = refText(ctx, dataset);
    const table = {
      type: 'table' as const,
      id: kind,
      title: null,
      columns: shown.map((name, index) => columnOf(ctx, kind, name, index)),
      rows: records.map((record) =>
        shown.map((name) =>
          name === 'id'
            ? text(record.id)
            : name === 'name'
              ? text(marked(ctx, kind, record, record.name ?? ''))
              : cellOf(ctx, kind, name, shape.fields[name], record[name], ref),
        ),
      ),
      empty: { text: ctx.t.say.noRecords },
    };
    const title = { text: `${ctx.t.kind[kind].many}: ${ctx.t.say.count(records.length)}` };
    writeOutput(ctx, await renderDoc(ctx, { id: kind, title, facts: [], blocks: [table] }));
  }
  const problems = snapshot.problems.filter((problem) => isOfKind(problem.file, kind));
  reportProblems(ctx, problems);
  return problems.length > 0 ? exit.data : exit.done;
}

function columnOf(ctx: Ctx, kind: KindName, name: string, index: number): Column {
  const shape = kinds[kind].shape.fields[name];
  const title = name === 'id' ? words('col.id', {}) : { text: fieldLabel(kind, name, ctx.t) };
  const whole = name === 'id' || shape?.type === 'date' || shape?.type === 'time';
  return {
    id: name,
    title,
    ...(whole ? { whole: true as const } : {}),
    ...(shape?.type === 'number' ? { align: 'right' as const } : {}),
    ...(index > 2 ? { spare: index } : {}),
  };
}

function fits(
  dataset: Dataset,
  kind: KindName,
  record: AnyRecord,
  { level, search }: ListOptions,
  bodies: ReadonlySet<string> | undefined,
): boolean {
  if (
    bodies !== undefined &&
    !homeAgencies((of, id) => dataset.get(of, id) as AnyRecord | undefined, kind, record).some(
      (agency) => agency !== undefined && bodies.has(agency),
    )
  )
    return false;
  if (level !== undefined && String(record['level'] ?? '') !== level) return false;
  if (search === undefined) return true;
  return fold(`${record.id} ${record.name ?? ''} ${JSON.stringify(record)}`).includes(fold(search.trim()));
}

function order(kind: KindName, sort: string | undefined): (a: AnyRecord, b: AnyRecord) => number {
  const byId = (a: AnyRecord, b: AnyRecord) => compareBytes(a.id, b.id);
  if (sort !== undefined) {
    const paths = flagsOf(kinds[kind]).map((flag) => flag.path);
    const field = ['id', ...paths].find((path) => path === sort || kebab(path) === sort);
    if (!field)
      throw new Failure('no-such-field', { kind, field: sort, nearest: closest(sort, paths) ?? null });
    const key = (record: AnyRecord) => String(record[field] ?? '');
    return (a, b) => compareVi(key(a), key(b)) || byId(a, b);
  }
  const { naming } = kinds[kind];
  if (naming === 'name') return (a, b) => compareVi(a.name ?? a.id, b.name ?? b.id) || byId(a, b);
  const dayOf = (record: AnyRecord) => String(naming.on.map((field) => record[field]).find(Boolean) ?? '');
  return (a, b) => compareBytes(dayOf(a), dayOf(b)) || compareVi(a.name ?? '', b.name ?? '') || byId(a, b);
}
