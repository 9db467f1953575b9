import { dueDay, HOUR_MS, instantOf, isTime } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { applies, firstSent, type Rule, reckon, reportTable, rulesOf } from '../reports.js';
import { proofOf, type Verdict } from '../result.js';
import { awaited, lateBy, standing, standingOfTime, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Each incident's reports, by recipient. */
export const reportsOwed = defineCheck({
  name: 'reports-owed',
  subjects: ['incident'],
  options: (z) => z.strictObject({ window: amount(z), ...reportTable(z) }),
  *judge(world, { window, ...table }) {
    const rules = rulesOf(table);
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
      return {
        state: 'met',
        due: null,
        proof: proofOf('incident', [incident]),
        code: 'report-class-moot',
        args: moot,
      };
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
      proof: proofOf('incident', [incident]),
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
  const { due, from } = reckon(incident, owed);
  const stand = isTime(due)
    ? standingOfTime(world.at, instantOf(due), instantOf(from))
    : standing(world.at, due, windowDays(window, dueDay(from), due));
  return { due, stand };
}
