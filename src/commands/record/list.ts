import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { isList } from '../../cli/output.js';
import type { Day } from '../../domain/calendar.js';
import type { Dataset } from '../../domain/dataset.js';
import { type Column, type Table, text, words } from '../../domain/doc.js';
import { concernedAgencies } from '../../domain/home.js';
import { type AnyRecord, isOf, type KindName, kinds } from '../../domain/kinds/index.js';
import { managerOn } from '../../domain/managers.js';
import { compareBytes, compareVi, fold } from '../../domain/text.js';
import { valueAt } from '../../domain/value-at.js';
import { Streamed } from '../../render/json-text.js';
import type { Snapshot } from '../../store/port.js';
import { agencyAsked, bodiesSaid } from '../bodies.js';
import { emptyStore } from '../empty-store.js';
import { marked } from '../ended.js';
import { conditionOf } from './condition.js';
import { fieldNamed } from './field-named.js';
import { fieldLabel } from './input.js';
import { cellOf, refText } from './show.js';

export interface ListOptions {
  agency?: string;
  level?: number;
  search?: string;
  sort?: string;
  /** `field=value`, all of which hold. */
  where?: readonly string[];
}

/** The kinds by which it is told whose a record is. */
const BELONGING: readonly KindName[] = ['agency', 'system', 'team'];

/** Records of a kind, filtered; by day, then Vietnamese name, then id. */
export async function list(ctx: Ctx, kind: KindName, options: ListOptions): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot([kind, ...(options.agency === undefined ? [] : BELONGING)]);
  const { dataset } = snapshot;
  const at = ctx.globals.asOf ?? ctx.now();
  const { agency } = options;
  const asked = agency === undefined ? null : agencyAsked(snapshot, at, agency);
  const said = asked && bodiesSaid(ctx, dataset, asked);
  const { where } = options;
  const records = recordsAsked(snapshot, kind, at.day, { bodies: asked?.bodies, where })
    .filter((record) => fits(record, options))
    .sort(order(kind, options.sort, at.day));
  const problems = [...opened.problems, ...snapshot.problems];
  return answer(ctx, {
    problems,
    json: (whole) => ({
      format: 'irt.list/1',
      kind,
      complete: whole.complete,
      records: new Streamed(records, (record) => record),
      problems: whole.problems,
      ...said?.json,
    }),
    doc: () => {
      const shown = records.map((record) => belongingOn(kind, record, at.day));
      const table = tableOf(ctx, dataset, kind, shown, options);
      const { many } = ctx.t.kind[kind];
      const count = (problems.length > 0 ? ctx.t.whole.countRead : ctx.t.say.count)(records.length);
      const notes = [...emptyStore(ctx, { snapshot }), ...(said?.notes ?? [])];
      return { id: kind, title: { text: `${many}: ${count}` }, notes, facts: [], blocks: [table] };
    },
  });
}

/** The records of a kind that are of some bodies, and for which all of `field=value` hold. */
export function recordsAsked(
  snapshot: Snapshot,
  kind: KindName,
  day: Day,
  {
    bodies,
    where = [],
  }: {
    readonly bodies: ReadonlySet<string> | undefined;
    readonly where: readonly string[] | undefined;
  },
): readonly AnyRecord[] {
  const conditions = where.map((text) => conditionOf(snapshot, kind, text));
  const all: readonly AnyRecord[] = snapshot.dataset.all(kind);
  return all
    .filter((record) => !bodies || isTheirs(bodies, snapshot.dataset, day, kind, record))
    .filter((record) => conditions.every((holds) => holds(belongingOn(kind, record, day))));
}

function tableOf(
  ctx: Ctx,
  dataset: Dataset,
  kind: KindName,
  records: readonly AnyRecord[],
  options: ListOptions,
): Table {
  const { shape, columns } = kinds[kind];
  // A person looks for the name.
  const byName = !isList(ctx) && columns[0] === 'name';
  const shown = byName ? ['name', 'id', ...columns.slice(1)] : ['id', ...columns];
  const ref = refText(ctx, dataset);
  return {
    type: 'table',
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
    empty: { text: noneText(ctx, kind, options) },
  };
}

/** What was looked for and is not there: whoever mistyped sees it. */
function noneText({ t }: Ctx, kind: KindName, { agency, level, search, where = [] }: ListOptions): string {
  const looked = [
    ...(search === undefined ? [] : [`“${search}”`]),
    ...(agency === undefined ? [] : [`${fieldLabel(kind, 'agency', t)} ${agency}`]),
    ...(level === undefined ? [] : [`${fieldLabel(kind, 'level', t)} ${level}`]),
    ...where,
  ];
  return looked.length === 0 ? t.say.noRecords : t.whole.noneFound(kind, looked);
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

/** Whose records they are on a day: a system belongs to the body that manages it then, as a check has it. */
const belongingOn = (kind: KindName, record: AnyRecord, day: Day): AnyRecord =>
  isOf('system', kind, record) ? { ...record, agency: managerOn(record, day) } : record;

function isTheirs(
  bodies: ReadonlySet<string>,
  dataset: Dataset,
  day: Day,
  kind: KindName,
  record: AnyRecord,
) {
  const find = (of: KindName, id: string) => {
    const found = dataset.get(of, id);
    return found && belongingOn(of, found, day);
  };
  const agencies = concernedAgencies(find, kind, belongingOn(kind, record, day));
  return agencies.some((agency) => agency !== undefined && bodies.has(agency));
}

function fits(record: AnyRecord, { level, search }: ListOptions): boolean {
  if (level !== undefined && record['level'] !== level) return false;
  if (search === undefined) return true;
  return fold(`${record.id} ${record.name ?? ''} ${JSON.stringify(record)}`).includes(fold(search.trim()));
}

function order(kind: KindName, sort: string | undefined, day: Day): (a: AnyRecord, b: AnyRecord) => number {
  const byId = (a: AnyRecord, b: AnyRecord) => compareBytes(a.id, b.id);
  if (sort !== undefined) {
    const path = sort.trim() === 'id' ? 'id' : fieldNamed(kind, sort).path;
    const key = (record: AnyRecord) => String(valueAt(belongingOn(kind, record, day), path) ?? '');
    return (a, b) => compareVi(key(a), key(b)) || byId(a, b);
  }
  const { naming } = kinds[kind];
  if (naming === 'name') return (a, b) => compareVi(a.name ?? a.id, b.name ?? b.id) || byId(a, b);
  const dayOf = (record: AnyRecord) => String(naming.on.map((field) => record[field]).find(Boolean) ?? '');
  return (a, b) => compareBytes(dayOf(a), dayOf(b)) || compareVi(a.name ?? '', b.name ?? '') || byId(a, b);
}
