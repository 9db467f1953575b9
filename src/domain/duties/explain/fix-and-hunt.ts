import { addDays } from '../../calendar.js';
import { type FixFacts, factsOf, type fixAndHunt } from '../checks/fix-and-hunt.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { record, subjectOf } from './records.js';
import { note, plus, point, windowNote } from './sums.js';

/** What the finding is, when the fix and the hunt began, and by when. */
export const explainFixAndHunt: Explainer<typeof fixAndHunt> = function* (
  world,
  { beginDays, fixDays, window },
  _duty,
  { subject },
) {
  const finding = subjectOf(world, 'finding', subject);
  if (!finding) return;
  const { fix, hunted, hunt } = factsOf(world, finding);
  const { id, found, severity, takeover, fixed } = finding;
  const head = { kind: 'finding', id } as const;
  yield record({ ...head, day: found, counts: true }, 'found', { severity });
  yield factStep(world, { ...head, day: found }, 'takeover', takeover === undefined ? undefined : null);
  if (takeover === undefined) {
    yield note('no-due', {});
    return;
  }
  const later = world.written.get('finding', id);
  const begins = later?.fixStarted ?? later?.fixed;
  if (fix !== undefined)
    yield record({ ...head, day: fix, counts: true }, 'fix-begun', { fixed: fixed ?? null });
  else if (begins === undefined) yield record({ ...head, day: null, counts: false }, 'fix-not-begun', {});
  else yield record({ ...head, day: begins, counts: false }, 'fact-later', { field: 'fix' });
  yield huntStep(world, finding.hunt, hunted, hunt);
  const from = point('found', found);
  const begun = fix !== undefined && hunt !== undefined;
  if (begun && fixed === undefined) {
    yield plus('due', from, fixDays, 'days');
    yield windowNote(window, found, addDays(found, fixDays));
  } else {
    yield plus('due', from, beginDays, 'days');
    if (!begun) yield note('soon-at-once', {});
  }
};

function huntStep(
  world: World,
  named: string | undefined,
  hunted: FixFacts['hunted'],
  hunt: FixFacts['hunt'],
): Step {
  if (named === undefined || ('why' in hunted && hunted.why === 'unnamed')) return note('hunt-unnamed', {});
  const head = { kind: 'hunt', id: named, day: hunt ?? null } as const;
  const { started, finished } = world.written.get('hunt', named) ?? {};
  if ('why' in hunted) {
    const why = hunted.why === 'unnamed' ? 'not-begun' : hunted.why;
    return record({ ...head, day: finished ?? started ?? null, counts: false }, 'hunt-miss', { why });
  }
  if (hunt === undefined) {
    const later = started ?? finished;
    return later === undefined
      ? record({ ...head, counts: false }, 'hunt-miss', { why: 'not-begun' })
      : record({ ...head, day: later, counts: false }, 'after-moment', {});
  }
  return record({ ...head, counts: true }, 'hunt-begun', { finished: hunted.hunt.finished ?? null });
}
