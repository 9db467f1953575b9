import { addDays, dayInVietnam, endOfDay, HOUR_MS, instantOf, timeText } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { managerOn } from '../managers.js';
import { atLeastOne, type OptionsOf, type Zod } from './options.js';
import type { World } from './world.js';

const report = (z: Zod) => z.enum(['initial', 'notice', 'final']);

/**
 * One line of the table of reports owed. Chosen by the day of detection, so that a later change of law never
 * re-judges an old incident.
 */
const rule = (z: Zod) =>
  z.strictObject({
    /** Days of detection in Vietnam to which the line applies, both included. */
    from: z.iso.date(),
    to: z.iso.date().optional(),
    report: report(z),
    recipients: z.array(z.enum(['owner', 'response-unit', 'coordinator', 'mps'])).min(1),
    /** Which incidents: those of a class, of a class not yet chosen, or of a telecommunications enterprise. */
    of: z.enum(['serious', 'urgent', 'unclassed', 'telecom']).optional(),
    /** What the days run from; a report after closing is owed only of incidents beyond own capacity. */
    after: z.enum(['detected', 'closed']).default('detected'),
    /** The law's own span; or its "at once"; or none, where it sets a duty and no time. */
    within: z.union([
      z.strictObject({ days: atLeastOne(z) }),
      z.strictObject({ hours: atLeastOne(z) }),
      z.enum(['at-once', 'no-time']),
    ]),
    /** At once from the moment it was judged beyond own capacity, where that is earlier. */
    beyondCapacity: z.literal('at-once').optional(),
    satisfiedBy: z.array(report(z)).min(1),
  });

/** The table as the law has it, and this project's own numbers where the law has none. */
export const reportTable = (z: Zod) => ({
  atOnceHours: atLeastOne(z),
  noTimeDays: atLeastOne(z),
  rules: z.array(rule(z)).min(1),
});
interface Table {
  readonly atOnceHours: number;
  readonly noTimeDays: number;
  readonly rules: readonly OptionsOf<typeof rule>[];
}
export type Rule = ReturnType<typeof rulesOf>[number];

/** The lines of the table with every span in days or hours. */
export const rulesOf = ({ atOnceHours, noTimeDays, rules }: Table) =>
  rules.map(({ within, beyondCapacity, ...line }) => ({
    ...line,
    within:
      within === 'at-once' ? { hours: atOnceHours } : within === 'no-time' ? { days: noTimeDays } : within,
    beyondCapacityHours: beyondCapacity === undefined ? undefined : atOnceHours,
  }));

/** Whether a line of the table is for an incident like this. */
export function applies(world: World, incident: RecordOf<'incident'>, owed: Rule): boolean {
  const day = dayInVietnam(instantOf(incident.detected));
  if (day < owed.from || (owed.to !== undefined && day > owed.to)) return false;
  if (owed.after === 'closed' && (incident.closed === undefined || incident.beyondCapacity === undefined)) {
    return false;
  }
  if (owed.of === undefined) return true;
  const system = world.written.get('system', incident.system);
  const telecom =
    system !== undefined && world.written.get('agency', managerOn(system, day))?.type === 'telecom';
  if (owed.of === 'telecom') return telecom;
  return !telecom && owed.of === (incident.class ?? 'unclassed');
}

/** When the report is due, and what the time given runs from. */
export function reckon(incident: RecordOf<'incident'>, owed: Rule) {
  const from = (owed.after === 'closed' ? incident.closed : undefined) ?? incident.detected;
  if ('hours' in owed.within) {
    return { due: timeText(instantOf(from) + owed.within.hours * HOUR_MS), from };
  }
  const due = addDays(dayInVietnam(instantOf(from)), owed.within.days);
  const { beyondCapacity } = incident;
  if (beyondCapacity !== undefined && owed.beyondCapacityHours !== undefined) {
    const sooner = instantOf(beyondCapacity) + owed.beyondCapacityHours * HOUR_MS;
    if (sooner < endOfDay(due)) return { due: timeText(sooner), from: beyondCapacity };
  }
  return { due, from };
}
export type Reckoned = ReturnType<typeof reckon>;

/** When a report that satisfies the rule was first sent to the recipient. */
export function firstSent(incident: RecordOf<'incident'>, owed: Rule, to: string): string | undefined {
  const sent = (incident.reports ?? []).flatMap((r) =>
    r.kind !== undefined &&
    (owed.satisfiedBy as readonly string[]).includes(r.kind) &&
    (r.to as readonly string[] | undefined)?.includes(to) &&
    r.sent !== undefined
      ? [r.sent]
      : [],
  );
  return sent.sort((a, b) => instantOf(a) - instantOf(b))[0];
}
