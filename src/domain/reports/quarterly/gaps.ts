import { type Block, label, number, type Row, text, words } from '../../doc.js';
import type { Result } from '../../duties/result.js';
import { compareVi } from '../../text.js';
import { col, figureCol, heading, idCol, table } from './blocks.js';
import { agencyCell, gapsOf, nameOf, type Quarter, type Span } from './span.js';

/** Required duties not met, by agency, the most first; each column sums to the figure at the head of the report. */
export function gaps({ current, previous, lastYear }: Quarter): readonly Block[] {
  const gapsIn = (id: string, { period }: Span, spare: number) => ({
    ...figureCol(id, 'gaps', { spare }),
    title: words('quarter.gaps-of', { period: period.id }),
  });
  const columns = [
    idCol('agency', 'agency', { spare: 3 }),
    col('agencyName', 'agency-name'),
    figureCol('gaps', 'gaps'),
    figureCol('overdue', 'overdue'),
    figureCol('missing', 'missing'),
    figureCol('unknown', 'unknown'),
    gapsIn('previous', previous, 1),
    gapsIn('lastYear', lastYear, 2),
  ];
  const before = byAgency(previous);
  const yearAgo = byAgency(lastYear);
  const now = byAgency(current);
  const countOf = (agency: string) => now.get(agency)?.length ?? 0;
  const sorted = [...new Set([...now.keys(), ...before.keys(), ...yearAgo.keys()])].sort(
    (a, b) =>
      countOf(b) - countOf(a) || compareVi(nameOf(current, 'agency', a), nameOf(current, 'agency', b)),
  );
  const rows = sorted.map((agency): Row => {
    const mine = now.get(agency) ?? [];
    const count = (state: Result['state']) => number(mine.filter((one) => one.state === state).length);
    return [
      text(agency),
      agency === '' ? label('quarter.province-wide', {}) : agencyCell(current, agency),
      number(mine.length),
      count('overdue'),
      count('missing'),
      count('unknown'),
      number(before.get(agency)?.length ?? 0),
      number(yearAgo.get(agency)?.length ?? 0),
    ];
  });
  return [heading('gaps'), table('gaps', columns, rows, { empty: 'gaps' })];
}

/** Gaps of no agency, those of the store itself, under the empty id. */
function byAgency({ results }: Span): ReadonlyMap<string, readonly Result[]> {
  const found = new Map<string, Result[]>();
  for (const result of gapsOf(results)) {
    if (result.severity !== 'required') continue;
    const agency = result.agency ?? '';
    found.set(agency, [...(found.get(agency) ?? []), result]);
  }
  return found;
}
