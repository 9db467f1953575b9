import { type Day, daysBetween } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { isGap, type Result, subjectText } from './result.js';
import { canWaive, type KnownDuties } from './waiver-problems.js';
import type { World } from './world.js';

type Waiver = RecordOf<'waiver'>;

/** Duty and subject as one text. */
export const waiverKey = (duty: string, subject: string): string => `${duty} ${subject}`;
export const subjectOfWaiver = ({ subject: { kind, id } }: Waiver): string =>
  id === undefined ? kind : `${kind}/${id}`;
export const keyOfWaiver = (waiver: Waiver): string => waiverKey(waiver.duty, subjectOfWaiver(waiver));

/** Its first day: as it says, else its paper's; undefined when neither is written, and then it never holds. */
export const waiverFrom = ({ from, document }: Waiver): Day | undefined => from ?? document?.date;

/**
 * From its first day through the end of its last, Vietnam time; never before its paper, which is absent from the
 * records of the moment until then.
 */
export function waiverHolds(world: World, waiver: Waiver): boolean {
  const from = waiverFrom(waiver);
  const signed = waiver.document !== undefined;
  return signed && from !== undefined && from <= world.at.day && !world.over(waiver.until);
}

/** Those that do not hold though they have not ended: from which day on is nowhere written. */
export const undatedWaivers = (world: World): readonly Waiver[] =>
  world.written
    .all('waiver')
    .filter((waiver) => waiverFrom(waiver) === undefined && !world.over(waiver.until));

/** Duty and subject of every waiver that holds. */
export const waivers = (world: World): ReadonlySet<string> =>
  new Set(
    world
      .all('waiver')
      .filter((waiver) => waiverHolds(world, waiver))
      .map(keyOfWaiver),
  );

/** A waiver as an inspector asks of it: what it hides, and how long. */
export interface WaiverUse {
  readonly id: string;
  readonly duty: string;
  readonly subject: string;
  readonly until: Day;
  readonly daysLeft: number;
  /** Results it hides that would be gaps. */
  readonly hides: readonly Result[];
  /** It holds, but nothing that is judged is waived by it: the duty is off, or the subject is not (or no longer) judged. */
  readonly unused: boolean;
  readonly endsSoon: boolean;
}

/** Days before the end of a waiver in which it is named as ending soon; our own choice. */
const SOON = 30;

/** Every waiver that holds at the moment, with what it hides among all results of that moment. */
export function waiverUses(
  world: World,
  results: readonly Result[],
  known: KnownDuties,
): readonly WaiverUse[] {
  const byKey = new Map<string, Result[]>();
  for (const result of results) {
    const key = waiverKey(result.duty, subjectText(result.subject));
    byKey.set(key, [...(byKey.get(key) ?? []), result]);
  }
  return world
    .all('waiver')
    .filter((waiver) => waiverHolds(world, waiver) && canWaive(waiver, known))
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
