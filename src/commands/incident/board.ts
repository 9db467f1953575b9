import type { Ctx } from '../../cli/context.js';
import { isList } from '../../cli/output.js';
import {
  type Cell,
  type Column,
  day,
  none,
  number,
  state,
  type Table,
  text,
  words,
} from '../../domain/doc.js';
import type { Clock } from '../../domain/duties/clocks.js';
import { called } from '../called.js';
import type { Judged } from '../judge.js';
import { wordLabel } from '../record/input.js';
import { commandOf } from '../result-words.js';

const left: Column = { id: 'left', title: words('col.days-left', {}), whole: true };
const due: Column = { id: 'due', title: words('col.due', {}), whole: true };
const owed: Column = { id: 'owed', title: words('col.owed', {}) };
const incident: Column = { id: 'incident', title: words('col.incident', {}), below: 'subject' };
const toWhom: Column = { id: 'to', title: words('col.recipient', {}), below: 'reason' };
const next: Column = { id: 'next', title: words('col.next', {}), below: 'command' };
const own: readonly Column[] = [
  { id: 'id', title: words('col.id', {}), whole: true },
  { id: 'agency', title: words('col.agency', {}), whole: true },
  { id: 'state', title: words('col.state', {}), whole: true },
  { id: 'minutesLeft', title: words('col.minutes', {}), align: 'right' },
];

/** Clocks as a table, each recipient apart; `brief`: without what to type. */
export function board(ctx: Ctx, judged: Judged, clocks: readonly Clock[], size: 'full' | 'brief'): Table {
  const columns = [
    ...[left, due, owed, incident, toWhom],
    ...(isList(ctx) ? own : []),
    ...(size === 'full' ? [next] : []),
  ];
  return {
    type: 'table',
    id: 'clocks',
    title: null,
    columns,
    rows: clocks.map((clock) => {
      const cells = cellsOf(ctx, judged, clock);
      return columns.map(({ id }) => cells[id] ?? none);
    }),
    empty: { text: ctx.t.screen.noClocks },
  };
}

function cellsOf(ctx: Ctx, { snapshot }: Judged, clock: Clock): Readonly<Record<string, Cell>> {
  const { t } = ctx;
  const { result, minutesLeft } = clock;
  const { report, to } = result.args as { readonly report?: string; readonly to?: string };
  const { id = '' } = result.subject;
  const recipient = to === undefined ? t.screen.breachRecipient : wordLabel('incident', to, t);
  return {
    left: text(leftText(t, clock)),
    due: day(result.due),
    incident: text(called(t, snapshot.dataset, 'incident', id)),
    owed: text(report === undefined ? t.screen.breachNotice : wordLabel('incident', report, t)),
    to: text(isList(ctx) ? recipient : t.screen.toWhom(recipient)),
    id: text(id),
    agency: text(result.agency ?? ''),
    state: state(result.state),
    minutesLeft: minutesLeft === null ? none : number(minutesLeft),
    next: text(commandOf(result, t)),
  };
}

/** Hours and minutes; of what was sent, or is waived, that. */
function leftText(t: Ctx['t'], { result, minutesLeft }: Clock): string {
  const { state: now, late } = result;
  if (now === 'waived' || now === 'not-applicable') return t.state[now];
  if (now === 'met') return t.screen.sent(late);
  return minutesLeft === null ? t.screen.clockUntold : t.screen.left(minutesLeft);
}
