import { Failure } from '../../cli/failure.js';
import { readPart } from '../../cli/fields.js';
import { type Moment, momentOfDay, readDay } from '../../domain/calendar.js';
import { createDataset, type Dataset } from '../../domain/dataset.js';
import { type AnyRecord, isKindName, type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import { closest } from '../../domain/text.js';
import type { Snapshot } from '../../store/port.js';
import { refuseDangling, requireRecord, validate } from '../record/shared.js';

/** A record that is not there, for the sake of argument. */
export type Assumed = readonly [kind: KindName, record: AnyRecord];

/** What `KIND:SUBJECT@DAY` stands for: the least record that proves the thing done. */
const shortForms: Partial<
  Record<KindName, (subject: string, day: string, snapshot: Snapshot) => Record<string, unknown>>
> = {
  scan: (system, finished) => ({ systems: [system], finished }),
  hunt: (system, finished) => ({ systems: [system], finished }),
  drill: (system, finished) => ({
    type: 'real-combat',
    systems: [system],
    finished,
    liveSystem: true,
    scripted: false,
  }),
  plan: (system, issued, snapshot) => ({
    name: system,
    agency: requireRecord(snapshot, 'system', system)['agency'],
    systems: [system],
    status: 'issued',
    issued,
    scenarios: [{ name: system }],
  }),
  contact: (agency, published) => ({ agency, other: '-', url: '-', published }),
  activity: (subject, date) => {
    const [agency, topic] = subject.split('/');
    return { agency, topic, date };
  },
};

/** Reads `scan:cong-dich-vu-cong@2026-12-05`, or any kind with its fields as YAML: `scan:{systems: […], …}`. */
export function readAssumption(text: string, index: number, snapshot: Snapshot): Assumed {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(0, colon));
  if (!isKindName(kind)) {
    throw new Failure('no-such-kind', { seen: kind || text, nearest: closest(kind, kindNames) ?? null });
  }
  const fields = fieldsOf(kind, text.slice(colon + 1).trim(), text, snapshot);
  validate(kind, fields);
  refuseDangling(snapshot, kind, fields);
  return [kind, { id: `assumed-${index + 1}`, ...fields }];
}

function fieldsOf(kind: KindName, body: string, text: string, snapshot: Snapshot): Record<string, unknown> {
  if (body.startsWith('{')) return readPart('--assume', kinds[kind].shape, body) as Record<string, unknown>;
  const at = body.lastIndexOf('@');
  const day = at < 0 ? undefined : readDay(body.slice(at + 1));
  const short = shortForms[kind];
  if (!short || !day) throw new Failure('assume-form', { seen: text });
  return short(body.slice(0, at), day, snapshot);
}

/** The records with the assumed ones among them; one with the id of a record there is takes its place. */
export function withAssumed(dataset: Dataset, assumed: readonly Assumed[]): Dataset {
  const real = kindNames.flatMap((kind) =>
    (dataset.all(kind) as readonly AnyRecord[]).map((record) => [kind, record] as const),
  );
  return createDataset([...assumed, ...real]);
}

/** Whatever is assumed has happened: the latest day it names, where that lies after the moment given. */
export function momentOf(assumed: readonly Assumed[], at: Moment): Moment {
  const days = assumed.flatMap(([, record]) =>
    ['finished', 'issued', 'published', 'date', 'sent', 'answered'].flatMap((field) => {
      const day = record[field];
      return typeof day === 'string' && day.length === 10 ? [day] : [];
    }),
  );
  const last = days.sort().at(-1);
  return last !== undefined && last > at.day ? momentOfDay(last) : at;
}
