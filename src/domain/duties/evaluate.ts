import { dueInstant, type Moment } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import type { RecordProblem } from '../references.js';
import { compareBytes } from '../text.js';
import type { Duty } from './catalogue.js';
import { judgementsOf } from './judge.js';
import { type Judgement, type Result, subjectText } from './result.js';
import { waiverKey, waivers } from './waivers.js';
import { daysLeft } from './window.js';
import { World } from './world.js';

export interface Evaluation {
  readonly results: readonly Result[];
  /** Records judged though nobody alive carries their duties at the moment judged, and waivers that waive nothing. */
  readonly problems: readonly RecordProblem[];
}

/**
 * Judges every subject of every duty in force at the moment, each exactly once, in fixed order. Pure: the same
 * records and the same moment always give the same results, on any host.
 */
export function evaluate(dataset: Dataset, duties: readonly Duty[], at: Moment): Evaluation {
  const world = new World(dataset, at);
  const waived = waivers(world);
  const keyed: { key: Key; result: Result }[] = [];
  for (const duty of duties) {
    if (at.day < duty.inForce.from || world.over(duty.inForce.to)) continue;
    for (const judgement of judgementsOf(world, duty)) {
      const result = toResult(judgement, duty, at, waived);
      keyed.push({ key: keyOf(result), result });
    }
  }
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return {
    results: keyed.map(({ result }) => result),
    problems: world.problems(),
  };
}

function toResult(judgement: Judgement, duty: Duty, at: Moment, waived: ReadonlySet<string>): Result {
  const { subject, agency, state, due } = judgement;
  const isWaived = waived.has(waiverKey(duty.id, subjectText(subject)));
  const open = !isWaived && state !== 'met' && state !== 'not-applicable';
  return {
    duty: duty.id,
    clause: duty.clause,
    severity: duty.severity,
    subject,
    agency,
    state: isWaived ? 'waived' : state,
    waives: isWaived ? state : null,
    due,
    daysLeft: daysLeft(at, due),
    late: isWaived ? null : (judgement.late ?? null),
    proof: judgement.proof ?? [],
    code: judgement.code,
    args: judgement.args,
    next: open ? (judgement.next ?? null) : null,
  } as Result;
}

type Key = readonly [due: number, ...rest: string[]];

function keyOf({ due, duty, subject, agency, args }: Result): Key {
  const { report = '', to = '' } = args as { report?: string; to?: string };
  const instant = due === null ? Number.POSITIVE_INFINITY : dueInstant(due);
  return [instant, duty, subjectText(subject), agency ?? '', report, to];
}

/** By due day (the end of it; none last), duty, subject, agency, report, recipient. */
function compareKeys([dueA, ...a]: Key, [dueB, ...b]: Key): number {
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  const differs = a.findIndex((text, index) => text !== b[index]);
  return differs < 0 ? 0 : compareBytes(a[differs] ?? '', b[differs] ?? '');
}
