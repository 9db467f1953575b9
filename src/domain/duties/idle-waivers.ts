import { type Day, laterDay, type Moment, momentOfDay } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import type { RecordOf } from '../kinds/index.js';
import { absenceOf } from './absence.js';
import type { Absence } from './absence-codes.js';
import type { Duty } from './catalogue.js';
import { judgementsOf } from './judge.js';
import { type Subject, subjectText } from './result.js';
import { canWaive, type KnownDuties } from './waiver-problems.js';
import { subjectOfWaiver, waiverFrom } from './waivers.js';
import { World } from './world.js';

/** A waiver in time of which its duty has no result for its subject, and why. */
export interface IdleWaiver {
  readonly waiver: RecordOf<'waiver'>;
  readonly duty: Duty;
  readonly why: Absence;
}

/** What may still come to be judged while the waiver lasts, and what another problem explains. */
const MAY_COME: ReadonlySet<Absence['code']> = new Set([
  ...(['duty-not-yet', 'not-yet', 'contract-not-yet', 'exercise-uninvited', 'record-unreadable'] as const),
]);

/**
 * Waivers, not over, that waive nothing on the day judged and waived nothing on their first one either: what ended
 * since was waived.
 */
export function* idleWaivers(dataset: Dataset, known: KnownDuties, at: Moment): Generator<IdleWaiver> {
  const judging = new Judging(dataset, at);
  for (const waiver of dataset.all('waiver')) {
    const from = waiverFrom(waiver);
    const duty = known.duties.find(({ id }) => id === waiver.duty);
    if (!duty || from === undefined || waiver.until < at.day || !canWaive(waiver, known)) continue;
    const first = laterDay(from, waiver.document?.date);
    const now = laterDay(at.day, first);
    const subject = subjectOfWaiver(waiver);
    if (judging.has(duty, subject, now) || judging.has(duty, subject, first)) continue;
    const why = judging.absence(duty, waiver.subject as Subject, now);
    if (!MAY_COME.has(why.code)) yield { waiver, duty, why };
  }
}

/** What single duties judge on single days, each looked at once. */
class Judging {
  private readonly worlds = new Map<Day, World>();
  private readonly subjects = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly dataset: Dataset,
    private readonly at: Moment,
  ) {}

  has(duty: Duty, subject: string, day: Day): boolean {
    const key = `${duty.id} ${day}`;
    let judged = this.subjects.get(key);
    if (!judged) {
      const world = this.worldOf(day);
      const { from, to } = duty.inForce;
      const isInForce = from <= day && !world.over(to);
      const judgements = isInForce ? [...judgementsOf(world, duty)] : [];
      judged = new Set(judgements.map((judgement) => subjectText(judgement.subject)));
      this.subjects.set(key, judged);
    }
    return judged.has(subject);
  }

  absence(duty: Duty, subject: Subject, day: Day): Absence {
    return absenceOf(this.worldOf(day), duty, subject);
  }

  private worldOf(day: Day): World {
    let world = this.worlds.get(day);
    if (!world) {
      world = new World(this.dataset, day === this.at.day ? this.at : momentOfDay(day));
      this.worlds.set(day, world);
    }
    return world;
  }
}
