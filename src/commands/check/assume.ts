import { Failure } from '../../cli/failure.js';
import { readPart } from '../../cli/fields.js';
import { readLeaf } from '../../cli/typed.js';
import {
  type Day,
  dayInVietnam,
  instantOf,
  type Moment,
  momentOfDay,
  readDay,
} from '../../domain/calendar.js';
import { type Dataset, withRecords } from '../../domain/dataset.js';
import { type KnownDuties, waiverProblems } from '../../domain/duties/waiver-problems.js';
import { type AnyRecord, type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import type { Leaf } from '../../domain/kinds/shape.js';
import { isFact, leavesOf } from '../../domain/leaves.js';
import { managerOn } from '../../domain/managers.js';
import type { Described } from '../../domain/problem.js';
import { integrityProblems } from '../../domain/references.js';
import { closest } from '../../domain/text.js';
import type { Snapshot } from '../../store/port.js';
import { idNamed, kindMeant, meaningsOf } from '../named.js';
import { issuesBrought, refuseDangling, requireRecord } from '../record/shared.js';

/** A record that is not there, for the sake of argument. */
export type Assumed = readonly [kind: KindName, record: AnyRecord];

type ShortForm = (subject: string, day: Day, snapshot: Snapshot) => Record<string, unknown> | undefined;

/** What `KIND:SUBJECT@DAY` stands for: the least record that proves the thing done. */
const shortForms: Partial<Record<KindName, ShortForm>> = {
  scan: (system, finished, snapshot) => ({ systems: [idNamed(snapshot, 'system', system)], finished }),
  hunt: (system, finished, snapshot) => ({ systems: [idNamed(snapshot, 'system', system)], finished }),
  drill: (system, finished, snapshot) => ({
    type: 'real-combat',
    systems: [idNamed(snapshot, 'system', system)],
    finished,
    liveSystem: true,
    scripted: false,
  }),
  plan: (named, issued, snapshot) => {
    const system = idNamed(snapshot, 'system', named);
    return {
      name: system,
      agency: managerOn(requireRecord(snapshot, 'system', system), issued),
      systems: [system],
      status: 'issued',
      issued,
      scenarios: [{ name: system }],
    };
  },
  contact: (agency, published, snapshot) => ({
    agency: idNamed(snapshot, 'agency', agency),
    other: '-',
    url: '-',
    published,
  }),
  activity: (subject, date, snapshot) => {
    const [agency, topic] = pairOf(subject);
    if (!topic) return undefined;
    const meanings = meaningsOf(snapshot, 'activity');
    const shape = kinds.activity.shape.fields['topic'] as Leaf;
    return {
      agency: idNamed(snapshot, 'agency', agency),
      topic: readLeaf('--assume', shape, topic, meanings),
      date,
    };
  },
  warning: (subject, day, snapshot) => {
    const [named, body] = pairOf(subject);
    if (!body) return undefined;
    const [id, agency] = [idNamed(snapshot, 'warning', named), idNamed(snapshot, 'agency', body)];
    requireRecord(snapshot, 'warning', id);
    return { id, responses: [{ agency, status: 'fixed', assessed: day, fixed: day }] };
  },
  request: (named, answered, snapshot) => ({
    id: requireRecord(snapshot, 'request', idNamed(snapshot, 'request', named)).id,
    answered,
  }),
};

/** `so-y-te/directive` in its two parts. */
function pairOf(subject: string): readonly [string, string | undefined] {
  const [first = '', second, ...more] = subject.split('/');
  return [first, more.length === 0 ? second : undefined];
}

/** Reads `scan:cong-dich-vu-cong@2026-12-05`, or any kind with its fields as YAML: `scan:{systems: […], …}`. */
export function readAssumptions(
  texts: readonly string[],
  snapshot: Snapshot,
  duties: KnownDuties,
): readonly Assumed[] {
  const assumed: Assumed[] = [];
  for (const [index, text] of texts.entries()) {
    // Each stands beside those before it: one may name, or go on from, what another assumes.
    const dataset = withRecords(snapshot.dataset, assumed);
    const taken: Snapshot['taken'] = (kind, id) =>
      dataset.get(kind, id) !== undefined || snapshot.taken(kind, id);
    assumed.push(readAssumption(text, index, { ...snapshot, dataset, taken }, duties));
  }
  return assumed;
}

function readAssumption(text: string, index: number, snapshot: Snapshot, duties: KnownDuties): Assumed {
  const colon = text.indexOf(':');
  const typed = text.slice(0, colon < 0 ? undefined : colon).trim();
  if (typed === '') throw new Failure('assume-form', { seen: text });
  const kind = kindMeant(typed);
  if (kind === undefined)
    throw new Failure('no-such-kind', { seen: typed, nearest: closest(typed, kindNames) ?? null });
  if (colon < 0) throw new Failure('assume-form', { seen: text });
  const fields = fieldsOf(kind, text.slice(colon + 1).trim(), text, snapshot);
  const record = withRecord(snapshot, kind, { id: `assumed-${index + 1}`, ...fields });
  const real = snapshot.dataset.get(kind, record.id);
  refuse(kind, issuesBrought(kind, real, record));
  refuseDangling(snapshot, kind, fields, record.id);
  const { dataset } = snapshot;
  const problemsOf = (all: Dataset) => [...integrityProblems(all), ...waiverProblems(all, duties)];
  const known = new Set(problemsOf(dataset).map(({ args }) => JSON.stringify(args)));
  const brought = problemsOf(withRecords(dataset, [[kind, record]]));
  refuse(
    kind,
    brought.filter((problem) => !known.has(JSON.stringify(problem.args)) && !isHidden(snapshot, problem)),
  );
  return [kind, record];
}

/** A reference to what is there and does not count, or may stand where nobody can read. */
const isHidden = ({ taken, unread }: Snapshot, { code, args }: Described): boolean =>
  code === 'reference-to-nothing' &&
  (taken(args.target, args.targetId) || unread.mayHold(args.target, args.targetId).length > 0);

function refuse(kind: KindName, wrong: readonly Described[]): void {
  if (wrong.length === 0) return;
  const issues = wrong.map(({ code, args }) => ({
    flag: `--assume ${kind}`,
    problem: { code, args } as Described,
  }));
  throw new Failure('flags-wrong', { issues });
}

/** Of a record that is there the fields given change, and lists of parts grow, as with `edit`. */
function withRecord(snapshot: Snapshot, kind: KindName, given: AnyRecord): AnyRecord {
  const real: AnyRecord | undefined = snapshot.dataset.get(kind, given.id);
  if (!real) return given;
  const added = Object.entries(given).map(([name, value]) => {
    const shape = kinds[kind].shape.fields[name];
    const isHistory = shape?.type === 'list' && shape.of.type === 'object';
    return [name, isHistory ? [...((real[name] as unknown[]) ?? []), ...(value as unknown[])] : value];
  });
  return { ...real, ...Object.fromEntries(added) };
}

function fieldsOf(kind: KindName, body: string, text: string, snapshot: Snapshot): Record<string, unknown> {
  if (body.startsWith('{'))
    return readPart('--assume', kinds[kind].shape, body, meaningsOf(snapshot, kind)) as Record<
      string,
      unknown
    >;
  const at = body.lastIndexOf('@');
  const day = at < 0 ? undefined : readDay(body.slice(at + 1));
  const short = shortForms[kind];
  const fields = short && day && short(body.slice(0, at).trim(), day, snapshot);
  if (!fields) throw new Failure('assume-form', { seen: text });
  return fields;
}

/** Whatever is assumed has happened, and what begins has begun: the latest such day after the moment given. */
export function momentOf(assumed: readonly Assumed[], at: Moment): Moment {
  const days = assumed.flatMap(([kind, record]) => [
    ...factsIn(kind, record),
    ...(typeof record['from'] === 'string' ? [record['from']] : []),
  ]);
  const last = days.sort().at(-1);
  return last !== undefined && last > at.day ? momentOfDay(last) : at;
}

/** Every day on which something happened; terms set in advance are no such days. */
const factsIn = (kind: KindName, record: AnyRecord): readonly Day[] =>
  [...leavesOf(kinds[kind].shape, record)]
    .filter(({ leaf }) => isFact(leaf))
    .map(({ leaf, value }) =>
      leaf.type === 'time' ? dayInVietnam(instantOf(String(value))) : String(value),
    );
