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
  const keyed: Keyed[] = [];
  for (const duty of duties) {
    if (at.day < duty.inForce.from || world.over(duty.inForce.to)) continue;
    for (const judgement of judgementsOf(world, duty)) {
      const subject = subjectText(judgement.subject);
      keyed.push(keyOf(toResult(judgement, subject, duty, at, waived), subject));
    }
  }
  keyed.sort(compareKeys);
  return {
    results: keyed.map(({ result }) => result),
    problems: world.problems(),
  };
}

function toResult(
  judgement: Judgement,
  text: string,
  duty: Duty,
  at: Moment,
  waived: ReadonlySet<string>,
): Result {
  const { subject, agency, state, due } = judgement;
  const isWaived = waived.size > 0 && waived.has(waiverKey(duty.id, text));
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

/** A result with what its place among the others is told by. */
interface Keyed {
  readonly due: number;
  readonly subject: string;
  readonly result: Result;
}

const keyOf = (result: Result, subject: string): Keyed => ({
  due: result.due === null ? Number.POSITIVE_INFINITY : dueInstant(result.due),
  subject,
  result,
});

/** By due day (the end of it; none last), duty, subject, agency, report, recipient. */
function compareKeys(a: Keyed, b: Keyed): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return (
    compareBytes(a.result.duty, b.result.duty) ||
    compareBytes(a.subject, b.subject) ||
    compareBytes(a.result.agency ?? '', b.result.agency ?? '') ||
    compareReports(a.result.args, b.result.args)
  );
}

interface Reported {
  readonly report?: string;
  readonly to?: string;
}
function compareReports(a: object, b: object): number {
  const [one, other]: readonly [Reported, Reported] = [a, b];
  return compareBytes(one.report ?? '', other.report ?? '') || compareBytes(one.to ?? '', other.to ?? '');
}
