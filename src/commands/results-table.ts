import type { Ctx } from '../cli/context.js';
import { isList } from '../cli/output.js';
import { isTime } from '../domain/calendar.js';
import { type Column, day, type Row, state, type Table, text, words } from '../domain/doc.js';
import type { Duty } from '../domain/duties/catalogue.js';
import type { Result } from '../domain/duties/result.js';
import type { Naming } from './naming.js';
import { commandOf, reasonOf } from './result-words.js';

type Whole = Pick<Column, 'whole'>;

/** Columns of a table of results; `first` are those a heading over it does not make needless. */
const columns = (first: readonly Column[], ids: Whole): readonly Column[] => [
  { id: 'state', title: words('col.state', {}), whole: true },
  { id: 'due', title: words('col.due', {}), whole: true },
  { id: 'daysLeft', title: words('col.days-left', {}), whole: true },
  { id: 'clause', title: words('col.clause', {}), whole: true },
  ...first,
  { id: 'subject', title: words('col.subject', {}), ...ids, below: 'subject' },
  { id: 'why', title: words('col.why', {}), below: 'reason' },
  { id: 'next', title: words('col.next', {}), below: 'command' },
];

/** Results as a table: `by` is what the rows are grouped by, and so not repeated in them; null repeats both. */
export function resultsTable(
  ctx: Ctx,
  naming: Naming,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
  by: 'agency' | 'duty' | null,
): Table {
  const lang = ctx.t.lang;
  // A name may be broken over lines, an id may not.
  const ids: Whole = isList(ctx) ? { whole: true } : {};
  const dutyColumn: Column = { id: 'duty', title: words('col.duty', {}) };
  const agencyColumn: Column = {
    id: 'agency',
    title: words('col.agency', {}),
    ...ids,
    below: 'subject',
  };
  const first = [...(by === 'agency' ? [] : [agencyColumn]), ...(by === 'duty' ? [] : [dutyColumn])];
  return {
    type: 'table',
    id: 'results',
    title: null,
    columns: columns(first, ids),
    rows: results.map((result): Row => {
      const agency = text(result.agency === null ? '' : naming.record('agency', result.agency));
      const duty = text(`${duties.get(result.duty)?.title[lang] ?? ''} (${result.duty})`);
      return [
        state(result.state),
        day(result.due),
        text(leftText(ctx, result)),
        text(result.clause),
        ...(by === 'agency' ? [] : [agency]),
        ...(by === 'duty' ? [] : [duty]),
        text(naming.subject(result.subject)),
        text(reasonText(naming, result)),
        text(commandOf(result, ctx.t)),
      ];
    }),
  };
}

/** Days to the due day; of what was done by a day long past there is nothing to count. */
function leftText(ctx: Ctx, { daysLeft, state: now }: Result): string {
  return daysLeft === null || (now === 'met' && daysLeft < 0) ? '' : ctx.t.say.daysLeft(daysLeft);
}

/** Why a result stands as it does: what a waiver hides, the reason, how late. */
export function reasonText({ t }: Naming, result: Result): string {
  const waived = result.waives === null ? '' : `${t.say.waivedNow(result.waives)}. `;
  const unit = result.due !== null && isTime(result.due) ? 'minutes' : 'days';
  const late = result.late === null ? '' : ` (${t.say.late(result.late, unit)})`;
  return `${waived}${reasonOf(result, t)}${late}`;
}
