import type fc from 'fast-check';
import { instantOf, type Moment } from '../../../../src/domain/calendar.js';
import type { Result } from '../../../../src/domain/duties/result.js';
import type { AnyRecord, KindName } from '../../../../src/domain/kinds/index.js';
import { laterDay } from './days.js';
import type { Written } from './records.js';

/** Days set in advance, by kind and path: they are read as written whatever the day judged. */
const TERMS = [
  'system.formerly.to',
  ...['agency.from', 'agency.to', 'member.contractTo', 'member.qualifications.expires', 'waiver.from'],
  ...['waiver.until', 'supplier.contract.from', 'supplier.contract.to', 'warning.due', 'request.due'],
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T/;

/** The records with every fact after the moment taken out, by `data/catalogue/words.md` and no declaration. */
export const withoutLater = (records: readonly Written[], at: Moment): readonly Written[] =>
  records
    .filter((one) => isMade(one, at))
    .map(([kind, record]) => {
      const seen = strip(kind, record, at) as AnyRecord;
      const { levelSince } = record;
      if (kind === 'system' && levelSince !== undefined && seen['levelSince'] === undefined) {
        const { level: _unknown, ...rest } = seen;
        return [kind, rest as AnyRecord];
      }
      // The two days that are read though they lie ahead: when an exercise is held, and that a withdrawn plan has
      // a day on which it ended.
      if (kind === 'activity' && record['topic'] === 'national-exercise') {
        return [kind, { ...seen, date: record['date'] }];
      }
      // A contract that has only the day of its paper begins on it.
      if (kind === 'supplier' && record['contract'] !== undefined) {
        const { date } = record['contract'] as { date?: string };
        return [kind, { ...seen, contract: { ...(seen['contract'] as object), ...(date ? { date } : {}) } }];
      }
      if (kind === 'plan' && record['status'] === 'withdrawn' && record['withdrawn'] !== undefined) {
        return [kind, { ...seen, withdrawn: record['withdrawn'] }];
      }
      return [kind, seen];
    });

/** Official papers: one of a later day is absent as a whole. */
const PAPERS = new Set(['document', 'decision', 'invitation', 'levelDecision']);
const isLaterPaper = (key: string, value: unknown, at: Moment): boolean =>
  PAPERS.has(key) && String((value as { date?: string } | undefined)?.date ?? '') > at.day;

/** A certificate of a later day is absent as a whole, as a paper is; one without its day is there, undated. */
const isLaterCertificate = (path: string, item: unknown, at: Moment): boolean =>
  path === 'member.qualifications' && String((item as { issued?: string }).issued ?? '') > at.day;

/** Money is not there before the document that allots it. */
const isMade = ([kind, record]: Written, at: Moment): boolean =>
  kind !== 'budget' || !isLaterPaper('document', record['document'], at);

function strip(path: string, value: unknown, at: Moment): unknown {
  if (typeof value === 'string') {
    if (DAY.test(value)) return value > at.day && !TERMS.includes(path) ? undefined : value;
    return TIME.test(value) && instantOf(value) > at.instant ? undefined : value;
  }
  if (Array.isArray(value)) {
    return value.filter((item) => !isLaterCertificate(path, item, at)).map((item) => strip(path, item, at));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, field]) => {
    if (isLaterPaper(key, field, at)) return [];
    const seen = strip(`${path}.${key}`, field, at);
    return seen === undefined ? [] : [[key, seen]];
  });
  return Object.fromEntries(kept);
}

/** Facts a record may yet come to have, by kind; a list grows by an item. */
const facts = (kind: KindName, record: AnyRecord, day: string): Readonly<Record<string, unknown>> => {
  const time = `${day}T00:00`;
  switch (kind) {
    case 'scan':
    case 'hunt':
    case 'drill':
      return { started: day, finished: day };
    case 'finding':
      return { fixStarted: day, fixed: day };
    case 'plan':
      // A plan withdrawn without a day is told from one whose day is known; no day is added to it here.
      return record['status'] === 'withdrawn' ? { revisions: [{ date: day }] } : later(day);
    case 'system':
      return {
        ...{ retired: day, monitoring: { since: day }, changes: [{ date: day }] },
        ...(record['level'] === undefined ? { levelSince: day } : {}),
      };
    case 'incident':
      return {
        ...{ closed: time, beyondCapacity: time, intake: { at: time } },
        reports: [{ kind: 'final', to: ['owner', 'coordinator', 'response-unit', 'mps'], sent: time }],
      };
    case 'warning':
      return { responses: [{ agency: 'a', status: 'not-affected', assessed: day }] };
    case 'team':
      return { dissolved: day };
    case 'member':
      return { left: day, qualifications: [{ meetsStandard: true, issued: day }] };
    case 'contact':
      return { published: day, verified: day, withdrawn: day };
    case 'supplier':
      return { reviewed: day };
    case 'request':
      return { answered: day };
    default:
      return {};
  }
};
const later = (day: string) => ({ withdrawn: day, revisions: [{ date: day }], issued: day });

function grown(kind: KindName, record: AnyRecord, day: string): AnyRecord {
  const news = Object.entries(facts(kind, record, day)).flatMap(([key, fact]) => {
    const had = record[key];
    if (had === undefined) return [[key, fact]];
    return Array.isArray(had) && Array.isArray(fact) ? [[key, [...had, ...fact]]] : [];
  });
  return { ...record, ...Object.fromEntries(news) };
}

/** The same records, each with every fact it lacked, come true after the moment. */
export const withLaterFacts = (records: readonly Written[], at: Moment): fc.Arbitrary<readonly Written[]> =>
  laterDay(at).map((day) => records.map(([kind, record]) => [kind, grown(kind, record, day)] as Written));

/** New records of every kind, all of a day after the moment and about those there are. */
export const laterRecords = (at: Moment): fc.Arbitrary<readonly Written[]> =>
  laterDay(at).map((day) => {
    const systems = ['s', 's-1', 'sa', 't'];
    const time = `${day}T00:00`;
    const topics = ['directive', 'principle', 'incident-reporting', 'awareness', 'practice', 'threat-watch'];
    const activities = [...topics, 'response', 'customer-reporting', 'customer-warning', 'national-exercise'];
    const document = { number: '1', date: day };
    const records: readonly (readonly [KindName, Record<string, unknown>])[] = [
      ['agency', { name: 'Mới', type: 'telecom', roles: ['irt-host', 'finance'], from: day }],
      ['system', { name: 'Mới', agency: 'a', inService: day, level: 3 }],
      ['scan', { systems, finished: day }],
      ['hunt', { systems, finished: day }],
      ['plan', { name: 'Mới', agency: 'a', systems, status: 'issued', issued: day, scenarios: [{}] }],
      ['drill', { type: 'real-combat', systems, finished: day, liveSystem: true, scripted: false }],
      ['finding', { system: 's', found: day, severity: 'critical', takeover: true }],
      ['incident', { system: 's', type: 'fault', detected: time, provider: 'a', handler: 'An' }],
      ['warning', { source: 'Cục', date: day }],
      ['team', { name: 'Mới', agency: 'a', established: day, decision: document }],
      ['member', { name: 'Mới', team: 'doi', joined: day, lead: true }],
      ['contact', { agency: 'a', phone: '1', url: 'https://a.vn', published: day }],
      ['supplier', { name: 'Mới', agency: 'a', access: true, contract: { from: day } }],
      ['request', { agency: 'a', issued: day }],
      ['submission', { agency: 'a', type: 'annual', period: '2023', sent: day }],
      ...['a', 'a-1', 'ab', 'b', 'c'].flatMap((agency) =>
        activities.map(
          (topic) =>
            [
              'activity',
              { agency, topic, date: day, members: ['an', 'binh'], invitation: document, attended: true },
            ] as const,
        ),
      ),
      ...['d18.vuln-scan', 'd18.threat-hunt'].flatMap((duty) =>
        systems.map(
          (id) =>
            [
              'waiver',
              { duty, subject: { kind: 'system', id }, reason: 'Chờ', document, from: day, until: day },
            ] as const,
        ),
      ),
    ];
    return records.map(([kind, record], index) => [kind, { id: `moi-${index}`, ...record }] as Written);
  });

/**
 * Kinds of which a record may stand before what it tells of is done. Others need something to count too, and are here
 * held to every word of their results: whether a plan was issued, an incident reported, decides.
 */
const ANNOUNCED = new Set<string>(['scan', 'hunt', 'drill', 'team', 'contact', 'budget']);

/**
 * What was announced and not done is named beside a result, and decides nothing. What to type is then to say that
 * it is done, where it was to record it: both are the kind alone here.
 */
export const withoutAnnounced = ({ args, next, ...result }: Result) => {
  const { planned: _p, near: _n, ...rest } = args as Record<string, unknown>;
  const kind = String(next?.[0]);
  return { ...result, args: rest, next: ANNOUNCED.has(kind) ? kind : next };
};
