import { addDays, yearOf } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { proofOf, type Verdict } from '../result.js';
import { standing } from '../window.js';
import type { World } from '../world.js';

type Budget = RecordOf<'budget'>;
interface Share {
  readonly allocated: number;
  readonly total: number;
  readonly reached: boolean;
}

/** Security money is at least so many percent of the year's total, agency by agency. */
export const budgetShare = defineCheck({
  name: 'budget-share',
  subjects: ['agency', 'store'],
  options: (z) =>
    z.strictObject({
      percent: z.number().positive().max(100),
      firstYear: z.int(),
      except: z.array(z.enum(agencyTypes)).default([]),
      window: amount(z),
    }),
  *judge(world, { percent, firstYear, except, window }) {
    const year = yearJudged(world, firstYear, window);
    let found = false;
    for (const { id, type } of world.livingAgencies()) {
      if (except.includes(type)) continue;
      const own = ownOf(world, id);
      if (own.length === 0) continue;
      found = true;
      yield {
        ...judgeYear(world, own, year, percent, window, id),
        subject: { kind: 'agency', id },
        agency: id,
      };
    }
    if (found) return;
    const next = ['budget', 'add', '--purpose', 'security', '--agency', { blank: 'id' }] as const;
    const args = { year, percent };
    yield {
      subject: { kind: 'store' },
      agency: null,
      state: 'unknown',
      due: null,
      code: 'share-nobody',
      args,
      next,
    };
  },
});

export const yearJudged = (world: World, firstYear: number, window: number): number =>
  Math.max(firstYear, yearOf(addDays(world.at.day, window)));

export function ownOf(world: World, agency: string): readonly Budget[] {
  const group = world.withPredecessors(agency);
  return world.naming('budget', 'agency', group).filter((b) => b.purpose === 'security');
}

function judgeYear(
  world: World,
  own: readonly Budget[],
  year: number,
  percent: number,
  window: number,
  agency: string,
): Verdict {
  // The sums reach the units before 31 December of the year before (State Budget Law, art. 44).
  const due = `${year - 1}-12-30`;
  const now = own.filter((b) => b.year === year);
  const proof = proofOf('budget', now);
  const share = shareOf(now, percent);
  const stand = standing(world.at, due, window);
  const ofYear = (one: number) => own.filter((b) => b.year === one);
  const reached = own.filter((b) => b.year < year && shareOf(ofYear(b.year), percent)?.reached);
  const state = stand !== 'past' ? stand : reached.length > 0 ? 'overdue' : 'missing';
  // Money of the year that runs stands until the next one is due; a sum too low proves nothing.
  const running = reached.filter((b) => b.year >= yearOf(world.at.day));
  const stillStanding = stand === 'past' ? undefined : proofOf('budget', running);
  const [only] = now;
  if (!only) {
    const next = [
      ...['budget', 'add', '--agency', agency, '--year', String(year), '--purpose', 'security'],
      ...(['--allocated', { blank: 'number' }, '--it-total', { blank: 'number' }] as const),
    ];
    return { state, due, proof: stillStanding ?? [], code: 'share-absent', args: { year, percent }, next };
  }
  if (!share) {
    const next = [
      ...['budget', 'edit', only.id],
      ...(['--allocated', { blank: 'number' }, '--it-total', { blank: 'number' }] as const),
    ];
    return { state: 'unknown', due: null, proof, code: 'share-unknown', args: { year, percent }, next };
  }
  const args = { year, percent, allocated: share.allocated, total: share.total };
  if (share.reached) return { state: 'met', due, proof, code: 'share-reached', args };
  const next = ['budget', 'edit', only.id, '--allocated', { blank: 'number' }] as const;
  return { state, due, proof: stillStanding ?? proof, code: 'share-low', args, next };
}

/** Undefined while a sum is not known. Records of one year that repeat the agency's total say it once. */
function shareOf(budgets: readonly Budget[], percent: number): Share | undefined {
  if (budgets.length === 0 || budgets.some((b) => b.allocated === undefined)) return undefined;
  const total = Math.max(...budgets.map((b) => b.itTotal ?? 0));
  if (total === 0) return undefined;
  const allocated = budgets.reduce((sum, b) => sum + (b.allocated ?? 0), 0);
  return { allocated, total, reached: allocated * 100 >= total * percent };
}
