import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../src/domain/calendar.js';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import { toRaw } from '../../src/domain/raw.js';
import { readRecord } from '../../src/domain/read-record.js';
import { anyRecords } from './duties/random/records.js';

/** What cannot lie before what, as a person would list it; `or`: the second beginning where the first is not there. */
const PAIRS: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  agency: ['from → to'],
  system: ['inService → retired'],
  scan: ['started → finished'],
  hunt: ['started → finished'],
  drill: ['started → finished'],
  finding: ['found → fixed', 'fixStarted → fixed'],
  plan: ['issued → withdrawn', 'issued → revisions.date'],
  incident: [
    ...['occurred → detected', 'occurred → intake.at', 'detected → beyondCapacity'],
    ...['detected → reports.sent', 'detected → contained', 'detected → restored', 'detected → closed'],
  ],
  warning: ['date → due', 'date → responses.assessed', 'responses.assessed → responses.fixed'],
  team: ['established → dissolved'],
  member: ['joined → left', 'joined → contractTo', 'qualifications.issued → qualifications.expires'],
  contact: ['published → verified', 'published → withdrawn'],
  supplier: ['contract.from or contract.date → contract.to'],
  request: ['issued → due', 'issued → answered'],
  waiver: ['from or document.date → until'],
};
/** Orders that look wrong and happen. */
const HAPPEN: readonly (readonly [KindName, earlier: string, later: string])[] = [
  ['incident', 'intake.at', 'detected'],
  ['incident', 'closed', 'contained'],
  ['incident', 'closed', 'reports.sent'],
  ['supplier', 'reviewed', 'contract.from'],
  ['supplier', 'contract.to', 'contract.date'],
  ['finding', 'fixStarted', 'found'],
  ['waiver', 'until', 'document.date'],
  ['contact', 'withdrawn', 'verified'],
  ['member', 'contractTo', 'left'],
  ['system', 'levelSince', 'inService'],
  ['team', 'decision.date', 'established'],
];

const REQUIRED: Readonly<Partial<Record<KindName, object>>> = {
  agency: { name: 'A', type: 'department' },
  system: { name: 'A', agency: 'a', inService: '2000-01-01' },
  scan: { systems: ['s'] },
  hunt: { systems: ['s'] },
  drill: { systems: ['s'], type: 'real-combat' },
  finding: { system: 's', found: '2000-01-01', severity: 'low' },
  plan: { name: 'A', agency: 'a', systems: ['s'], status: 'issued', issued: '2000-01-01' },
  incident: { system: 's', type: 'fault', detected: '2000-01-01T00:00' },
  warning: { source: 'A', date: '2000-01-01' },
  team: { name: 'A', agency: 'a', established: '2000-01-01' },
  member: { name: 'A', team: 't', joined: '2000-01-01' },
  contact: { agency: 'a' },
  supplier: { name: 'A', agency: 'a' },
  request: { agency: 'a', issued: '2000-01-01' },
  waiver: {
    ...{ duty: 'd18.drill', subject: { kind: 'store' }, reason: 'A' },
    ...{ document: { number: '1' }, until: '2099-01-01' },
  },
};

/** A record with a value at a path; a list on the way holds it in its last item, made where there is none. */
function withAt(record: object, path: string, value: string, isList: (name: string) => boolean): object {
  const [step = '', ...rest] = path.split('.');
  const held = (record as Record<string, unknown>)[step];
  if (rest.length === 0) return { ...record, [step]: value };
  const inner = isList(step) ? (held as object[] | undefined)?.at(-1) : (held as object | undefined);
  const next = withAt(inner ?? {}, rest.join('.'), value, isList);
  return { ...record, [step]: isList(step) ? [next] : next };
}
function recordOf(kind: KindName, ...dates: readonly (readonly [path: string, value: string])[]): object {
  const isList = (name: string) => kinds[kind].shape.fields[name]?.type === 'list';
  return dates.reduce<object>((record, [path, value]) => withAt(record, path, value, isList), {
    id: 'x',
    ...REQUIRED[kind],
  });
}
const wrongIn = (kind: KindName, record: object) => {
  const { issues, record: read } = readRecord(kind, toRaw(record));
  expect(read, 'read as written').toEqual(record);
  return issues.flatMap((issue) => (issue.code === 'end-before-beginning' ? [issue.args] : []));
};
const indexed = (path: string) => path.replace(/^(reports|revisions|responses|qualifications)\./, '$1.0.');
const ofPair = (begin: string, end: string) => (wrong: { begin: string; end: string }) =>
  wrong.begin === indexed(begin) && wrong.end === indexed(end);
const isTimed = (kind: KindName) => kind === 'incident';
const value = (kind: KindName, day: string) => (isTimed(kind) ? `${day}T09:30` : day);

const cases = kindNames.flatMap((kind) =>
  (PAIRS[kind] ?? []).flatMap((pair) => {
    const [begins = '', end = ''] = pair.split(' → ');
    return begins.split(' or ').map((begin) => [kind, begin, end] as const);
  }),
);

describe('dates in an order that cannot be', () => {
  it('every kind declares just the listed pairs', () => {
    const declared = kindNames.map((kind) => [
      kind,
      kinds[kind].orders.map(([b, end]) => `${typeof b === 'string' ? b : b.join(' or ')} → ${end}`).sort(),
    ]);
    expect(declared).toEqual(kindNames.map((kind) => [kind, [...(PAIRS[kind] ?? [])].sort()]));
  });

  it.each(cases)('%s: %s, then %s: the day before is named with both dates, the same day is not', (...of) => {
    const [kind, begin, end] = of;
    const from = value(kind, '2026-03-10');
    const ended = (to: string) =>
      wrongIn(kind, recordOf(kind, [begin, from], [end, to])).filter(ofPair(begin, end));
    expect(ended(value(kind, '2026-03-10'))).toEqual([]);
    expect(ended(value(kind, '2026-03-11'))).toEqual([]);
    const to = value(kind, '2026-03-09');
    expect(ended(to)).toEqual([{ begin: indexed(begin), end: indexed(end), from, to }]);
  });

  const timed = cases.filter(([kind]) => isTimed(kind));
  it.each(timed)('%s: %s, then %s: a minute before, whatever the zone it is written in', (...of) => {
    const [kind, begin, end] = of;
    const ended = (to: string) =>
      wrongIn(kind, recordOf(kind, [begin, '2026-03-10T09:30'], [end, to])).filter(ofPair(begin, end)).length;
    expect(ended('2026-03-10T09:29')).toBe(1);
    expect(ended('2026-03-10T02:29Z')).toBe(1);
    expect(ended('2026-03-10T02:30Z')).toBe(0);
    expect(ended('2026-03-09T20:30-06:00')).toBe(0);
  });

  it.each(HAPPEN)('%s: %s before %s happens', (kind, earlier, later) => {
    const [first, second] = [value(kind, '2026-03-09'), value(kind, '2026-03-10')];
    const quiet =
      kind === 'supplier' && earlier === 'contract.to'
        ? recordOf(kind, [earlier, first], [later, second], ['contract.from', '2026-01-01'])
        : kind === 'waiver'
          ? recordOf(kind, [earlier, first], [later, second], ['from', '2026-01-01'])
          : recordOf(kind, [earlier, first], [later, second]);
    expect(wrongIn(kind, quiet)).toEqual([]);
  });

  it('an item of a list is held against its own beginning, not its neighbour’s', () => {
    const record = {
      ...{ id: 'x', ...REQUIRED.warning },
      responses: [
        { agency: 'a', status: 'fixed', assessed: '2026-05-01', fixed: '2026-05-02' },
        { agency: 'a', status: 'fixed', assessed: '2026-01-05', fixed: '2026-01-04' },
        { agency: 'a', status: 'fixed', fixed: '2026-01-01' },
      ],
    };
    const args = { from: '2026-01-05', to: '2026-01-04' };
    expect(wrongIn('warning', record)).toEqual([
      { begin: 'responses.1.assessed', end: 'responses.1.fixed', ...args },
    ]);
  });

  it('of random records each pair in the wrong order is told, and nothing else', () => {
    const at = readMoment('2026-11-23');
    if (!at) throw new Error('no day');
    fc.assert(
      fc.property(anyRecords(at, ['d18.drill']), (records) => {
        for (const [kind, record] of records) {
          const told = readRecord(kind, toRaw(record)).issues.flatMap((issue) =>
            issue.code === 'end-before-beginning' ? [`${issue.args.begin} ${issue.args.end}`] : [],
          );
          expect(told.sort(), JSON.stringify(record)).toEqual([...wrongOrders(kind, record)].sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The wrong orders of a record, by the list above and no declaration. */
function* wrongOrders(kind: KindName, record: object): Generator<string> {
  for (const pair of PAIRS[kind] ?? []) {
    const [begins = '', end = ''] = pair.split(' → ');
    for (const [endPath, ended] of leaves(record, end)) {
      const item = /^\w+\.\d+\./.exec(endPath)?.[0] ?? '';
      const starts = begins
        .split(' or ')
        .flatMap((begin) => [...leaves(record, begin)])
        .filter(([path]) => !/\.\d+\./.test(path) || path.startsWith(item));
      const [first] = starts;
      if (first && stamp(ended) < stamp(first[1])) yield `${first[0]} ${endPath}`;
    }
  }
}
function* leaves(value: unknown, path: string, base = ''): Generator<[path: string, value: string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leaves(item, path, `${base}${index}.`);
    return;
  }
  const [step = '', ...rest] = path.split('.');
  const inner = (value as Record<string, unknown>)[step];
  if (inner === undefined) return;
  if (rest.length === 0) yield [`${base}${step}`, String(inner)];
  else yield* leaves(inner, rest.join('.'), `${base}${step}.`);
}
const stamp = (text: string): number =>
  new Date(/T.*(?:Z|[+-]\d\d:\d\d)$|^[^T]*$/.test(text) ? text : `${text}+07:00`).getTime();
