import { type Day, instantOf, type Moment } from '../calendar.js';
import { type Dataset, datasetOf, OfKind } from '../dataset.js';
import { type AnyRecord, type KindName, kinds, type RecordOf } from '../kinds/index.js';
import type { Kind } from '../kinds/kind.js';
import type { Shape } from '../kinds/shape.js';
import { managerOn } from '../managers.js';
import type { RecordProblem } from '../references.js';
import { compareBytes } from '../text.js';

/** Kinds whose records say which systems they were done on. */
type Covering = 'scan' | 'hunt' | 'plan' | 'drill';

/** Why nobody alive carries an agency's duties. */
type Dead = 'no-successor' | 'not-yet-alive' | 'cycle' | 'nothing';

/**
 * The records as they stood at the moment judged: everything that happened afterwards does not exist, field by
 * field, and the duties of dissolved agencies have passed to the living (`data/catalogue/words.md`).
 */
export class World {
  /** Whatever is dated after the moment is taken away. */
  private readonly seen: Dataset;
  /** Records by what a field names: `hunt.systems`; in order of id. */
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly AnyRecord[]>>();
  private readonly lineages = new Map<string, ReadonlySet<string>>();
  private readonly orphans = new Map<string, RecordProblem>();
  private heirs: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    /** As written; for the one later date that is read, and for what an id names whatever the day. */
    readonly written: Dataset,
    readonly at: Moment,
  ) {
    this.seen = datasetOf((kind) => new OfKind(this.listAsOf(kind)));
  }

  all<K extends KindName>(kind: K): readonly RecordOf<K>[] {
    return this.seen.all(kind);
  }

  get<K extends KindName>(kind: K, id: string): RecordOf<K> | undefined {
    return this.seen.get(kind, id);
  }

  /** Whether an end date, the last day that counts, lies behind. */
  over(end: Day | undefined): boolean {
    return end !== undefined && end < this.at.day;
  }

  private listAsOf(kind: KindName): readonly AnyRecord[] {
    const list: AnyRecord[] = [];
    for (const record of this.written.all(kind)) {
      const seen = this.asOf(kind, record);
      if (seen) list.push(seen);
    }
    return list;
  }

  private asOf(kind: KindName, record: AnyRecord): AnyRecord | undefined {
    const { shape, madeBy }: Kind = kinds[kind];
    const seen = this.withoutLater(shape, record) as AnyRecord;
    if (madeBy !== undefined && record[madeBy] !== undefined && seen[madeBy] === undefined) return undefined;
    const { levelSince } = record;
    if (kind !== 'system' || levelSince === undefined || seen['levelSince'] !== undefined) return seen;
    const { level: _notYet, ...rest } = seen;
    return { ...rest, id: seen.id };
  }

  private withoutLater(shape: Shape, value: unknown): unknown {
    if (!isDated(shape)) return value;
    if (shape.type === 'date') return (value as Day) > this.at.day ? undefined : value;
    if (shape.type === 'time') return instantOf(value as string) > this.at.instant ? undefined : value;
    if (shape.type === 'list') return (value as unknown[]).map((item) => this.withoutLater(shape.of, item));
    if (shape.type !== 'object') return value;
    const from = value as Readonly<Record<string, unknown>>;
    const { date } = from;
    if (shape.paper && date !== undefined && (date as Day) > this.at.day) return undefined;
    let copy: Record<string, unknown> | undefined;
    for (const [name, field] of datedFields(shape)) {
      if (from[name] === undefined) continue;
      const kept = this.withoutLater(field, from[name]);
      if (kept === from[name]) continue;
      copy ??= { ...from };
      if (kept === undefined) delete copy[name];
      else copy[name] = kept;
    }
    return copy ?? from;
  }

  isAlive(agency: RecordOf<'agency'>): boolean {
    return (agency.from === undefined || agency.from <= this.at.day) && !this.over(agency.to);
  }

  livingAgencies(): readonly RecordOf<'agency'>[] {
    return this.all('agency').filter((agency) => this.isAlive(agency));
  }

  /** The living agency that carries the duties of the one named. */
  living(id: string): { id: string } | { dead: Dead } {
    let seen: Set<string> | undefined;
    for (let at: string | undefined = id; ; ) {
      const agency: RecordOf<'agency'> | undefined = this.written.get('agency', at);
      if (!agency) return { dead: 'nothing' };
      if (agency.from !== undefined && agency.from > this.at.day) return { dead: 'not-yet-alive' };
      if (!this.over(agency.to)) return { id: agency.id };
      if (agency.successor === undefined) return { dead: 'no-successor' };
      if (seen?.has(agency.id)) return { dead: 'cycle' };
      seen ??= new Set();
      seen.add(agency.id);
      at = agency.successor;
    }
  }

  /** An agency and the dissolved ones whose duties have come to it; the living keep their own. */
  withPredecessors(id: string): ReadonlySet<string> {
    if (!this.heirs) {
      const heirs = new Map<string, string[]>();
      for (const agency of this.all('agency')) {
        const heir = this.living(agency.id);
        if ('id' in heir) heirs.set(heir.id, [...(heirs.get(heir.id) ?? []), agency.id]);
      }
      this.heirs = heirs;
    }
    return new Set([id, ...(this.heirs.get(id) ?? [])]);
  }

  /** Living agencies with a role; it passes along `successor` only when no living one holds it itself. */
  holders(role: 'irt-host' | 'finance'): readonly RecordOf<'agency'>[] {
    const named = this.all('agency').filter((agency) => agency.roles?.includes(role));
    const alive = named.filter((agency) => this.isAlive(agency));
    if (alive.length > 0) return alive;
    const heirs = new Set(
      named.flatMap((agency) => {
        const heir = this.living(agency.id);
        return 'id' in heir ? [heir.id] : [];
      }),
    );
    return this.all('agency').filter((agency) => heirs.has(agency.id));
  }

  /**
   * The agency of a result: the living successor of the one a record names, else the id as written, and then the
   * problem is listed.
   */
  ownerBy(kind: KindName, record: { readonly id: string }, field: string, agency: string): string {
    const heir = this.living(agency);
    if ('id' in heir) return heir.id;
    if (heir.dead === 'no-successor' || heir.dead === 'not-yet-alive') {
      this.orphans.set(`${kind}/${record.id}`, {
        kind,
        id: record.id,
        path: field,
        code: 'agency-not-alive',
        args: { kind, id: record.id, agency, why: heir.dead },
      });
    }
    return agency;
  }

  ownerOfSystem(id: string | undefined): string | null {
    const system = id === undefined ? undefined : this.written.get('system', id);
    if (!system) return null;
    const manager = managerOn(system, this.at.day);
    const field = manager === system.agency ? 'agency' : 'formerly';
    return this.ownerBy('system', system, field, manager);
  }

  /**
   * The agency that managed a system on a day, or to which its duties have come; asked of whatever was done on it, so
   * that nothing is listed.
   */
  managerThen(system: string, day: Day): string | undefined {
    const written = this.written.get('system', system);
    if (!written) return undefined;
    const manager = managerOn(written, day);
    const heir = this.living(manager);
    return 'id' in heir ? heir.id : manager;
  }

  ownerOfTeam(id: string): string | null {
    const team = this.written.get('team', id);
    return team ? this.ownerBy('team', team, 'agency', team.agency) : null;
  }

  /** Records judged though nobody alive carries their duties. */
  problems(): readonly RecordProblem[] {
    return [...this.orphans.values()];
  }

  liveSystems(): readonly RecordOf<'system'>[] {
    return this.all('system').filter(
      (system) => system.inService !== undefined && !this.over(system.retired),
    );
  }

  /** A system and its predecessors to the end: what was done on any of them counts for it. */
  lineage(id: string): ReadonlySet<string> {
    let lineage = this.lineages.get(id);
    if (!lineage) {
      const found = new Set([id]);
      for (const at of found) {
        for (const predecessor of this.written.get('system', at)?.predecessors ?? []) found.add(predecessor);
      }
      lineage = found;
      this.lineages.set(id, lineage);
    }
    return lineage;
  }

  /** Records of a kind that name the system or one of its predecessors, in order of id. */
  covers<K extends Covering>(kind: K, systemId: string): readonly RecordOf<K>[] {
    return this.naming(kind, 'systems', this.lineage(systemId));
  }

  /** Records of a kind in one of whose fields, a word or a list of them, one of the names stands, in order of id. */
  naming<K extends KindName>(kind: K, field: string, names: Iterable<string>): readonly RecordOf<K>[] {
    const index = this.indexOf(kind, field);
    const found: (readonly AnyRecord[])[] = [];
    for (const name of names) {
      const records = index.get(name);
      if (records) found.push(records);
    }
    const [first = [], ...others] = found;
    const all =
      others.length === 0 ? first : [...new Set(found.flat())].sort((a, b) => compareBytes(a.id, b.id));
    // An index cannot say that what it holds is of its kind: as with `isOf`, the compiler is told.
    return all as readonly RecordOf<K>[];
  }

  private indexOf(kind: KindName, field: string): ReadonlyMap<string, readonly AnyRecord[]> {
    const known = this.indexes.get(`${kind}.${field}`);
    if (known) return known;
    const index = new Map<string, AnyRecord[]>();
    const add = (name: unknown, record: AnyRecord): void => {
      if (typeof name !== 'string') return;
      const records = index.get(name);
      if (!records) index.set(name, [record]);
      // A list that names one twice.
      else if (records.at(-1) !== record) records.push(record);
    };
    for (const record of this.all(kind) as readonly AnyRecord[]) {
      const named = record[field];
      if (Array.isArray(named)) for (const name of named) add(name, record);
      else add(named, record);
    }
    this.indexes.set(`${kind}.${field}`, index);
    return index;
  }

  isActive(team: RecordOf<'team'>): boolean {
    return team.established !== undefined && !this.over(team.dissolved);
  }

  activeTeams(): readonly RecordOf<'team'>[] {
    return this.all('team').filter((team) => this.isActive(team));
  }

  /** Whether a member has joined and not left, whatever the contract says. */
  hasJoined(member: RecordOf<'member'>): boolean {
    return member.joined !== undefined && !this.over(member.left);
  }
}

const dated = new WeakMap<Shape, boolean>();
/** Whether a field can lie after the moment judged, and then is absent; a term set in advance is read as written. */
function isDated(shape: Shape): boolean {
  let has = dated.get(shape);
  if (has === undefined) {
    has =
      shape.type === 'time' ||
      (shape.type === 'date' && !shape.term) ||
      (shape.type === 'list' && isDated(shape.of)) ||
      (shape.type === 'object' && Object.values(shape.fields).some(isDated));
    dated.set(shape, has);
  }
  return has;
}

const fieldsDated = new WeakMap<Shape, readonly (readonly [string, Shape])[]>();
function datedFields(shape: Shape & { type: 'object' }): readonly (readonly [string, Shape])[] {
  let fields = fieldsDated.get(shape);
  if (!fields) {
    fields = Object.entries(shape.fields).filter(([, field]) => isDated(field));
    fieldsDated.set(shape, fields);
  }
  return fields;
}
