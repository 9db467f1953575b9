import { addDays, type Day, daysBetween, type Moment, momentOfDay } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import { homeAgencies } from '../home.js';
import { type AnyRecord, isOf, type KindName, kindNames, kinds } from '../kinds/index.js';
import type { Shape } from '../kinds/shape.js';
import { compareBytes } from '../text.js';
import type { Duty } from './catalogue.js';
import { checkOf } from './checks/index.js';
import { compareGaps } from './compare.js';
import { evaluate } from './evaluate.js';
import { isGap, type Result, subjectText } from './result.js';
import { keyOfWaiver, waiverHolds, waiverKey } from './waivers.js';
import { World } from './world.js';

/** Something that holds today and has a last day: a waiver, a contract, a qualification, a duty. */
export interface RunsOut {
  readonly kind: KindName | 'duty';
  readonly id: string;
  /** The field that says so, as a path without places in lists; `experts` where several records together do. */
  readonly field: string;
  /** The last day that counts. */
  readonly day: Day;
  readonly daysLeft: number;
  readonly agency: string | null;
  /** Duties it may touch. */
  readonly duties: readonly string[];
  /** How what it bears on stands on the day after, when nothing is done. */
  readonly after: readonly Result[];
  /** Of an agency: who carries its duties then. */
  readonly successor: string | null;
}

/** What runs out within so many days of the moment, the first to end first. */
export function runsOut(
  dataset: Dataset,
  duties: readonly Duty[],
  at: Moment,
  within: number,
): readonly RunsOut[] {
  const world = new World(dataset, at);
  const last = addDays(at.day, within);
  const isNear = (day: Day) => day >= at.day && day <= last;
  const turns = new Turns(dataset, duties);
  const found: RunsOut[] = [];
  for (const kind of kindNames) {
    for (const record of world.all(kind)) {
      if (!holds(world, kind, record)) continue;
      for (const { field, day } of endsOf(kinds[kind].shape, record)) {
        if (isNear(day)) found.push(recordEnds(world, turns, { kind, record, field, day }));
      }
    }
  }
  for (const { id, inForce } of duties) {
    const day = inForce.to;
    if (day === undefined || !isNear(day) || inForce.from > at.day) continue;
    const daysLeft = daysBetween(at.day, day);
    const head = { kind: 'duty', field: 'inForce.to', agency: null, after: [], successor: null } as const;
    found.push({ ...head, id, day, daysLeft, duties: [id] });
  }
  found.push(...expertsEnd(found, turns));
  const name = ({ kind, id, field }: RunsOut) => `${kind}/${id} ${field}`;
  return found.sort((a, b) => compareBytes(a.day, b.day) || compareBytes(name(a), name(b)));
}

interface End {
  readonly kind: KindName;
  readonly record: AnyRecord;
  readonly field: string;
  readonly day: Day;
}

function recordEnds(world: World, turns: Turns, { kind, record, field, day }: End): RunsOut {
  const find = (of: KindName, id: string) => world.written.get(of, id);
  const homes = homeAgencies(find, kind, record);
  const [home] = homes.length === 1 ? homes : [];
  const heir = home === undefined ? undefined : world.living(home);
  const concerned = turns.concerned(kind, record);
  return {
    ...{ kind, id: record.id, field, day },
    daysLeft: daysBetween(world.at.day, day),
    agency: heir && 'id' in heir ? heir.id : (home ?? null),
    duties: concerned.map(({ id }) => id),
    after: turns.after(kind, record, day),
    successor: isOf('agency', kind, record) ? (record.successor ?? null) : null,
  };
}

/** How the duties that something may touch stand on its last day and on the day after; each day judged once. */
class Turns {
  private readonly judged = new Map<string, readonly Result[]>();

  constructor(
    private readonly dataset: Dataset,
    private readonly all: readonly Duty[],
  ) {}

  concerned(kind: KindName, record: AnyRecord): readonly Duty[] {
    if (kind === 'waiver') return this.all.filter(({ id }) => id === record['duty']);
    const subjects = new Set(aboutOf(kind, record).map((about) => about.split('/')[0]));
    return this.all.filter((duty) => checkOf(duty).subjects.some((subject) => subjects.has(subject)));
  }

  /** What a waiver hid; of anything else the gaps it leaves. */
  after(kind: KindName, record: AnyRecord, day: Day): readonly Result[] {
    const duties = this.concerned(kind, record);
    const next = this.on(addDays(day, 1), duties);
    if (isOf('waiver', kind, record)) {
      const key = keyOfWaiver(record);
      return next.filter(({ duty, subject }) => waiverKey(duty, subjectText(subject)) === key);
    }
    const about = new Set(aboutOf(kind, record));
    const { opened } = compareGaps(this.on(day, duties), next, {
      heirOf: (agency) => agency,
      isAsked: ({ subject }) => about.has(subjectText(subject)),
      withAdvice: true,
    });
    return opened.map(({ result }) => result);
  }

  /** Whether a result says that a team has people too few. */
  isExperts({ duty, state }: Result): boolean {
    return isGap(state) && this.all.some(({ id, check }) => id === duty && check === 'experts');
  }

  private on(day: Day, duties: readonly Duty[]): readonly Result[] {
    const key = [day, ...duties.map(({ id }) => id)].join(' ');
    let results = this.judged.get(key);
    if (!results) {
      results = evaluate(this.dataset, duties, momentOfDay(day)).results;
      this.judged.set(key, results);
    }
    return results;
  }
}

/** Subjects whose results the end of a record can change; the duties of an agency pass on whole. */
function aboutOf(kind: KindName, record: AnyRecord): readonly string[] {
  if (kind === 'agency') return [];
  return kind === 'member'
    ? [`member/${record.id}`, `team/${String(record['team'])}`]
    : [`${kind}/${record.id}`];
}

/** Whether a record says anything today: what is over has run out already, what has not begun does not yet. */
function holds(world: World, kind: KindName, record: AnyRecord): boolean {
  if (isOf('waiver', kind, record)) return waiverHolds(world, record);
  if (isOf('agency', kind, record)) return world.isAlive(record);
  if (isOf('member', kind, record))
    return world.hasJoined(record) && world.activeTeams().some(({ id }) => id === record.team);
  return true;
}

function endsOf(shape: Shape, value: unknown, path = ''): readonly { field: string; day: Day }[] {
  if (value === undefined) return [];
  if (shape.type === 'date') return shape.ends ? [{ field: path, day: value as Day }] : [];
  if (shape.type === 'list') return (value as unknown[]).flatMap((item) => endsOf(shape.of, item, path));
  if (shape.type !== 'object') return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape.fields).flatMap(([name, field]) =>
    endsOf(field, fields[name], path === '' ? name : `${path}.${name}`),
  );
}

/** The last day on which a team has people enough: what several ends of its members come to. */
function* expertsEnd(found: readonly RunsOut[], turns: Turns): Iterable<RunsOut> {
  const seen = new Set<string>();
  for (const { day, daysLeft, after } of found) {
    for (const result of after) {
      const { id } = result.subject;
      if (!turns.isExperts(result) || id === undefined || seen.has(`${id} ${day}`)) continue;
      seen.add(`${id} ${day}`);
      const head = { kind: 'team', field: 'experts', successor: null } as const;
      const { duty, agency } = result;
      yield { ...head, id, day, daysLeft, agency, duties: [duty], after: [result] };
    }
  }
}
