import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { type Paper, provingPaper } from '../papers.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep, levelStep } from './facts.js';
import { record } from './records.js';
import { latestOf, note, plus, point, windowNote } from './sums.js';

/** Every paper so called; the first dated one decides. */
export function* weighPapers(papers: readonly Paper[], since?: string): Iterable<Step> {
  const proving = provingPaper(papers, since);
  const first = proving?.date === undefined ? undefined : proving;
  for (const paper of papers) {
    const { kind, in: id, date, number, draft } = paper;
    const head = { kind, id, day: date ?? null, counts: paper === first };
    if (draft) yield record(head, 'paper-draft', {});
    else if (date === undefined) yield record(head, 'paper-undated', {});
    else if (since !== undefined && date < since) yield record(head, 'paper-old', { since });
    else yield record(head, 'paper-fits', { number, first: paper === first });
  }
}

/** The regulation against the decision on the level. */
export function* explainRegulation(
  world: World,
  { id, levelDecision }: RecordOf<'system'>,
  papers: readonly Paper[],
  { due }: Explained,
): Iterable<Step> {
  yield* weighPapers(papers);
  const approved = levelDecision?.date;
  yield factStep(world, { kind: 'system', id, day: approved ?? null }, 'level-decision', approved);
  if (due === null || approved === undefined) yield note('no-due', {});
  else yield plus('due', point('approved', approved), -1, 'days');
}

/** Whether the system is bound, the papers, and the day by which one is asked. */
export function* explainPaperKept(
  world: World,
  {
    by,
    window,
    fromLevel,
    levelledBefore,
    issuedFrom,
  }: {
    readonly by: string;
    readonly window: number;
    readonly fromLevel?: number | undefined;
    readonly levelledBefore?: string | undefined;
    readonly issuedFrom?: string | undefined;
  },
  duty: DutyHead,
  { id, levelDecision, inService }: RecordOf<'system'>,
  papers: readonly Paper[],
  { due, state }: Explained,
): Iterable<Step> {
  if (fromLevel !== undefined) {
    yield levelStep(world, id);
  }
  if (levelledBefore !== undefined) {
    const approved = levelDecision?.date;
    yield factStep(world, { kind: 'system', id, day: approved ?? null }, 'level-decision', approved);
  }
  if (state !== 'not-applicable') yield* weighPapers(papers, issuedFrom);
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  yield latestOf('due', [point('set-by-duty', by), point('in-service', inService)]);
  if (state !== 'met') yield windowNote(window, laterDay(duty.inForce.from, inService), due);
}
