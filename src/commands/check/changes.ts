import type { Ctx } from '../../cli/context.js';
import type { Moment } from '../../domain/calendar.js';
import {
  type Block,
  type Column,
  none,
  type Row,
  type Table,
  text,
  type Words,
  words,
} from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import type { GapChange, GapChanges } from '../../domain/duties/compare.js';
import { subjectText } from '../../domain/duties/result.js';
import type { Naming } from '../naming.js';
import { reasonText, resultsTable } from '../results-table.js';
import type { Assumption } from './comparison.js';

/** What a result is about, as JSON lists of changes name it. */
export const reference = ({ result: { duty, subject, agency, args }, state }: GapChange) => {
  const { report, to } = args as { report?: string; to?: string };
  return { duty, subject: subjectText(subject), agency, state, ...(report && to ? { report, to } : {}) };
};

/** Gaps that are new, closed and still open since a day; `isList`: each row says itself which it is. */
export function changesTable(
  ctx: Ctx,
  naming: Naming,
  { opened, closed, still }: GapChanges,
  duties: ReadonlyMap<string, Duty>,
  { isList, withAdvice }: { readonly isList: boolean; readonly withAdvice: boolean },
): Table {
  const { say } = ctx.t;
  const groups = [
    { change: 'opened', words: { text: say.opened(opened.length) }, rows: opened },
    { change: 'closed', words: { text: say.closed(closed.length) }, rows: closed },
    { change: 'still', words: { text: say.stillOpen(still.length) }, rows: still },
  ] as const;
  let before = 0;
  const sections = groups.flatMap(({ words, rows }) => {
    const section = { before, words };
    before += rows.length;
    return rows.length > 0 ? [section] : [];
  });
  const all = groups.flatMap(({ change, rows }) => rows.map((row) => ({ ...row, change })));
  const table = resultsTable(
    ctx,
    naming,
    all.map(({ result }) => result),
    duties,
    null,
  );
  const rows = table.rows.map((row, index): Row => {
    const { state = null, change = 'still' } = all[index] ?? {};
    const shown = state === null ? ended(ctx, table.columns, row) : row;
    return isList ? [text(say.change[change]), ...shown] : shown;
  });
  const changeColumn = { id: 'change', title: words('col.change', {}), whole: true as const };
  const columns = isList ? [changeColumn, ...table.columns] : table.columns;
  return { ...table, columns, rows, sections, empty: { text: say.noChanges(withAdvice) } };
}

/** The row of what is no longer judged: how it stood then says nothing of now. */
const ended = (ctx: Ctx, columns: readonly Column[], row: Row): Row =>
  columns.map(({ id }, index) => {
    if (id === 'why') return text(ctx.t.say.noLongerJudged);
    return ['state', 'due', 'daysLeft', 'next'].includes(id) ? none : (row[index] ?? none);
  });

/** The gaps an assumption would close. */
export function closesBlock(
  ctx: Ctx,
  naming: Naming,
  { at, changes: { closed } }: Assumption,
  judgedAt: Moment,
  duties: ReadonlyMap<string, Duty>,
): readonly Block[] {
  const { say, lang } = ctx.t;
  const on = at.day === judgedAt.day ? null : at.day;
  if (closed.length === 0) return [{ type: 'paragraph', words: { text: say.closesNothing(on) } }];
  const items = closed.map(({ result, state }): Words => {
    const { duty, subject, agency } = result;
    const whose = subject.kind === 'warning' && agency !== null ? `, ${naming.record('agency', agency)}` : '';
    const title = `${duties.get(duty)?.title[lang] ?? duty} (${duty})`;
    const why = state === null ? say.noLongerJudged : reasonText(naming, result);
    return { text: `${naming.subject(subject)}${whose}: ${title} – ${why}` };
  });
  return [{ type: 'list', lead: { text: say.closes(closed.length, on) }, items }];
}
