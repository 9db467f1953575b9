import { describe, expect, it } from 'vitest';
import { momentOfDay, readMoment } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import { type AnyRecord, type KindName, kindNames, kinds } from '../../../src/domain/kinds/index.js';
import type { Kind } from '../../../src/domain/kinds/kind.js';
import type { Shape } from '../../../src/domain/kinds/shape.js';
import { oddities } from '../../../src/domain/oddities/index.js';
import type { Scene } from '../../../src/domain/oddities/oddity.js';

type Written = readonly [KindName, Omit<AnyRecord, 'id'> & { id?: string }];
const AT = momentOfDay('2026-11-30');

/** `code kind/id path` of all that is odd in some records; ids are `a`, `b` … unless given. */
function odd(records: readonly Written[], at = AT, duties: Scene['duties'] = null): readonly string[] {
  const named = records.map(([kind, fields], index) => {
    const record = { id: String.fromCharCode(97 + index), ...fields } as AnyRecord;
    return [kind, record] as const;
  });
  return oddities({ dataset: createDataset(named), at, duties }).map(
    ({ code, kind, id, path }) => `${code} ${kind}/${id} ${path}`,
  );
}

const shapeAt = (shape: Shape, path: string): Shape | undefined =>
  path.split('.').reduce<Shape | undefined>((here, step) => {
    const of = here?.type === 'list' ? here.of : here;
    return of?.type === 'object' ? of.fields[step] : undefined;
  }, shape);

const agency = (id: string, more: object = {}): Written => [
  'agency',
  { id, name: `Sở ${id}`, type: 'department', ...more },
];
const system = (id: string, more: object = {}): Written => [
  'system',
  { id, name: `Hệ thống ${id}`, agency: 'so-a', inService: '2022-11-01', ...more },
];
const scan = (more: object = {}): Written => [
  'scan',
  { systems: ['s1'], finished: '2026-06-01', performer: 'Đội A', ...more },
];

describe('a fact dated after today', () => {
  it.each<[string, Written, readonly string[]]>([
    ['a scan finished tomorrow', scan({ finished: '2026-12-01' }), ['later-fact scan/a finished']],
    [
      'of several later days the first is pointed at',
      scan({ started: '2026-12-01', finished: '2026-12-02' }),
      ['later-fact scan/a started'],
    ],
    [
      'a time in a list of parts',
      ['incident', { system: 's1', detected: '2026-11-01T08:00', reports: [{ sent: '2026-12-01T08:00' }] }],
      ['later-fact incident/a reports.0.sent'],
    ],
    [
      'the day of a paper',
      ['submission', { agency: 'a', sent: '2026-11-01', document: { date: '2027-01-01' } }],
      ['later-fact submission/a document.date'],
    ],
    [
      'a day of what lacks another field',
      ['contact', { agency: 'a', email: 'a@b.vn', published: '2027-02-02' }],
      ['later-fact contact/a published'],
    ],
    [
      'a day of what lacks the first one',
      ['contact', { agency: 'a', verified: '2027-01-01' }],
      ['later-fact contact/a verified'],
    ],
    [
      'a team without a decision',
      ['team', { name: 'T', agency: 'a', established: '2027-02-02' }],
      ['later-fact team/a established'],
    ],
    [
      'a budget without its sum',
      ['budget', { agency: 'a', year: 2027, purpose: 'irt', document: { date: '2027-01-01' } }],
      ['later-fact budget/a document.date'],
    ],
    [
      'another day of what is announced',
      [
        'activity',
        { agency: 'x', topic: 'national-exercise', date: '2026-12-10', invitation: { date: '2026-12-01' } },
      ],
      ['later-fact activity/a invitation.date'],
    ],
    ['one of today is none', scan({ finished: '2026-11-30' }), []],
    [
      'a term set in advance is none',
      ['waiver', { duty: 'd', subject: { kind: 'store' }, from: '2026-12-01', until: '2027-12-31' }],
      [],
    ],
    [
      'a scan that says itself it is only planned is none',
      scan({ started: '2026-12-05', finished: undefined }),
      [],
    ],
    [
      'an exercise one is invited to is none',
      [
        'activity',
        { agency: 'x', topic: 'national-exercise', date: '2026-12-10', invitation: { date: '2026-11-01' } },
      ],
      [],
    ],
    [
      'the same exercise, if it is said to have been attended',
      [
        'activity',
        { agency: 'x', topic: 'national-exercise', date: '2026-12-10', invitation: {}, attended: true },
      ],
      ['later-fact activity/a date'],
    ],
  ])('%s', (_what, record, expected) => expect(odd([record])).toEqual(expected));

  it('goes by the moment judged, in Vietnam', () => {
    const record: Written = ['incident', { system: 's1', detected: '2026-11-30T09:30' }];
    const at = (typed: string) => odd([record], readMoment(typed) ?? AT);
    expect([at('2026-11-30T02:29:59Z').length, at('2026-11-30T02:30:00Z').length]).toEqual([1, 0]);
  });
});

describe('recorded twice', () => {
  const incident = (more: object = {}): Written => [
    'incident',
    { system: 's1', type: 'malware', detected: '2026-06-01T08:00:00+07:00', ...more },
  ];
  const drill = (more: object = {}): Written => [
    'drill',
    { type: 'tabletop', systems: ['s1'], finished: '2026-06-01', ...more },
  ];
  const activity = (more: object = {}): Written => [
    'activity',
    { agency: 'x', topic: 'awareness', date: '2026-06-01', ...more },
  ];
  const finding = (more: object = {}): Written => ['finding', { system: 's1', found: '2026-06-01', ...more }];
  const submission = (more: object = {}): Written => [
    'submission',
    { agency: 'x', type: 'quarter', period: '2026-Q2', sent: '2026-07-01', ...more },
  ];
  const budget = (more: object = {}): Written => [
    'budget',
    { agency: 'x', year: 2026, purpose: 'irt', allocated: 5, ...more },
  ];
  const waiver = (more: object = {}): Written => [
    'waiver',
    { duty: 'd18.x', subject: { kind: 'system', id: 's1' }, until: '2027-01-01', ...more },
  ];
  it.each<[string, Written, Written]>([
    ['two scans of one day by one performer', scan(), scan()],
    ['the performer typed otherwise', scan({ performer: 'Đội Hoà' }), scan({ performer: 'đội  Hòa' })],
    ['one without the performer', scan(), scan({ performer: undefined })],
    ['systems in another order', scan({ systems: ['s1', 's2'] }), scan({ systems: ['s2', 's1'] })],
    [
      'two hunts',
      ['hunt', { systems: ['s1'], finished: '2026-06-01' }],
      ['hunt', { systems: ['s1'], finished: '2026-06-01' }],
    ],
    ['two drills', drill(), drill({ host: 'Sở A' })],
    [
      'two incidents, the moment written in another zone',
      incident(),
      incident({ detected: '2026-06-01T01:00:00Z', type: 'dos' }),
    ],
    [
      'one vulnerability found twice',
      finding({ cve: ['CVE-2021-44228'] }),
      finding({ cve: ['CVE-2021-44228'] }),
    ],
    ['one weak point of one name', finding({ name: 'Mật khẩu yếu' }), finding({ name: 'mật khẩu yếu' })],
    ['two activities', activity(), activity({ reach: 40 })],
    ['two submissions', submission(), submission()],
    ['two budgets of one sum', budget(), budget()],
    ['two waivers', waiver(), waiver()],
    [
      'two warnings',
      ['warning', { source: 'Cục A05', number: '12', date: '2026-06-01' }],
      ['warning', { source: 'cục A05', number: '12', date: '2026-06-01' }],
    ],
    [
      'two requests',
      ['request', { agency: 'x', issued: '2026-06-01', number: '5' }],
      ['request', { agency: 'x', issued: '2026-06-01', number: '5' }],
    ],
    [
      'two plans',
      ['plan', { agency: 'x', systems: ['s1'], issued: '2026-06-01', name: 'P' }],
      ['plan', { agency: 'x', systems: ['s1'], issued: '2026-06-01', name: 'p' }],
    ],
  ])('%s', (_what, a, b) => {
    const found = odd([a, b]).filter((one) => one.startsWith('recorded-twice'));
    expect(found).toEqual([expect.stringMatching(/^recorded-twice \w+\/b /u)]);
  });

  it.each<[string, Written, Written]>([
    ['scans of two days', scan(), scan({ finished: '2026-06-02' })],
    ['scans of two systems', scan(), scan({ systems: ['s2'] })],
    ['scans of two performers', scan(), scan({ performer: 'Đội B' })],
    ['scans with two tools', scan({ tool: 'Nessus' }), scan({ tool: 'OpenVAS' })],
    ['planned scans', scan({ finished: undefined }), scan({ finished: undefined })],
    [
      'a scan and a hunt of one visit',
      scan(),
      ['hunt', { systems: ['s1'], finished: '2026-06-01', performer: 'Đội A' }],
    ],
    ['a tabletop and a real drill of one day', drill(), drill({ type: 'real-combat' })],
    ['incidents of two moments', incident(), incident({ detected: '2026-06-01T08:01:00+07:00' })],
    ['two findings of one day that say nothing more', finding(), finding()],
    [
      'one vulnerability in two parts',
      finding({ cve: ['CVE-2021-1'], name: 'Cổng A' }),
      finding({ cve: ['CVE-2021-1'], name: 'Cổng B' }),
    ],
    [
      'two classes for two audiences',
      activity({ audience: 'Lãnh đạo' }),
      activity({ audience: 'Công chức' }),
    ],
    ['a report sent again', submission(), submission({ sent: '2026-07-05' })],
    [
      'two grants of one sum by two papers',
      budget({ document: { number: '1' } }),
      budget({ document: { number: '2' } }),
    ],
    [
      'two waivers by two papers',
      waiver({ document: { number: '1' } }),
      waiver({ document: { number: '2' } }),
    ],
  ])('is not said of %s', (_what, a, b) => {
    expect(odd([a, b]).filter((one) => one.startsWith('recorded-twice'))).toEqual([]);
  });
});

describe('of one name', () => {
  const of = (records: readonly Written[]) => odd(records).filter((one) => one.startsWith('same-name'));
  const team = (id: string, more: object = {}): Written => [
    'team',
    { id, name: 'Đội ứng cứu', agency: 'x', established: '2023-01-01', ...more },
  ];
  it.each<[string, Written, Written]>([
    [
      'agencies, in case, tone marks and spaces',
      agency('b', { name: 'Sở Văn hoá' }),
      agency('c', { name: 'SỞ  văn hóa ' }),
    ],
    ['systems of one agency', system('b', { name: 'Cổng' }), system('c', { name: 'cổng' })],
    ['teams of one agency', team('b'), team('c')],
    [
      'suppliers of one agency',
      ['supplier', { id: 'b', name: 'FPT', agency: 'x' }],
      ['supplier', { id: 'c', name: 'fpt', agency: 'x' }],
    ],
  ])('two %s', (_what, a, b) =>
    expect(of([a, b])).toEqual([expect.stringMatching(/^same-name \w+\/c name$/u)]));

  it.each<[string, Written, Written]>([
    [
      'agencies whose names differ in a letter',
      agency('b', { name: 'Sở Nội vụ' }),
      agency('c', { name: 'Sở Ngoại vụ' }),
    ],
    [
      'a body that carries on the name of one that ended',
      agency('b', { name: 'Sở KH', to: '2025-06-30', successor: 'c' }),
      agency('c', { name: 'Sở KH', from: '2025-07-01' }),
    ],
    ['systems of two agencies', system('b', { name: 'Cổng' }), system('c', { name: 'Cổng', agency: 'so-b' })],
    [
      'a system and the one it replaces',
      system('b', { name: 'Cổng' }),
      system('c', { name: 'Cổng', predecessors: ['b'] }),
    ],
    [
      'a system after one of its name was retired',
      system('b', { name: 'C', retired: '2024-01-01' }),
      system('c', { name: 'C', inService: '2024-01-02' }),
    ],
    [
      'two contracts with one supplier',
      ['supplier', { id: 'b', name: 'FPT', agency: 'x', contract: { number: '1' } }],
      ['supplier', { id: 'c', name: 'FPT', agency: 'x', contract: { number: '2' } }],
    ],
  ])('is not said of %s', (_what, a, b) => expect(of([a, b])).toEqual([]));
});

describe('on a day when what it names was not there', () => {
  const bodies = [
    agency('so-a'),
    agency('cu', { to: '2026-06-30', successor: 'moi' }),
    agency('moi', { from: '2026-07-01' }),
    system('s1', { retired: '2026-06-30' }),
    ['team', { id: 't', name: 'Đội', agency: 'so-a', established: '2023-01-01', dissolved: '2026-06-30' }],
  ] satisfies Written[];
  const of = (record: Written) => odd([...bodies, [record[0], { id: 'r', ...record[1] }]]);
  const activity = (who: string, date: string): Written => [
    'activity',
    { agency: who, topic: 'awareness', date },
  ];
  const incident = (detected: string, more: object = {}): Written => [
    'incident',
    { system: 's1', detected, ...more },
  ];
  it.each<[string, Written, string]>([
    ['an activity of an agency that had ended', activity('cu', '2026-07-01'), 'activity/r date'],
    ['an activity of an agency that was not there yet', activity('moi', '2026-06-30'), 'activity/r date'],
    [
      'a system put into service for one that had ended',
      system('r', { agency: 'cu', inService: '2026-08-01' }),
      'system/r inService',
    ],
    [
      'a contact of one that had ended',
      ['contact', { agency: 'cu', published: '2026-07-01', phone: '113' }],
      'contact/r published',
    ],
    [
      'a member of a team dissolved',
      ['member', { name: 'A', team: 't', joined: '2026-07-01' }],
      'member/r joined',
    ],
    ['a scan before the system was in service', scan({ finished: '2022-10-31' }), 'scan/r finished'],
    ['a scan after it was retired', scan({ finished: '2026-07-01' }), 'scan/r finished'],
    [
      'a planned hunt after it was retired',
      ['hunt', { systems: ['s1'], started: '2026-07-01' }],
      'hunt/r started',
    ],
    ['a finding after it was retired', ['finding', { system: 's1', found: '2026-07-01' }], 'finding/r found'],
    [
      'a supplier reviewed for one that had ended',
      ['supplier', { name: 'N', agency: 'cu', reviewed: '2026-07-01', contract: { date: '2026-01-01' } }],
      'supplier/r reviewed',
    ],
    [
      'a contract made for one that had ended',
      ['supplier', { name: 'N', agency: 'cu', contract: { date: '2026-07-01' } }],
      'supplier/r contract.date',
    ],
    [
      'a budget granted to one that had ended',
      ['budget', { agency: 'cu', year: 2026, purpose: 'irt', document: { date: '2026-07-01' } }],
      'budget/r document.date',
    ],
    [
      'a budget of a year after the end, by a paper before it',
      ['budget', { agency: 'cu', year: 2027, purpose: 'irt', document: { date: '2026-06-01' } }],
      'budget/r year',
    ],
    [
      'a report on a period after the end',
      ['submission', { agency: 'cu', type: 'quarter', period: '2026-Q3', sent: '2026-10-05' }],
      'submission/r sent',
    ],
    [
      'a report on a period one was there for in part',
      ['submission', { agency: 'cu', type: 'annual', period: '2026', sent: '2026-11-15' }],
      'submission/r sent',
    ],
    [
      'a report sent before one was there',
      ['submission', { agency: 'moi', type: 'quarter', period: '2026-Q2', sent: '2026-06-30' }],
      'submission/r sent',
    ],
    [
      'an answer to a warning by one that had ended',
      [
        'warning',
        {
          source: 'A05',
          date: '2026-06-01',
          agencies: ['cu'],
          responses: [
            { agency: 'cu', status: 'affected', assessed: '2026-06-20' },
            { agency: 'cu', status: 'fixed', assessed: '2026-07-05' },
          ],
        },
      ],
      'warning/r responses.1.assessed',
    ],
    [
      'an incident helped with by one that had ended',
      ['incident', { system: 'so-a', detected: '2026-07-01T08:00', provider: 'cu' }],
      'incident/r detected',
    ],
    [
      'an incident of a system named twice',
      incident('2026-07-01T08:00', { alsoSystems: ['s1', 's1'] }),
      'incident/r detected',
    ],
    ['an incident on the night after, in Vietnam', incident('2026-06-30T17:00:00Z'), 'incident/r detected'],
  ])('%s', (_what, record, expected) => expect(of(record)).toEqual([`outside-life ${expected}`]));

  it.each<[string, Written]>([
    ['on the last day', activity('cu', '2026-06-30')],
    ['on the first day', activity('moi', '2026-07-01')],
    ['of a system on its last evening', incident('2026-06-30T16:59:59Z')],
    ['of a system older than the agency that has it now', system('r', { agency: 'moi' })],
    [
      'of a plan issued before the agency that carries it on began',
      ['plan', { name: 'P', agency: 'moi', systems: ['s1'], issued: '2025-01-01' }],
    ],
    [
      'of a report on a period the agency was there for',
      ['submission', { agency: 'cu', type: 'quarter', period: '2026-Q2', sent: '2026-07-05' }],
    ],
    ['of a record without its day', scan({ finished: undefined })],
    [
      'of a budget of a year one was there for in part',
      ['budget', { agency: 'cu', year: 2026, purpose: 'irt', document: { date: '2026-01-05' } }],
    ],
    [
      'of a contract older than the agency that has it now',
      ['supplier', { name: 'N', agency: 'moi', reviewed: '2026-06-01' }],
    ],
    [
      'of a warning to one that ended before it: it is passed on',
      ['warning', { source: 'A05', date: '2026-07-05', agencies: ['cu'] }],
    ],
  ])('is not said %s', (_what, record) => expect(of(record)).toEqual([]));

  it('names everyone who was not there, and the successor of who ended', () => {
    const records = [...bodies, ['activity', { id: 'r', agency: 'cu', date: '2026-08-05' }] as const].map(
      ([kind, record]) => [kind, record as AnyRecord] as const,
    );
    const [found] = oddities({ dataset: createDataset(records), at: AT, duties: null });
    expect(found?.args).toEqual({
      of: { kind: 'activity', id: 'r', name: null },
      on: { field: 'date', value: '2026-08-05' },
      gone: [{ kind: 'agency', id: 'cu', name: 'Sở cu', why: 'ended', day: '2026-06-30', heir: 'moi' }],
    });
  });
});

/** Why a reference to what can end says nothing of its record's day. */
const TIMELESS: Readonly<Record<string, string>> = {
  'agency.parent': 'said of now',
  'agency.successor': 'follows by nature; a circle is a problem of its own',
  'system.formerly.agency': 'one that ended hands over what it still had',
  'system.predecessors': 'have ended by nature',
  'plan.systems': 'made before a system is in service, kept after',
  'warning.agencies': 'passed on to whoever is there',
  'warning.responses.systems': 'closed from the day after it was retired',
  'activity.members': 'who practised may have left since',
  'waiver.subject.id': 'told by waiver-idle, with why',
};

/** References of a kind to what has a first and a last day, without places in lists. */
function* mortalRefs(shape: Shape, path = ''): Generator<string> {
  if (shape.type === 'ref' && kinds[shape.kind as KindName].life) yield path;
  if (shape.type === 'list') yield* mortalRefs(shape.of, path);
  if (shape.type !== 'object') return;
  if (path === 'subject') yield 'subject.id';
  for (const [name, field] of Object.entries(shape.fields))
    yield* mortalRefs(field, path ? `${path}.${name}` : name);
}

describe('the whole', () => {
  it('every reference to what can end is held against a day, or a reason is given here', () => {
    const refs = kindNames.flatMap((kind) =>
      [...mortalRefs(kinds[kind].shape)].map((path) => `${kind}.${path}`),
    );
    const held = kindNames.flatMap((kind) => kinds[kind].during.map(({ names }) => `${kind}.${names}`));
    expect([...new Set(held), ...Object.keys(TIMELESS)].sort()).toEqual(refs.sort());
  });

  it('what is declared of a kind names fields it has', () => {
    for (const kind of kindNames) {
      const { during, announced, shape }: Kind = kinds[kind];
      const paths = [
        ...during.flatMap(({ names, on, about }) => [names, ...on, ...(about ? [about] : [])]),
        ...(announced ? Object.values(announced) : []),
      ];
      for (const path of paths) expect(shapeAt(shape, path), `${kind}.${path}`).toBeDefined();
    }
  });
});
