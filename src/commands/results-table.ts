import { commandText } from '../cli/command-text.js';
import type { Ctx } from '../cli/context.js';
import { isTime } from '../domain/calendar.js';
import { type Column, day, type Row, state, type Table, text, type Words, words } from '../domain/doc.js';
import type { Duty } from '../domain/duties/catalogue.js';
import { type Result, subjectText } from '../domain/duties/result.js';
import { reasonOf } from './check/json.js';

/** Columns of a table of results; `with` says what the heading over it does not. */
const columns = (first: readonly Column[]): readonly Column[] => [
  { id: 'state', title: words('col.state', {}), whole: true },
  { id: 'due', title: words('col.due', {}), whole: true },
  { id: 'daysLeft', title: words('col.days-left', {}), whole: true },
  ...first,
  { id: 'subject', title: words('col.subject', {}), whole: true },
  { id: 'clause', title: words('col.clause', {}), whole: true },
  { id: 'why', title: words('col.why', {}), below: true },
  { id: 'next', title: words('col.next', {}), below: true },
];

/** Results as a table: `by` is what the rows are grouped by, and so not repeated in them; null repeats both. */
export function resultsTable(
  ctx: Ctx,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
  by: 'agency' | 'duty' | null,
  title: Words | null,
): Table {
  const lang = ctx.t.lang;
  const dutyColumn: Column = { id: 'duty', title: words('col.duty', {}) };
  const agencyColumn: Column = { id: 'agency', title: words('col.agency', {}), whole: true };
  const first = [...(by === 'agency' ? [] : [agencyColumn]), ...(by === 'duty' ? [] : [dutyColumn])];
  return {
    type: 'table',
    id: 'results',
    title,
    columns: columns(first),
    rows: results.map((result): Row => {
      const agency = text(result.agency ?? '');
      const duty = text(duties.get(result.duty)?.title[lang] ?? result.duty);
      return [
        state(result.state),
        day(result.due === null || !isTime(result.due) ? result.due : result.due),
        text(result.daysLeft === null ? '' : ctx.t.say.daysLeft(result.daysLeft)),
        ...(by === 'agency' ? [] : [agency]),
        ...(by === 'duty' ? [] : [duty]),
        text(subjectText(result.subject)),
        text(result.clause),
        text(reasonText(ctx, result)),
        text(result.next === null ? '' : commandText(result.next, ctx.t)),
      ];
    }),
  };
}

function reasonText(ctx: Ctx, result: Result): string {
  const { t } = ctx;
  const waived = result.waives === null ? '' : `${t.say.waivedNow(result.waives)}. `;
  const unit = result.due !== null && isTime(result.due) ? 'minutes' : 'days';
  const late = result.late === null ? '' : ` (${t.say.late(result.late, unit)})`;
  return `${waived}${reasonOf(result, t)}${late}`;
}
