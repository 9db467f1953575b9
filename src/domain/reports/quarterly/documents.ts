import { type Block, day, recorded } from '../../doc.js';
import { compareBytes } from '../../text.js';
import { col, heading, idCol, table } from './blocks.js';
import { type Quarter, type Span, within } from './span.js';

interface Paper {
  readonly number?: string | undefined;
  readonly date?: string | undefined;
  readonly issuer?: string | undefined;
  readonly subject?: string | undefined;
}

/** Papers of the period: decisions on plans and teams, papers of activities. Each paper once. */
export function documents({ current }: Quarter): readonly Block[] {
  const rows = papers(current).map((paper) => [
    recorded(paper.number),
    day(paper.date),
    recorded(paper.issuer),
    recorded(paper.subject),
  ]);
  const columns = [
    col('number', 'number'),
    idCol('date', 'date'),
    col('issuer', 'issuer', { spare: 1 }),
    col('subject', 'subject'),
  ];
  return [heading('documents'), table('documents', columns, rows, { empty: 'documents' })];
}

function papers(span: Span): readonly Paper[] {
  const { world } = span;
  const found = new Map<string, Paper>();
  const add = (paper: Paper | undefined, about: string | undefined) => {
    if (!paper || !within(span, paper.date)) return;
    const key = JSON.stringify([paper.number, paper.date, paper.issuer]);
    if (!found.has(key)) found.set(key, { ...paper, subject: paper.subject ?? about });
  };
  for (const plan of world.all('plan')) add(plan.decision, plan.name);
  for (const team of world.all('team')) add(team.decision, team.name);
  for (const activity of world.all('activity')) add(activity.document, activity.name);
  return [...found.values()].sort(
    (a, b) => compareBytes(a.date ?? '', b.date ?? '') || compareBytes(a.number ?? '', b.number ?? ''),
  );
}
