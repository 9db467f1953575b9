import type { Ctx } from '../../cli/context.js';
import { isTablesOnly } from '../../cli/output.js';
import { type Block, type Doc, type Table, text } from '../../domain/doc.js';
import type { Examination } from '../../store/care.js';
import { conditionText } from './condition-text.js';

/** One line a probe; under what is not well, why it matters and what mends it. */
export function doctorScreen(ctx: Ctx, dir: string, { checked, repairs }: Examination): Doc {
  const { doctor: say } = ctx.t;
  const rows = checked.map(({ probe, condition }) => {
    const { state, text: said } = conditionText(condition, ctx.t);
    return { probe, state, said };
  });
  const count = (state: 'ok' | 'warning' | 'fault') => rows.filter((row) => row.state === state).length;
  const table: Table = {
    type: 'table',
    id: 'checks',
    title: null,
    columns: [
      { id: 'state', title: { text: say.column.state }, whole: true },
      { id: 'check', title: { text: say.column.check }, whole: true },
      { id: 'seen', title: { text: say.column.seen } },
      { id: 'why', title: { text: say.column.why }, below: 'reason' },
      { id: 'next', title: { text: say.column.next }, below: 'command' },
    ],
    rows: rows.map(({ probe, state, said }) => [
      text(say.state[state]),
      text(say.probe[probe]),
      text(said.seen),
      text(said.why ?? ''),
      text(said.next ?? ''),
    ]),
  };
  const paragraph = (said: string): Block => ({ type: 'paragraph', words: { text: said } });
  const below = [
    paragraph(say.summary(count('ok'), count('warning'), count('fault'))),
    ...(repairs.length > 0 ? [paragraph(say.canRepair(repairs.length))] : []),
  ];
  const blocks = isTablesOnly(ctx) ? [table] : [table, ...below];
  return { id: 'doctor', title: { text: say.title(dir) }, facts: [], blocks };
}
