import * as z from 'zod';
import { addDays, dayInVietnam, endOfDay, HOUR_MS, instantOf, timeText } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import type { Verdict } from '../result.js';
import { awaited, lateBy, standing, standingOfTime, windowDays } from '../window.js';
import type { World } from '../world.js';

const report = z.enum(['initial', 'notice', 'final']);

/**
 * One line of the table of reports owed. Chosen by the day of detection, so that a later change of law never
 * re-judges an old incident.
 */
const rule = z.strictObject({
  /** Days of detection in Vietnam to which the line applies, both included. */
  from: z.iso.date(),
  to: z.iso.date().optional(),
  report,
  recipients: z.array(z.enum(['owner', 'response-unit', 'coordinator', 'mps'])).min(1),
  /** Which incidents: those of a class, of a class not yet chosen, or of a telecommunications enterprise. */
  of: z.enum(['serious', 'urgent', 'unclassed', 'telecom']).optional(),
  /** What the days run from; a report after closing is owed only of incidents beyond own capacity. */
  after: z.enum(['detected', 'closed']).default('detected'),
  within: z.union([
    z.strictObject({ days: z.int().positive() }),
    z.strictObject({ hours: z.int().positive() }),
  ]),
  /** Hours from the moment it was judged beyond own capacity, where that is earlier. */
  beyondCapacityHours: z.int().positive().optional(),
  satisfiedBy: z.array(report).min(1),
});
type Rule = z.infer<typeof rule>;

/** Each incident's reports, by recipient. */
export const reportsOwed = defineCheck({
  name: 'reports-owed',
  options: z.strictObject({ window: z.int().nonnegative(), rules: z.array(rule).min(1) }),
  *judge(world, { window, rules }) {
    for (const incident of world.all('incident')) {
      if (incident.detected === undefined) continue;
      const agency = world.ownerOfSystem(incident.system);
      for (const owed of rules) {
        if (!applies(world, incident, owed)) continue;
        for (const to of owed.recipients) {
          const subject = { kind: 'incident', id: incident.id } as const;
          yield { ...judgeReport(world, incident, owed, to, window), subject, agency };
        }
      }
    }
  },
});

function applies(world: World, incident: RecordOf<'incident'>, owed: Rule): boolean {
  const day = dayInVietnam(instantOf(incident.detected));
  if (day < owed.from || (owed.to !== undefined && day > owed.to)) return false;
  if (owed.after === 'closed' && (incident.closed === undefined || incident.beyondCapacity === undefined)) {
    return false;
  }
  if (owed.of === undefined) return true;
  const system = world.written.get('system', incident.system);
  const telecom = system !== undefined && world.written.get('agency', system.agency)?.type === 'telecom';
  if (owed.of === 'telecom') return telecom;
  return !telecom && owed.of === (incident.class ?? 'unclassed');
}

function judgeReport(
  world: World,
  incident: RecordOf<'incident'>,
  owed: Rule,
  to: Rule['recipients'][number],
  window: number,
): Verdict {
  const args = { report: owed.report, to };
  const sent = firstSent(incident, owed, to);
  if (owed.of === 'unclassed') {
    const limit = instantOf(incident.detected) + ('hours' in owed.within ? owed.within.hours : 0) * HOUR_MS;
    if (sent !== undefined && instantOf(sent) <= limit) {
      const moot = { ...args, sent };
      return { state: 'met', due: null, proof: [incident.id], code: 'report-class-moot', args: moot };
    }
    const next = ['incident', 'edit', incident.id, '--class', { blank: 'class' }] as const;
    return { state: 'unknown', due: null, code: 'report-class-unknown', args, next };
  }
  const { due, stand } = dueOf(world, incident, owed, window);
  if (sent !== undefined) {
    const done = { ...args, sent };
    return {
      state: 'met',
      due,
      late: lateBy(due, sent),
      proof: [incident.id],
      code: 'report-sent',
      args: done,
    };
  }
  const state = awaited(stand, 'missing');
  return {
    state,
    due,
    code: state === 'missing' ? 'report-missing' : 'report-owed',
    args,
    next: [
      ...['incident', 'edit', incident.id, '--reports'],
      { kind: owed.report, to: `[${to}]`, sent: { blank: 'time' } },
    ],
  };
}

function dueOf(world: World, incident: RecordOf<'incident'>, owed: Rule, window: number) {
  const from = (owed.after === 'closed' ? incident.closed : undefined) ?? incident.detected;
  const { beyondCapacity } = incident;
  if ('hours' in owed.within) {
    const start = instantOf(from);
    const due = start + owed.within.hours * HOUR_MS;
    return { due: timeText(due), stand: standingOfTime(world.at, due, start) };
  }
  const day = dayInVietnam(instantOf(from));
  const due = addDays(day, owed.within.days);
  if (beyondCapacity !== undefined && owed.beyondCapacityHours !== undefined) {
    const start = instantOf(beyondCapacity);
    const sooner = start + owed.beyondCapacityHours * HOUR_MS;
    if (sooner < endOfDay(due)) {
      return { due: timeText(sooner), stand: standingOfTime(world.at, sooner, start) };
    }
  }
  return { due, stand: standing(world.at, due, windowDays(window, day, due)) };
}

/** When a report that satisfies the rule was first sent to the recipient. */
function firstSent(incident: RecordOf<'incident'>, owed: Rule, to: string): string | undefined {
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
