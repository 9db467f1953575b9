import { limitOf, type requestAnswered } from '../checks/request-answered.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { subjectOf } from './records.js';
import { given, plus, point, windowNote } from './sums.js';

/** Whether the request is answered, and by its own day or the one its date gives. */
export const explainRequest: Explainer<typeof requestAnswered> = function* (
  world,
  { limits, window },
  _duty,
  { subject },
) {
  const request = subjectOf(world, 'request', subject);
  if (!request) return;
  const { id, issued, due: own, answered } = request;
  const { days, due } = limitOf(limits, request);
  const said = answered === undefined ? undefined : null;
  yield factStep(world, { kind: 'request', id, day: answered ?? null }, 'answered', said);
  if (own === undefined) yield plus('due', point('issued', issued), days, 'days');
  else yield given('due', point('set-by-record', own));
  if (answered === undefined) yield windowNote(window, issued, due);
};
