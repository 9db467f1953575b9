import { type Block, label, number, type Row, text, words } from '../../doc.js';
import type { Result } from '../../duties/result.js';
import { isBinding, tally } from '../../duties/standing.js';
import { col, figureCol, fulfilledShare, heading, idCol, table } from './blocks.js';
import type { Quarter, Span } from './span.js';

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
    figureCol('met', 'met', { spare: 8 }),
    figureCol('pending', 'pending', { spare: 9 }),
    figureCol('dueSoon', 'due-soon', { spare: 6 }),
    figureCol('fulfilled', 'fulfilled'),
    figureCol('notYetDue', 'not-yet-due', { spare: 2 }),
    figureCol('gaps', 'gaps'),
    figureCol('notApplicable', 'not-applicable', { spare: 7 }),
    figureCol('waived', 'waived', { spare: 6 }),
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
        fulfilledShare(results),
        fulfilledShare(before.get(duty.id) ?? []),
        fulfilledShare(yearAgo.get(duty.id) ?? []),
      ],
    ];
  });
  return [heading('duties'), table('duties', columns, rows, { empty: 'duties' })];
}

function counts(results: readonly Result[]): Row {
  const count = (state: Result['state']) => results.filter((result) => result.state === state).length;
  const counts = tally(results);
  return [
    number(results.filter(isBinding).length),
    number(count('met')),
    number(count('pending')),
    number(count('due-soon')),
    number(counts.fulfilled),
    number(counts['not-yet-due']),
    number(counts.gap),
    number(counts['not-applicable']),
    number(counts.waived),
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
