import { laterDay } from '../../calendar.js';
import type { paperKept } from '../checks/paper-kept.js';
import { papersOf } from '../papers.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { weighPapers } from './papers.js';
import { subjectOf } from './records.js';
import { latestOf, note, point, windowNote } from './sums.js';

/** Whether the system is bound, the papers, and the day by which one is asked. */
export const explainPaperKept: Explainer<typeof paperKept> = function* (
  world,
  options,
  duty,
  { subject, due, state },
) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { by, window, levelledBefore, issuedFrom } = options;
  const { id, levelDecision, inService } = system;
  if (levelledBefore !== undefined) {
    const approved = levelDecision?.date;
    yield factStep(world, { kind: 'system', id, day: approved ?? null }, 'level-decision', approved);
  }
  if (state !== 'not-applicable') yield* weighPapers(papersOf(world, system, options), issuedFrom);
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  yield latestOf('due', [point('set-by-duty', by), point('in-service', inService)]);
  if (state !== 'met') yield windowNote(window, laterDay(duty.inForce.from, inService), due);
};
