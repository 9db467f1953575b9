import type { Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { given, plus, point, windowNote } from './sums.js';

/** Whether the request is answered, and by its own day or the one its date gives. */
export function* explainRequest(
  world: World,
  { id, issued, due: own, answered }: RecordOf<'request'>,
  window: number,
  { days, due }: { readonly days: number; readonly due: Day },
): Iterable<Step> {
  const said = answered === undefined ? undefined : null;
  yield factStep(world, { kind: 'request', id, day: answered ?? null }, 'answered', said);
  if (own === undefined) yield plus('due', point('issued', issued), days, 'days');
  else yield given('due', point('set-by-record', own));
  if (answered === undefined) yield windowNote(window, issued, due);
}
