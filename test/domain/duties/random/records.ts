import fc from 'fast-check';
import type { Day, Moment } from '../../../../src/domain/calendar.js';
import { checks } from '../../../../src/domain/duties/checks/index.js';
import {
  type AnyRecord,
  isKindName,
  type KindName,
  kindNames,
  kinds,
} from '../../../../src/domain/kinds/index.js';
import { anyFields } from './any-fields.js';
import { dayNear, timeNear } from './days.js';

export type Written = readonly [KindName, AnyRecord];

/** Ids whose order by bytes is not the order people expect. */
const agencies = ['a', 'a-1', 'ab', 'b', 'c'];
const systems = ['s', 's-1', 'sa', 't'];
const teams = ['doi', 'doi-2'];
const members = ['an', 'an-2', 'binh', 'cuong', 'dung', 'em', 'giang', 'hoa', 'khanh'];
/** Two of them one person, typed with a space too many. */
const PEOPLE = ['Lê Bình', 'Lê  Bình', ...Array.from({ length: 24 }, (_, n) => `Người thứ ${n}`)];
const hunts = ['h', 'h-1', 'i'];
const three = ['x', 'x-1', 'y'];
export const NOBODY = 'khong-co';

const one = (ids: readonly string[]) =>
  fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constant(NOBODY) });
const some = (ids: readonly string[]) => fc.uniqueArray(one(ids), { minLength: 1, maxLength: 3 });
const oftenTrue = fc.constantFrom(true, true, true, false);
const oftenLongAgo = (day: fc.Arbitrary<Day>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant('2021-01-01') }, { weight: 1, arbitrary: day });
const text = fc.constantFrom('Một', 'Hai');

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;
/** An object with the first fields always, and each of the others or not. */
const group = (always: Fields, sometimes: Fields = {}): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(fc.record(always), fc.record(sometimes, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }));
/** An object a reader would not take for none. */
const filled = (sometimes: Fields) => group({}, sometimes).filter((fields) => Object.keys(fields).length > 0);
const list = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 });

interface Days {
  readonly day: fc.Arbitrary<Day>;
  readonly time: fc.Arbitrary<string>;
}

const places = ({ day }: Days): Partial<Record<KindName, fc.Arbitrary<Record<string, unknown>>>> => ({
  agency: group(
    {
      name: text,
      type: fc.constantFrom('department', 'district', 'commune', 'telecom', 'telecom', 'enterprise', 'other'),
    },
    {
      roles: fc.subarray(['irt-host', 'finance']),
      from: day,
      to: day,
      successor: one(agencies),
    },
  ),
  system: group(
    { name: text, agency: one(agencies), inService: day },
    {
      level: fc.constantFrom(1, 2, 3, 4, 5),
      levelSince: day,
      retired: day,
      changes: list(filled({ date: day, what: text })),
      monitoring: filled({ by: text, since: day }),
      predecessors: some(systems),
      formerly: list(filled({ agency: one(agencies), to: day })),
    },
  ),
  plan: group(
    {
      name: text,
      agency: one(agencies),
      systems: some(systems),
      status: fc.constantFrom('issued', 'issued', 'draft', 'withdrawn'),
      issued: day,
    },
    {
      scenarios: list(filled({ name: text })),
      revisions: list(filled({ date: day })),
      withdrawn: day,
    },
  ),
});

const work = ({ day, time }: Days): Partial<Record<KindName, fc.Arbitrary<Record<string, unknown>>>> => ({
  scan: group({ systems: some(systems) }, { started: day, finished: day }),
  hunt: group({ systems: some(systems) }, { started: day, finished: day }),
  finding: group(
    {
      system: one(systems),
      found: day,
      severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
    },
    { takeover: oftenTrue, fixStarted: day, fixed: day, hunt: one(hunts) },
  ),
  drill: group(
    {
      type: fc.constantFrom('real-combat', 'real-combat', 'real-combat', 'tabletop', 'national'),
      systems: some(systems),
    },
    {
      started: day,
      finished: day,
      liveSystem: oftenTrue,
      scripted: oftenTrue.map((yes) => !yes),
      weaknesses: filled({ process: list(text), technology: list(text), people: list(text) }),
    },
  ),
  incident: group(
    { system: one(systems), type: fc.constantFrom('ransomware', 'fault'), detected: time, classReason: text },
    {
      class: fc.constantFrom('ordinary', 'serious', 'urgent'),
      intake: filled({ at: time }),
      handler: text,
      beyondCapacity: time,
      closed: time,
      provider: one(agencies),
      providerSupport: text,
      alsoSystems: some(systems),
      reports: list(
        filled({
          kind: fc.constantFrom('initial', 'progress', 'final', 'notice'),
          to: fc.subarray(['owner', 'response-unit', 'coordinator', 'mps', 'other']),
          sent: time,
        }),
      ),
    },
  ),
  warning: group(
    { source: text, date: day },
    {
      due: day,
      agencies: some(agencies),
      responses: list(
        filled({
          agency: one(agencies),
          status: fc.constantFrom('not-affected', 'affected', 'fixed'),
          assessed: day,
          fixed: day,
          systems: some(systems),
        }),
      ),
    },
  ),
});

const people = ({ day }: Days): Partial<Record<KindName, fc.Arbitrary<Record<string, unknown>>>> => ({
  team: group(
    { name: text, agency: one(agencies), established: oftenLongAgo(day) },
    { decision: fc.oneof(fc.constant({ number: '1' }), filled({ date: day })), dissolved: day },
  ),
  member: group(
    {
      name: fc.constantFrom(...PEOPLE),
      team: fc.constantFrom('doi', 'doi', 'doi', 'doi', ...teams),
      joined: oftenLongAgo(day),
      qualifications: fc.array(
        group({ meetsStandard: oftenTrue, issued: oftenLongAgo(day) }, { expires: day }),
        { minLength: 1, maxLength: 3 },
      ),
    },
    {
      lead: fc.boolean(),
      employment: fc.constantFrom('own', 'outsourced'),
      person: fc.constantFrom('1', '2'),
    },
  ).chain((member) =>
    fc
      .constantFrom('left', 'contractTo', undefined, undefined, undefined, undefined)
      .chain((end) => (end ? day.map((date) => ({ ...member, [end]: date })) : fc.constant(member))),
  ),
  contact: group(
    { agency: one(agencies) },
    {
      name: text,
      phone: fc.constant('0207000000'),
      url: fc.constantFrom('https://tuyenquang.gov.vn/lien-he', 'https://khac.vn'),
      published: day,
      verified: day,
      withdrawn: day,
    },
  ),
});

const papers = ({ day }: Days): Partial<Record<KindName, fc.Arbitrary<Record<string, unknown>>>> => ({
  activity: group(
    {
      agency: one(agencies),
      topic: fc.constantFrom(
        ...['directive', 'principle', 'incident-reporting', 'awareness', 'practice', 'threat-watch'],
        ...['national-exercise', 'national-exercise', 'response', 'customer-reporting', 'customer-warning'],
      ),
      date: day,
    },
    { members: some(members), invitation: filled({ date: day }), attended: fc.boolean() },
  ),
  supplier: group(
    { name: text, agency: one(agencies) },
    {
      access: oftenTrue,
      contract: filled({ date: day, from: day, to: day }),
      securityClause: oftenTrue,
      incidentClause: oftenTrue,
      reviewed: day,
    },
  ),
  budget: group(
    {
      agency: one(agencies),
      year: fc.integer({ min: 2022, max: 2027 }),
      purpose: fc.constantFrom('irt', 'irt', 'irt', 'talent', 'security'),
    },
    { allocated: fc.constantFrom(0, 1_000_000), document: filled({ date: oftenLongAgo(day) }) },
  ),
  submission: group({
    agency: one(agencies),
    type: fc.constantFrom('half-year', 'annual'),
    period: fc.constantFrom('2023', '2024-H1', '2026-H1'),
    sent: day,
  }),
});

const idsOf: Partial<Record<KindName, readonly string[]>> = {
  agency: agencies,
  system: systems,
  team: teams,
  member: members,
  hunt: hunts,
  activity: ['k', 'k-1', 'ka', 'l', 'm', 'n'],
};
const idsOfKind = (kind: KindName): readonly string[] => idsOf[kind] ?? three;
const idOf = (kind: string) => one(isKindName(kind) ? idsOfKind(kind) : three);

/** Kinds that some duty is about. */
const judged = [...new Set(checks.flatMap(({ subjects }) => subjects))].filter((kind) => kind !== 'store');

/** A waiver of a duty, with a subject that may or may not be there to be waived. */
function waiver(day: fc.Arbitrary<Day>, duties: readonly string[]) {
  const subject = fc.oneof(
    ...judged.map((kind) => fc.record({ kind: fc.constant<string>(kind), id: one(idsOfKind(kind)) })),
    fc.constant({ kind: 'store' }),
  );
  return group(
    { duty: fc.constantFrom(...duties), subject, reason: text, document: filled({ date: day }), until: day },
    { from: day },
  );
}

/**
 * A small store: of every kind some records, their days around the moment judged. Fields are chosen where chance alone
 * would never come to what a duty asks.
 */
export function anyRecords(at: Moment, duties: readonly string[]): fc.Arbitrary<readonly Written[]> {
  const days: Days = { day: dayNear(at), time: timeNear(at) };
  const chosen: Partial<Record<KindName, fc.Arbitrary<Record<string, unknown>>>> = {
    ...places(days),
    ...work(days),
    ...people(days),
    ...papers(days),
    waiver: waiver(days.day, duties),
  };
  const ofKind = (kind: KindName) => {
    const fields = chosen[kind] ?? anyFields(kinds[kind].shape, { ...days, idOf });
    return fc
      .tuple(
        ...idsOfKind(kind).map((id) =>
          fc.option(
            fields.map((rest) => ({ id, ...rest })),
            { nil: null },
          ),
        ),
      )
      .map((records) => records.flatMap((record) => (record ? [[kind, record] as Written] : [])));
  };
  return fc.tuple(...kindNames.map(ofKind)).map((lists) => lists.flat());
}
