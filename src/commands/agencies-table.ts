import type { Ctx } from '../cli/context.js';
import { type Block, type Column, number, type Row, text, words } from '../domain/doc.js';
import { isGap, type Result } from '../domain/duties/result.js';
import { compareVi } from '../domain/text.js';
import { called } from './called.js';
import { agencyHeading } from './ended.js';
import type { Judged } from './judge.js';

const columns: readonly Column[] = [
  { id: 'agency', title: words('col.agency', {}) },
  { id: 'late', title: words('col.late', {}), align: 'right' },
  { id: 'soon', title: words('col.soon', {}), align: 'right' },
  { id: 'unknown', title: words('col.unknown', {}), align: 'right' },
];

interface AgencyOptions {
  /** So many rows. */
  readonly most: number;
  /** Where the id is to be typed next. */
  readonly withIds: boolean;
}

interface Counted {
  readonly name: string;
  late: number;
  soon: number;
  unknown: number;
}

/** What each agency has to see to of what is required, those that lack most first; the others together in the last row. */
export function agencyBlocks(
  ctx: Ctx,
  judged: Judged,
  results: readonly Result[],
  { most, withIds }: AgencyOptions,
): readonly Block[] {
  const { screen } = ctx.t;
  const all = counted(ctx, judged, results, withIds);
  // A row for the last one says more than one for "another".
  const rest = all.length > most + 1 ? all.slice(most) : [];
  const shown = all.slice(0, all.length - rest.length);
  const others = rest.length === 0 ? [] : [summed(screen.otherAgencies(rest.length), rest)];
  return [
    {
      type: 'table',
      id: 'agencies',
      title: { text: screen.agenciesTitle },
      columns,
      rows: [...shown, ...others].map(
        ({ name, late, soon, unknown }): Row => [text(name), number(late), number(soon), number(unknown)],
      ),
      empty: { text: screen.agenciesNone },
    },
  ];
}

const summed = (name: string, rows: readonly Counted[]): Counted => ({
  name,
  late: rows.reduce((sum, { late }) => sum + late, 0),
  soon: rows.reduce((sum, { soon }) => sum + soon, 0),
  unknown: rows.reduce((sum, { unknown }) => sum + unknown, 0),
});

function counted(ctx: Ctx, judged: Judged, results: readonly Result[], withIds: boolean): readonly Counted[] {
  const { dataset } = judged.snapshot;
  const heading = (id: string) =>
    withIds ? agencyHeading(ctx, dataset, id) : called(ctx.t, dataset, 'agency', id);
  const found = new Map<string, Counted>();
  for (const { severity, state, agency, subject } of results) {
    if (severity !== 'required' || !(isGap(state) || state === 'due-soon')) continue;
    const nobody = subject.kind === 'store' ? ctx.t.say.store : ctx.t.say.noAgency;
    const key = agency ?? nobody;
    const row = found.get(key) ?? {
      name: agency === null ? nobody : heading(agency),
      late: 0,
      soon: 0,
      unknown: 0,
    };
    row[state === 'unknown' ? 'unknown' : state === 'due-soon' ? 'soon' : 'late'] += 1;
    found.set(key, row);
  }
  return [...found.values()].sort(
    (a, b) => b.late - a.late || b.unknown - a.unknown || b.soon - a.soon || compareVi(a.name, b.name),
  );
}
