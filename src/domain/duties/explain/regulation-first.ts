import type { regulationFirst } from '../checks/regulation-first.js';
import { papersOf } from '../papers.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { weighPapers } from './papers.js';
import { subjectOf } from './records.js';
import { note, plus, point } from './sums.js';

/** The regulation against the decision on the level. */
export const explainRegulation: Explainer<typeof regulationFirst> = function* (
  world,
  names,
  _duty,
  { subject, due },
) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  yield* weighPapers(papersOf(world, system, names));
  const approved = system.levelDecision?.date;
  const head = { kind: 'system', id: system.id, day: approved ?? null } as const;
  yield factStep(world, head, 'level-decision', approved);
  if (due === null || approved === undefined) yield note('no-due', {});
  else yield plus('due', point('approved', approved), -1, 'days');
};
