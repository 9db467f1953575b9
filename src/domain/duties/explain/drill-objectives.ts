import type { drillObjectives } from '../checks/drill-objectives.js';
import { countsThrough } from './campaign.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { note } from './sums.js';

/** What the drill says of each of the three, even that there was nothing, and how long it is asked. */
export const explainDrillObjectives: Explainer<typeof drillObjectives> = function* (
  world,
  { months },
  _duty,
  { subject },
) {
  const drill = subjectOf(world, 'drill', subject);
  if (!drill) return;
  const { id, finished, weaknesses } = drill;
  const head = { kind: 'drill', id, day: finished ?? null } as const;
  for (const field of ['process', 'technology', 'people'] as const) {
    const said = weaknesses?.[field];
    yield factStep(world, head, field, said && (said.length > 0 ? said.join('; ') : null));
  }
  if (finished !== undefined) yield countsThrough(finished, months);
  yield note('no-due', {});
};
