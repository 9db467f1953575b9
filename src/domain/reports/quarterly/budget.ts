import { yearOf } from '../../calendar.js';
import { type Block, type Cell, label, type Row, total, unrecorded } from '../../doc.js';
import { budgetPurposes } from '../../kinds/budget.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Purpose } from '../quarterly-labels.js';
import { col, figureCol, heading, ratio, table } from './blocks.js';
import { type Quarter, type Span, sum } from './span.js';

type Budget = RecordOf<'budget'>;
const PURPOSES: readonly Purpose[] = [...budgetPurposes, 'unknown'];

/** Money of the year the quarter lies in, beside the year before: budgets are yearly. */
export function budget({ current, lastYear }: Quarter): readonly Block[] {
  const now = ofYear(current);
  const before = ofYear(lastYear);
  const whole = itTotal(now);
  const rowOf = (name: Cell, wanted: (one: Budget) => boolean): readonly Row[] => {
    const mine = now.filter(wanted);
    const past = before.filter(wanted);
    if (mine.length + past.length === 0) return [];
    const allocated = moneyOf(mine, 'allocated');
    return [
      [
        name,
        moneyOf(mine, 'planned'),
        allocated,
        // A share of a sum that lacks some of its parts would be of something else.
        allocated.type === 'number' && whole !== undefined ? ratio(allocated.value, whole) : unrecorded,
        moneyOf(past, 'planned'),
        moneyOf(past, 'allocated'),
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

/** Money there always is: without a record it is not known, and not none. */
const moneyOf = (budgets: readonly Budget[], what: 'planned' | 'allocated'): Cell =>
  budgets.length === 0 ? unrecorded : total(budgets.map((one) => one[what]));

/** Each agency's whole IT money once, however many of its records repeat it; undefined while one does not say it. */
function itTotal(budgets: readonly Budget[]): number | undefined {
  const byAgency = new Map<string, number | undefined>();
  for (const { agency, itTotal: said } of budgets) {
    const before = byAgency.get(agency);
    byAgency.set(agency, before === undefined || (said ?? 0) > before ? said : before);
  }
  const sums = [...byAgency.values()].filter((one) => one !== undefined);
  return sums.length < byAgency.size ? undefined : sum(sums);
}
