import type { Day } from '../calendar.js';
import type { AnyRecord, KindName } from '../kinds/index.js';
import type { Duty } from './catalogue.js';
import { checkOf } from './checks/index.js';
import type { DrillMiss } from './codes.js';
import { contractBegins } from './contracts.js';
import { drillMiss } from './drills.js';
import { isServing } from './people.js';
import type { Subject } from './result.js';
import type { World } from './world.js';

type Nothing = Record<string, never>;

/** Why a duty has no result for a subject, as far as can be told. */
export interface AbsenceArgs {
  'duty-not-yet': { from: Day };
  'duty-ended': { to: Day };
  'kind-not-judged': { kind: string; judged: readonly string[] };
  'record-unreadable': Nothing;
  'system-retired': { on: Day };
  'agency-ended': { on: Day; heir: string | null };
  'team-dissolved': { on: Day };
  'team-inactive': { team: string };
  'member-left': { on: Day; why: 'left' | 'contract-ended' };
  'contact-withdrawn': { on: Day };
  'contract-not-yet': { on: Day };
  'not-yet': { field: string; on: Day };
  'field-absent': { field: string };
  /** `said`: the record says so; else its severity asks for no answer. */
  'finding-harmless': { said: boolean };
  'drill-not-counted': { why: DrillMiss['why'] };
  'drill-old': { on: Day; months: number };
  'exercise-uninvited': { invited: Day | null };
  /** The store is judged only while nobody has the role the duty binds. */
  'store-not-judged': { judged: readonly string[] };
  'not-bound': Nothing;
}
export type Absence = {
  [C in keyof AbsenceArgs]: { readonly code: C; readonly args: AbsenceArgs[C] };
}[keyof AbsenceArgs];

const absent = <C extends keyof AbsenceArgs>(code: C, args: AbsenceArgs[C]): Absence =>
  ({ code, args }) as Absence;

/** Why no result of the duty is about the subject. */
export function absenceOf(world: World, duty: Duty, subject: Subject): Absence {
  const { from, to } = duty.inForce;
  if (world.at.day < from) return absent('duty-not-yet', { from });
  if (to !== undefined && world.over(to)) return absent('duty-ended', { to });
  const { subjects } = checkOf(duty);
  const judged = subjects.filter((kind) => kind !== 'store');
  if (!subjects.includes(subject.kind)) return absent('kind-not-judged', { kind: subject.kind, judged });
  if (subject.kind === 'store') return absent('store-not-judged', { judged });
  if (subject.id === undefined) return absent('not-bound', {});
  const written = world.written.get(subject.kind, subject.id);
  if (!written) return absent('record-unreadable', {});
  return ofRecord(world, duty, subject.kind, written as AnyRecord) ?? absent('not-bound', {});
}

/** The day from which a record of a kind is there to be judged. */
const begins: Partial<Record<KindName, string>> = {
  system: 'inService',
  agency: 'from',
  team: 'established',
  member: 'joined',
  contact: 'published',
  incident: 'detected',
  finding: 'found',
  warning: 'date',
  request: 'issued',
  drill: 'finished',
};

function ofRecord(world: World, duty: Duty, kind: KindName, written: AnyRecord): Absence | undefined {
  const field = begins[kind];
  const start = field === undefined ? undefined : (written[field] as string | undefined);
  const seen = world.get(kind, written.id) as AnyRecord | undefined;
  if (field !== undefined && start === undefined && kind !== 'agency')
    return absent('field-absent', { field });
  const day = start?.slice(0, 10);
  if (field !== undefined && day !== undefined && (day > world.at.day || seen?.[field] === undefined)) {
    return absent('not-yet', { field, on: start ?? day });
  }
  return ended(world, duty, kind, written.id);
}

/** Kinds with a last day, and what is said after it. */
const ends = {
  system: { field: 'retired', code: 'system-retired' },
  team: { field: 'dissolved', code: 'team-dissolved' },
  contact: { field: 'withdrawn', code: 'contact-withdrawn' },
} as const;

function ended(world: World, duty: Duty, kind: KindName, id: string): Absence | undefined {
  switch (kind) {
    case 'system':
    case 'team':
    case 'contact': {
      const { field, code } = ends[kind];
      const on = (world.get(kind, id) as AnyRecord | undefined)?.[field] as Day | undefined;
      return on !== undefined && world.over(on) ? absent(code, { on }) : undefined;
    }
    case 'agency': {
      const to = world.get('agency', id)?.to;
      if (to === undefined || !world.over(to)) return undefined;
      const heir = world.living(id);
      return absent('agency-ended', { on: to, heir: 'id' in heir ? heir.id : null });
    }
    case 'member':
      return ofMember(world, id);
    case 'supplier': {
      const on = contractBegins(world, id);
      return on !== undefined && on > world.at.day ? absent('contract-not-yet', { on }) : undefined;
    }
    case 'finding':
      return absent('finding-harmless', { said: world.get('finding', id)?.takeover === false });
    case 'activity':
      return ofExercise(world, duty, id);
    case 'drill':
      return ofDrill(world, duty, id);
    default:
      return undefined;
  }
}

function ofDrill(world: World, duty: Duty, id: string): Absence | undefined {
  const drill = world.get('drill', id);
  const why = drill && drillMiss(drill);
  if (why !== undefined) return absent('drill-not-counted', { why });
  const { months } = duty.options as { readonly months?: number };
  return drill?.finished !== undefined && months !== undefined
    ? absent('drill-old', { on: drill.finished, months })
    : undefined;
}

function ofExercise(world: World, duty: Duty, id: string): Absence | undefined {
  const activity = world.written.get('activity', id);
  if (duty.check !== 'exercise-attended' || activity?.topic !== 'national-exercise') return undefined;
  return absent('exercise-uninvited', { invited: activity.invitation?.date ?? null });
}

function ofMember(world: World, id: string): Absence | undefined {
  const member = world.get('member', id);
  if (!member) return undefined;
  if (!isServing(world, member)) {
    const left = world.over(member.left);
    const on = left ? member.left : member.contractTo;
    if (on !== undefined) return absent('member-left', { on, why: left ? 'left' : 'contract-ended' });
  }
  const team = world.activeTeams().some((one) => one.id === member.team);
  return team ? undefined : absent('team-inactive', { team: member.team });
}
