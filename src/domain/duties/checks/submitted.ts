import { type Day, yearOf } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import { submissionFaults } from '../../kinds/submission.js';
import { managerOn } from '../../managers.js';
import type { Expected } from '../../problem.js';
import { compareBytes, fold, mentions } from '../../text.js';
import { defineCheck } from '../check.js';
import type { SubmittedTo } from '../codes.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { proofOf, type Verdict } from '../result.js';
import { unheld } from '../roles.js';
import { awaited, lateBy, standing } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    /**
     * Whom it binds: members of the response network, units that manage a live system, or the agency that reports
     * for the system owner.
     */
    of: z.enum(['network', 'units', 'owner']),
    /** Units: types of agency bound. */
    types: z.array(z.enum(agencyTypes)).optional(),
    /** Network: further members, by id. */
    members: z.array(z.string()).optional(),
    /** Beginnings of the names of bodies exempted. */
    exempt: z.array(z.string().min(1)).optional(),
    type: z.enum(['half-year', 'annual']),
    /** Years judged; without `last` there is no end. A half-year is the first one of its year. */
    first: z.int(),
    last: z.int().optional(),
    /** Last good day, in the year of the period: `06-19`. */
    by: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'month-day' satisfies Expected),
    /** To whom, by the due day, and how a record names it; the last line that fits holds. */
    to: z
      .array(
        z.strictObject({
          from: z.iso.date(),
          recipient: z.enum(['coordinator', 'owner', 'mic', 'mps']),
          name: z.string().min(1),
        }),
      )
      .min(1),
    /** Words by which a central body is known among recipients. */
    central: z.array(z.string().min(1)),
    window: amount(z),
  });
type SubmittedOptions = OptionsOf<typeof options>;
type Options = SubmittedOptions;

interface Period {
  readonly id: string;
  readonly due: Day;
  readonly to: SubmittedTo;
  /** What to write as its recipient. */
  readonly name: string;
  /** The first of the reports that count. */
  readonly sent: RecordOf<'submission'> | undefined;
  /** Their ids. */
  readonly counting: readonly string[];
}

/** Each agency bound sends its periodic report in time: the earliest one still unsent is judged. */
export const submitted = defineCheck({
  name: 'submitted',
  subjects: ['agency', 'store'],
  options,
  *judge(world, rules) {
    const bound = boundBy(world, rules);
    if (rules.of !== 'units' && world.holders('irt-host').length === 0) yield unheld('irt-host');
    for (const agency of bound) {
      const { id } = agency;
      yield { ...judgeAgency(world, rules, agency), subject: { kind: 'agency', id }, agency: id };
    }
  },
});

function boundBy(world: World, { of, types = [], members = [] }: Options): readonly RecordOf<'agency'>[] {
  const living = world.livingAgencies();
  if (of === 'units') {
    const managing = new Set(world.liveSystems().map((system) => world.ownerOfSystem(system.id)));
    return living.filter((agency) => types.includes(agency.type) && managing.has(agency.id));
  }
  const bound = new Set(world.holders('irt-host').map((host) => host.id));
  if (of === 'network') {
    for (const agency of living) if (agency.type === 'telecom') bound.add(agency.id);
    for (const member of members) {
      const heir = world.living(member);
      if ('id' in heir) bound.add(heir.id);
    }
  }
  return living.filter((agency) => bound.has(agency.id));
}

function judgeAgency(world: World, rules: Options, agency: RecordOf<'agency'>): Verdict {
  const { periods } = factsOf(world, rules, agency);
  const sent = periods.filter((period) => period.sent !== undefined);
  const last = sent.at(-1);
  const proof = proofOf('submission', last?.sent ? [last.sent] : []);
  const open = periods.find((period) => period.sent === undefined);
  if (!open) {
    if (isExempt(rules, agency)) {
      return { state: 'not-applicable', due: null, code: 'submission-exempt', args: {} };
    }
    if (!last?.sent) return { state: 'not-applicable', due: null, code: 'submission-none-owed', args: {} };
    const args = { to: last.to, last: last.id, sent: last.sent.sent };
    const late = lateBy(last.due, last.sent.sent);
    return { state: 'met', due: last.due, late, proof, code: 'submission-complete', args };
  }
  const { due, to, name, id: period } = open;
  const next = [
    ...['submission', 'add', '--agency', agency.id, '--type', rules.type],
    ...(['--period', period, '--sent', { blank: 'date' }, '--to', name] as const),
  ];
  const stand = standing(world.at, due, rules.window);
  if (stand !== 'past') {
    if (!last?.sent) return { state: stand, due, code: 'submission-awaited', args: { to, period }, next };
    const args = {
      ...{ to, period, last: last.id, sent: last.sent.sent },
      lateDays: lateBy(last.due, last.sent.sent),
    };
    return { state: stand === 'due-soon' ? stand : 'met', due, proof, code: 'submission-kept', args, next };
  }
  const count = periods.filter((p) => p.sent === undefined && p.due < world.at.day).length;
  const state = awaited(stand, last ? 'overdue' : 'missing');
  const coming = periods.find((p) => p.sent === undefined && p.due >= world.at.day);
  const args = {
    ...{ to, period, count, last: last?.id ?? null },
    ...{ coming: coming?.id ?? null, comingDue: coming?.due ?? null },
  };
  return { state, due, proof, code: 'submission-unsent', args, next };
}

/** What was sent, and the periods the agency or a predecessor had to report on, oldest first. */
export function factsOf(world: World, rules: Options, agency: RecordOf<'agency'>) {
  const { type, first, by, to, central } = rules;
  const group = world.withPredecessors(agency.id);
  const sent = world.naming('submission', 'agency', group).filter((s) => s.type === type);
  const periods: Period[] = [];
  for (let year = first; year <= (rules.last ?? yearOf(world.at.day) + 2); year++) {
    const due = `${year}-${by}`;
    if (!owes(world, rules, agency, due)) continue;
    const line = to.filter(({ from }) => from <= due).at(-1) ?? to[0];
    if (!line) continue;
    const { recipient, name } = line;
    const id = type === 'annual' ? String(year) : `${year}-H1`;
    const counting = sent
      .filter(
        (s) =>
          s.period === id &&
          s.sent !== undefined &&
          submissionFaults(s).length === 0 &&
          reached(s.to, recipient, central),
      )
      .sort((a, b) => compareBytes(a.sent, b.sent));
    periods.push({ id, due, to: recipient, name, sent: counting[0], counting: counting.map((s) => s.id) });
  }
  return { sent, periods };
}

/** Whether the agency, or one whose duties have come to it, was there and bound on the due day. */
function owes(world: World, rules: Options, agency: RecordOf<'agency'>, due: Day): boolean {
  const group = world.withPredecessors(agency.id);
  const there = [...group].flatMap((id) => {
    const one = world.written.get('agency', id);
    const existed =
      one !== undefined &&
      (one.from === undefined || one.from <= due) &&
      (one.to === undefined || one.to >= due);
    return existed ? [one] : [];
  });
  if (rules.of !== 'units') {
    return there.some((one) => (one.id === agency.id || isMember(rules, one)) && !isExempt(rules, one));
  }
  const running = world
    .all('system')
    .some(
      (system) =>
        group.has(managerOn(system, due)) &&
        system.inService !== undefined &&
        system.inService <= due &&
        (system.retired === undefined || system.retired >= due),
    );
  return running && there.length > 0;
}

const isMember = (rules: Options, agency: RecordOf<'agency'>): boolean =>
  agency.roles?.includes('irt-host') === true ||
  (rules.of === 'network' && (agency.type === 'telecom' || rules.members?.includes(agency.id) === true));

/** Records do not say which body is of the police or of defence; its name does. */
const isExempt = (rules: Options, agency: RecordOf<'agency'>): boolean =>
  (rules.exempt ?? []).some((beginning) => fold(agency.name).trim().startsWith(fold(beginning)));

/** One record may say to whom it went; a report to the owner is none to a ministry, nor the other way round. */
function reached(to: string | undefined, recipient: SubmittedTo, central: readonly string[]): boolean {
  if (to === undefined) return true;
  return mentions(to, central) === (recipient !== 'owner');
}
