import { type Block, type Cell, day, label, number, type Row, text } from '../../doc.js';
import { planMiss } from '../../duties/plans.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes, compareVi } from '../../text.js';
import {
  col,
  type Figure,
  figureCol,
  figures,
  heading,
  idCol,
  LEFT_OUT,
  shareRows,
  table,
} from './blocks.js';
import { actorOn, agencyCell, gapsOf, nameOf, type Quarter, resultsOf, type Span, within } from './span.js';

type Change = 'plan-issued' | 'plan-revised' | 'plan-withdrawn';
interface Changed {
  readonly plan: RecordOf<'plan'>;
  readonly change: Change;
  readonly date: string;
}

/** Response plans: in force, changed in the quarter, and still missing. */
export function plans(quarter: Quarter): readonly Block[] {
  const changed = (span: Span, change: Change) => changes(span).filter((one) => one.change === change).length;
  const results = (span: Span) => resultsOf(quarter, span, 'plan-issued');
  const rows: readonly Figure[] = [
    ['plans-in-force', ({ world }) => world.all('plan').filter((plan) => isInForce(world, plan)).length],
    ['plans-issued', (span) => changed(span, 'plan-issued')],
    ['plans-revised', (span) => changed(span, 'plan-revised')],
    ['plans-withdrawn', (span) => changed(span, 'plan-withdrawn')],
    ...shareRows('systems-planned', results, LEFT_OUT),
    ['systems-unplanned', (span) => gapsOf(results(span)).length],
  ];
  return [heading('plans'), figures('plans', quarter, rows), changeList(quarter.current), missing(quarter)];
}

/** Issued and not withdrawn; one without scenarios is in force all the same, though it proves nothing. */
function isInForce(world: Span['world'], plan: RecordOf<'plan'>): boolean {
  const miss = planMiss(world, plan);
  return miss === undefined || miss === 'no-scenarios';
}

function changes(span: Span): readonly Changed[] {
  return span.world.all('plan').flatMap((plan): Changed[] => {
    if (plan.status === 'draft') return [];
    const dated: readonly (readonly [Change, string | undefined])[] = [
      ['plan-issued', plan.issued],
      ...(plan.revisions ?? []).map(({ date }) => ['plan-revised', date] as const),
      ['plan-withdrawn', plan.withdrawn],
    ];
    return dated.flatMap(([change, date]) =>
      date !== undefined && within(span, date) ? [{ plan, change, date }] : [],
    );
  });
}

function changeList(span: Span) {
  const columns = [
    idCol('id', 'id'),
    col('name', 'name'),
    col('agencyName', 'agency-name', { spare: 1 }),
    col('change', 'change'),
    idCol('date', 'date'),
  ];
  const sorted = [...changes(span)].sort(
    (a, b) => compareBytes(a.date, b.date) || compareBytes(a.plan.id, b.plan.id),
  );
  const rows = sorted.map(
    ({ plan, change, date }): Row => [
      text(plan.id),
      text(plan.name),
      agencyCell(span, actorOn(span, plan.agency, date)),
      label(`quarter.${change}`, {}),
      day(date),
    ],
  );
  return table('planChanges', columns, rows, { title: 'plan-changes', empty: 'plan-changes' });
}

/** Systems without a plan, by agency, the most first. */
function missing(quarter: Quarter) {
  const span = quarter.current;
  const byAgency = new Map<string, string[]>();
  for (const { agency, subject } of gapsOf(resultsOf(quarter, span, 'plan-issued'))) {
    byAgency.set(agency ?? '', [...(byAgency.get(agency ?? '') ?? []), subject.id ?? '']);
  }
  const columns = [
    idCol('agency', 'agency', { spare: 1 }),
    col('agencyName', 'agency-name'),
    figureCol('missing', 'missing'),
    col('systems', 'systems'),
  ];
  const sorted = [...byAgency].sort(
    ([a, mine], [b, theirs]) =>
      theirs.length - mine.length || compareVi(nameOf(span, 'agency', a), nameOf(span, 'agency', b)),
  );
  const rows = sorted.map(([agency, ids]): Cell[] => [
    text(agency),
    agencyCell(span, agency),
    number(ids.length),
    text(
      ids
        .map((id) => nameOf(span, 'system', id))
        .sort(compareVi)
        .join('; '),
    ),
  ]);
  return table('plansMissing', columns, rows, { title: 'plans-missing', empty: 'plans-missing' });
}
