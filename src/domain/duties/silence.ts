import type { Day, Moment } from '../calendar.js';
import type { KindName } from '../kinds/index.js';
import type { Nothing } from '../nothing.js';
import { absenceOf } from './absence.js';
import type { Absence } from './absence-codes.js';
import type { Duty } from './catalogue.js';
import { checkOf } from './checks/index.js';
import { type Result, type Subject, subjectText } from './result.js';
import type { World } from './world.js';

/** Why nothing is judged of what was asked for, where that is no matter of one duty and one record. */
export interface SilenceArgs {
  /** No duty in use is about single records of this kind. */
  'kind-never-judged': { kind: string };
  'nothing-owed': Nothing;
  'agency-unborn': { on: Day };
  'agency-owes-none': Nothing;
  'none-bound': Nothing;
  /** There is no record yet of what the duty is about: nothing was typed wrongly, and nothing is owed. */
  'none-yet': { kinds: readonly KindName[] };
  /** Of all duties in use: the first comes into force on that day. */
  'no-duty-yet': { from: Day };
  /** Of all duties in use: the last was in force through that day. */
  'no-duty-any-more': { to: Day };
}
export type Why =
  | Absence
  | { [C in keyof SilenceArgs]: { readonly code: C; readonly args: SilenceArgs[C] } }[keyof SilenceArgs];

/** A part of what was asked for of which nothing is judged, and why. */
export interface Silence {
  readonly subject: string | null;
  readonly agency: string | null;
  readonly duty: string | null;
  readonly why: Why;
}

export interface Asked {
  readonly subjects: readonly Subject[];
  /** The agency judged: the living one, where the one asked for has ended. */
  readonly agency: string | null;
  /** None: all of them. */
  readonly duties: readonly Duty[];
}

/** Why nothing at all is judged at a moment: no duty in use is in force then. Where there is no duty, another problem says why. */
export function idleness(duties: readonly Duty[], { day }: Moment): Why | undefined {
  const spans = duties.map(({ inForce }) => inForce);
  if (spans.length === 0 || spans.some(({ from, to }) => from <= day && (to === undefined || day <= to)))
    return undefined;
  const [next] = spans.flatMap(({ from }) => (from > day ? [from] : [])).sort();
  if (next !== undefined) return why('no-duty-yet', { from: next });
  const last = spans
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1);
  return why('no-duty-any-more', { to: last ?? day });
}

/** Each subject, agency and duty asked for by name of which there is no result; of nothing named, that none is judged. */
export function silences(
  world: World,
  all: readonly Duty[],
  { subjects, agency, duties }: Asked,
  results: readonly Result[],
): readonly Silence[] {
  const of = new Set(results.map(({ duty }) => duty));
  const unheard = duties.filter(({ id }) => !of.has(id));
  if (subjects.length > 0) {
    const about = new Set(results.map(({ subject }) => subjectText(subject)));
    return subjects.flatMap((subject): readonly Silence[] => {
      const named = { subject: subjectText(subject), agency: null };
      const isHeard = about.has(named.subject);
      const left = isHeard ? unheard : duties;
      if (left.length > 0)
        return left.map((duty) => ({ ...named, duty: duty.id, why: absenceOf(world, duty, subject) }));
      return isHeard ? [] : [{ ...named, duty: null, why: ofSubject(world, all, subject) }];
    });
  }
  if (unheard.length > 0)
    return unheard.map((duty) => ({
      subject: null,
      agency,
      duty: duty.id,
      why: ofDuty(world, duty, agency),
    }));
  if (results.length > 0) return [];
  const idle = idleness(all, world.at);
  const reason = agency === null ? idle : (ofAgency(world, agency) ?? idle ?? why('nothing-owed', {}));
  return reason ? [{ subject: null, agency, duty: null, why: reason }] : [];
}

const why = <C extends keyof SilenceArgs>(code: C, args: SilenceArgs[C]): Why => ({ code, args }) as Why;

/** The most telling of what the duties about such a subject say. */
function ofSubject(world: World, all: readonly Duty[], subject: Subject): Why {
  const reasons = all
    .filter((duty) => checkOf(duty).subjects.includes(subject.kind))
    .map((duty) => absenceOf(world, duty, subject));
  const telling = reasons.find(({ code }) => code !== 'not-bound' && !code.startsWith('duty-'));
  return telling ?? reasons[0] ?? why('kind-never-judged', { kind: subject.kind });
}

/** Why an agency carries no duties of its own at the moment judged. */
function ofAgency(world: World, id: string): Why | undefined {
  const agency = world.written.get('agency', id);
  if (agency?.from !== undefined && agency.from > world.at.day)
    return why('agency-unborn', { on: agency.from });
  return agency?.to !== undefined && world.over(agency.to)
    ? { code: 'agency-ended', args: { on: agency.to, heir: null } }
    : undefined;
}

function ofDuty(world: World, duty: Duty, agency: string | null): Why {
  const { from, to } = duty.inForce;
  if (world.at.day < from) return { code: 'duty-not-yet', args: { from } };
  if (to !== undefined && world.over(to)) return { code: 'duty-ended', args: { to } };
  const dead = agency === null ? undefined : ofAgency(world, agency);
  if (dead) return dead;
  const kinds = checkOf(duty).subjects.filter((kind) => kind !== 'store');
  if (kinds.every((kind) => world.written.all(kind).length === 0)) return why('none-yet', { kinds });
  return why(agency === null ? 'none-bound' : 'agency-owes-none', {});
}
