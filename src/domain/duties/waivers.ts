import { type Day, daysBetween } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import { isKindName, type RecordOf } from '../kinds/index.js';
import type { RecordProblem } from '../references.js';
import type { Duty } from './catalogue.js';
import type { Check } from './check.js';
import { isGap, type Result, subjectText } from './result.js';
import type { World } from './world.js';

type Waiver = RecordOf<'waiver'>;

/** Duty and subject as one text. */
export const waiverKey = (duty: string, subject: string): string => `${duty} ${subject}`;
export const subjectOfWaiver = ({ subject: { kind, id } }: Waiver): string =>
  id === undefined ? kind : `${kind}/${id}`;
export const keyOfWaiver = (waiver: Waiver): string => waiverKey(waiver.duty, subjectOfWaiver(waiver));

/** From its first day through the end of its last, Vietnam time. */
export const waiverHolds = (world: World, { from, until }: Waiver): boolean =>
  (from === undefined || from <= world.at.day) && !world.over(until);

/** Duty and subject of every waiver that holds. */
export const waivers = (world: World): ReadonlySet<string> =>
  new Set(
    world
      .all('waiver')
      .filter((waiver) => waiverHolds(world, waiver))
      .map(keyOfWaiver),
  );

/**
 * Waivers about what their duty never judges. Of a duty nobody knows here (its catalogue is switched off, or cannot
 * be read) nothing can be said; such a waiver is named as unused.
 */
export function* waiverProblems(
  dataset: Dataset,
  duties: readonly Duty[],
  checks: ReadonlyMap<string, Check>,
): Generator<RecordProblem> {
  const known = new Map(duties.map((duty) => [duty.id, checks.get(duty.check)?.subjects ?? []]));
  for (const waiver of dataset.all('waiver')) {
    const subjects = known.get(waiver.duty);
    const { kind, id } = waiver.subject;
    // A kind there is none of is a problem of the record itself.
    if (!subjects || !(kind === 'store' || isKindName(kind))) continue;
    if (subjects.includes(kind) && (kind !== 'store' || id === undefined)) continue;
    yield {
      kind: 'waiver',
      id: waiver.id,
      path: 'subject',
      code: 'waiver-of-nothing',
      args: { duty: waiver.duty, seen: subjectOfWaiver(waiver), subjects },
    };
  }
}

/** A waiver as an inspector asks of it: what it hides, and how long. */
export interface WaiverUse {
  readonly id: string;
  readonly duty: string;
  readonly subject: string;
  readonly until: Day;
  readonly daysLeft: number;
  /** Results it hides that would be gaps. */
  readonly hides: readonly Result[];
  /** It holds, but nothing that is judged is waived by it: the duty or the subject is not (or no longer) there. */
  readonly unused: boolean;
  readonly endsSoon: boolean;
}

/** Days before the end of a waiver in which it is named as ending soon; our own choice. */
const SOON = 30;

/** Every waiver that holds at the moment, with what it hides among all results of that moment. */
export function waiverUses(world: World, results: readonly Result[]): readonly WaiverUse[] {
  const byKey = new Map<string, Result[]>();
  for (const result of results) {
    const key = waiverKey(result.duty, subjectText(result.subject));
    byKey.set(key, [...(byKey.get(key) ?? []), result]);
  }
  return world
    .all('waiver')
    .filter((waiver) => waiverHolds(world, waiver))
    .map((waiver) => {
      const covered = byKey.get(keyOfWaiver(waiver)) ?? [];
      const daysLeft = daysBetween(world.at.day, waiver.until);
      return {
        id: waiver.id,
        duty: waiver.duty,
        subject: subjectOfWaiver(waiver),
        until: waiver.until,
        daysLeft,
        hides: covered.filter(({ waives }) => waives !== null && isGap(waives)),
        unused: covered.length === 0,
        endsSoon: daysLeft <= SOON,
      };
    });
}
