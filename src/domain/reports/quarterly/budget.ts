import { yearOf } from '../../calendar.js';
import { type Block, type Cell, label, number, type Row } from '../../doc.js';
import { budget as budgetKind } from '../../kinds/budget.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Purpose } from '../quarterly-labels.js';
import { col, figureCol, heading, shareOf, table } from './blocks.js';
import { type Quarter, type Span, sum } from './span.js';

type Budget = RecordOf<'budget'>;
const PURPOSES: readonly Purpose[] = [...budgetKind.schema.shape.purpose.options, 'unknown'];

/** Money of the year the quarter lies in, beside the year before: budgets are yearly. */
export function budget({ current, lastYear }: Quarter): readonly Block[] {
  const now = ofYear(current);
  const before = ofYear(lastYear);
  const total = itTotal(now);
  const rowOf = (name: Cell, wanted: (one: Budget) => boolean): readonly Row[] => {
    const mine = now.filter(wanted);
    const past = before.filter(wanted);
    if (mine.length + past.length === 0) return [];
    const allocated = sum(mine.map((one) => one.allocated));
    return [
      [
        name,
        number(sum(mine.map((one) => one.planned))),
        number(allocated),
        shareOf(allocated, total),
        number(sum(past.map((one) => one.planned))),
        number(sum(past.map((one) => one.allocated))),
      ],
    ];
  };
  const columns = [
    col('purpose', 'purpose'),
    figureCol('planned', 'planned'),
    figureCol('allocated', 'allocated'),
    figureCol('shareOfItTotal', 'it-share', { spare: 3 }),
    figureCol('plannedPrevious', 'planned-previous', { spare: 2 }),
    figureCol('allocatedPrevious', 'allocated-previous', { spare: 1 }),
  ];
  const rows = [
    ...PURPOSES.flatMap((purpose) =>
      rowOf(label(`purpose.${purpose}`, {}), (one) => (one.purpose ?? 'unknown') === purpose),
    ),
    ...rowOf(label('quarter.total', {}), () => true),
  ];
  return [heading('budget'), table('budget', columns, rows, { empty: 'budget' })];
}

const ofYear = ({ world, period }: Span): readonly Budget[] =>
  world.all('budget').filter(({ year }) => year === yearOf(period.from));

/** Each agency's whole IT money once, however many of its records repeat it. */
function itTotal(budgets: readonly Budget[]): number {
  const byAgency = new Map<string, number>();
  for (const { agency, itTotal: total = 0 } of budgets) {
    byAgency.set(agency, Math.max(byAgency.get(agency) ?? 0, total));
  }
  return sum(byAgency.values());
}
