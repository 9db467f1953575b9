import type { Ctx } from '../../cli/context.js';
import { isList, isTablesOnly } from '../../cli/output.js';
import { dueDay } from '../../domain/calendar.js';
import { type Block, type Column, day, none, type Row, type Table, text, words } from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import { subjectText } from '../../domain/duties/result.js';
import type { RunsOut } from '../../domain/duties/runs-out.js';
import type { Judged } from '../judge.js';
import { type Naming, namingOf } from '../naming.js';
import { resultsTable } from '../results-table.js';
import type { Deadline, When } from './deadline.js';
import { runsOutText } from './words.js';

interface Shown {
  readonly listed: readonly Deadline[];
  readonly ending: readonly RunsOut[];
  readonly within: number;
  readonly overdue: boolean;
  /** Gaps that have no day and stand nowhere in the list. */
  readonly undated: { readonly required: number; readonly advice: number };
  /** What to type to see them. */
  readonly see: string;
}

/** What lies ahead, then what is late, each under its heading; in a list without headings each row says which. */
export function deadlineBlocks(ctx: Ctx, judged: Judged, shown: Shown): readonly Block[] {
  const { say } = ctx.t;
  const { listed, within, overdue, undated, see } = shown;
  const empty = { text: overdue ? say.nothingLate : say.nothingDue(within) };
  const ahead = aheadOf(ctx, judged, shown);
  const late = rowsOf(
    ctx,
    judged,
    listed.filter(({ when }) => when !== 'ahead'),
  );
  const table: Table = {
    ...resultsTable(ctx, namingOf(ctx, judged.snapshot.dataset), [], new Map(), null),
    empty,
  };
  const left = undated.required + undated.advice;
  const below: readonly Block[] =
    left === 0
      ? []
      : [{ type: 'paragraph', words: { text: say.undatedLeft(undated.required, undated.advice, see) } }];
  if (isList(ctx)) {
    const when: Column = { id: 'when', title: words('col.when', {}), whole: true };
    const rows = [...ahead, ...late].map((one): Row => [text(say.deadlineWhen[one.when]), ...one.row]);
    const whole = { ...table, columns: [when, ...table.columns], rows };
    return isTablesOnly(ctx) ? [whole] : [whole, ...below];
  }
  const part = (name: 'ahead' | 'late', rows: readonly Placed[]): Table => ({
    ...table,
    id: name,
    title: { text: say.deadlinesPart(name, within) },
    rows: rows.map(({ row }) => row),
  });
  if (overdue) return [{ ...part('late', late), title: null }, ...below];
  return [part('ahead', ahead), ...(late.length > 0 ? [part('late', late)] : []), ...below];
}

interface Placed {
  readonly when: When;
  readonly on: string;
  readonly row: Row;
}

function rowsOf(ctx: Ctx, judged: Judged, listed: readonly Deadline[]): readonly Placed[] {
  const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
  const results = listed.map(({ result }) => result);
  const { rows } = resultsTable(ctx, namingOf(ctx, judged.snapshot.dataset), results, duties, null);
  return listed.map(({ result, when }, index) => ({
    when,
    on: result.due === null ? '' : dueDay(result.due),
    row: rows[index] ?? [],
  }));
}

/** What falls due and what runs out, in one order. */
function aheadOf(ctx: Ctx, judged: Judged, { listed, ending }: Shown): readonly Placed[] {
  const due = listed.filter(({ when }) => when === 'ahead');
  const said = new Set(due.map(({ result }) => `${subjectText(result.subject)} ${result.due}`));
  const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
  const naming = namingOf(ctx, judged.snapshot.dataset);
  const columns = resultsTable(ctx, naming, [], duties, null).columns;
  const ends = ending
    // The last day with people enough may be a deadline of its own by then.
    .filter(({ kind, id, day: last }) => !said.has(`${kind}/${id} ${last}`))
    .map(
      (one): Placed => ({
        when: 'ahead',
        on: one.day,
        row: rowOf(ctx, naming, judged, one, columns, duties),
      }),
    );
  return [...rowsOf(ctx, judged, due), ...ends].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function rowOf(
  ctx: Ctx,
  naming: Naming,
  judged: Judged,
  one: RunsOut,
  columns: readonly Column[],
  duties: ReadonlyMap<string, Duty>,
): Row {
  const { say, lang } = ctx.t;
  const [duty, other] = one.kind === 'waiver' || one.kind === 'duty' ? one.duties : [];
  const of = duty === undefined || other !== undefined ? undefined : duties.get(duty);
  const cells: Readonly<Record<string, Row[number]>> = {
    state: text(say.runsOut),
    due: day(one.day),
    daysLeft: text(say.daysLeft(one.daysLeft)),
    clause: text(of?.clause ?? ''),
    agency: text(one.agency === null ? '' : naming.record('agency', one.agency)),
    duty: text(of ? `${of.title[lang]} (${of.id})` : ''),
    subject: text(subjectOf(naming, duties, one)),
    why: text(runsOutText(one, judged, naming)),
  };
  return columns.map(({ id }) => cells[id] ?? none);
}

/** What runs out; of a duty, which is no record, its title. */
function subjectOf(naming: Naming, duties: ReadonlyMap<string, Duty>, { kind, id }: RunsOut): string {
  if (kind !== 'duty') return naming.subject({ kind, id });
  const written = `${kind}/${id}`;
  return naming.subject({ kind: 'store' }) === 'store'
    ? written
    : (duties.get(id)?.title[naming.t.lang] ?? written);
}
