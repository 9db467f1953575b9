import { type Block, label, number, type Row, text, words } from '../../doc.js';
import type { Result } from '../../duties/result.js';
import { col, figureCol, heading, idCol, metShare, table } from './blocks.js';
import { bindingOf, gapsOf, metOf, type Quarter, type Span } from './span.js';

/** How each duty stands, as the check says it at the end of each quarter. */
export function duties(quarter: Quarter): readonly Block[] {
  const { current, previous, lastYear } = quarter;
  const shareIn = (id: string, { period }: Span, spare: number) => ({
    ...figureCol(id, 'met-share', { spare }),
    title: words('quarter.met-share-of', { period: period.id }),
  });
  const columns = [
    idCol('duty', 'duty'),
    idCol('clause', 'clause', { spare: 5 }),
    col('title', 'title'),
    col('severity', 'severity', { spare: 4 }),
    figureCol('subjects', 'subjects', { spare: 2 }),
    figureCol('met', 'met', { spare: 2 }),
    figureCol('pending', 'pending', { spare: 6 }),
    figureCol('dueSoon', 'due-soon'),
    figureCol('gaps', 'gaps'),
    figureCol('waived', 'waived', { spare: 7 }),
    figureCol('metShare', 'met-share'),
    shareIn('metSharePrevious', previous, 1),
    shareIn('metShareLastYear', lastYear, 3),
  ];
  const now = byDuty(current);
  const before = byDuty(previous);
  const yearAgo = byDuty(lastYear);
  const rows = quarter.duties.flatMap((duty): Row[] => {
    const results = now.get(duty.id) ?? [];
    if (results.length === 0 && !before.has(duty.id) && !yearAgo.has(duty.id)) return [];
    return [
      [
        text(duty.id),
        text(duty.clause),
        label('quarter.duty-title', duty.title),
        label(`quarter.severity.${duty.severity}`, {}),
        ...counts(results),
        metShare(results),
        metShare(before.get(duty.id) ?? []),
        metShare(yearAgo.get(duty.id) ?? []),
      ],
    ];
  });
  return [heading('duties'), table('duties', columns, rows, { empty: 'duties' })];
}

function counts(results: readonly Result[]): Row {
  const count = (state: Result['state']) => results.filter((result) => result.state === state).length;
  return [
    number(bindingOf(results).length),
    number(metOf(results).length),
    number(count('pending')),
    number(count('due-soon')),
    number(gapsOf(results).length),
    number(count('waived')),
  ];
}

function byDuty({ results }: Span): ReadonlyMap<string, readonly Result[]> {
  const found = new Map<string, Result[]>();
  for (const result of results) {
    const list = found.get(result.duty);
    if (list) list.push(result);
    else found.set(result.duty, [result]);
  }
  return found;
}
