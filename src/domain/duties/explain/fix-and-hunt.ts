import { addDays } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { FixFacts, FixOptions } from '../checks/fix-and-hunt.js';
import type { Step } from '../steps.js';
import { factStep } from './facts.js';
import { record } from './records.js';
import { note, plus, point, windowNote } from './sums.js';

/** What the finding is, when the fix and the hunt began, and by when. */
export function* explainFixAndHunt(
  { beginDays, fixDays, window }: FixOptions,
  finding: RecordOf<'finding'>,
  { fix, hunted, hunt }: FixFacts,
): Iterable<Step> {
  const { id, found, severity, takeover, fixed } = finding;
  const head = { kind: 'finding', id } as const;
  yield record({ ...head, day: found, counts: true }, 'found', { severity });
  yield factStep({ ...head, day: found }, 'takeover', takeover === undefined ? undefined : null);
  if (takeover === undefined) return;
  yield fix === undefined
    ? record({ ...head, day: null, counts: false }, 'fix-not-begun', {})
    : record({ ...head, day: fix, counts: true }, 'fix-begun', { fixed: fixed ?? null });
  yield huntStep(finding.hunt, hunted, hunt);
  const from = point('found', found);
  const begun = fix !== undefined && hunt !== undefined;
  if (begun && fixed === undefined) {
    yield plus('due', from, fixDays, 'days');
    yield windowNote(window, found, addDays(found, fixDays));
  } else {
    yield plus('due', from, beginDays, 'days');
    if (!begun) yield note('soon-at-once', {});
  }
}

function huntStep(named: string | undefined, hunted: FixFacts['hunted'], hunt: FixFacts['hunt']): Step {
  if (named === undefined || ('why' in hunted && hunted.why === 'unnamed')) return note('hunt-unnamed', {});
  const head = { kind: 'hunt', id: named, day: hunt ?? null } as const;
  if ('why' in hunted) {
    const why = hunted.why === 'unnamed' ? 'not-begun' : hunted.why;
    return record({ ...head, counts: false }, 'hunt-miss', { why });
  }
  if (hunt === undefined) return record({ ...head, counts: false }, 'hunt-miss', { why: 'not-begun' });
  return record({ ...head, counts: true }, 'hunt-begun', { finished: hunted.hunt.finished ?? null });
}
