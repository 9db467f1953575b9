import type { Meanings } from '../../cli/typed.js';
import type { Day } from '../../domain/calendar.js';
import type { Leftover } from '../../domain/cells.js';
import { withRecords } from '../../domain/dataset.js';
import { type AnyRecord, type KindName, kindNames } from '../../domain/kinds/index.js';
import { newId } from '../../domain/new-id.js';
import type { Messages } from '../../messages/messages.js';
import { cellName, type Row } from '../../sheets/book.js';
import type { Edit, Snapshot } from '../../store/port.js';
import { meaningsOf } from '../named.js';
import type { Field, Header } from './header.js';
import { Acquainted, rowKey } from './identity.js';
import type { BelowHeader } from './leftover.js';
import {
  faultsIn,
  type Guessed,
  type Refusal,
  type RowRead,
  type RowReading,
  readRow,
  withRow,
} from './rows.js';

/** A sheet that holds records of one kind. */
export interface TableRead {
  readonly file: string;
  readonly sheet: string;
  readonly kind: KindName;
  readonly header: Header;
  /** Texts above it. */
  readonly titles: readonly string[];
  readonly rows: readonly BelowHeader[];
}

export interface Place {
  readonly table: TableRead;
  /** As a spreadsheet counts them. */
  readonly row: number;
}

/** What becomes of one row. */
export type Outcome = Place &
  (
    | { readonly becomes: 'skipped'; readonly why: Leftover }
    | { readonly becomes: 'refused'; readonly refusals: readonly Refusal[] }
    | { readonly becomes: 'unchanged'; readonly id: string }
    | {
        readonly becomes: 'new' | 'changed';
        readonly record: AnyRecord;
        readonly before: AnyRecord | undefined;
        /** Values by dotted path, of what the row says anew. */
        readonly set: Readonly<Record<string, unknown>>;
        readonly guesses: readonly Guessed[];
      }
  );

export interface Planning {
  readonly t: Messages;
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly random: () => string;
  /** Whose rows they are that name no agency. */
  readonly agency: string | undefined;
  readonly defaults: (table: TableRead) => readonly (readonly [Field, unknown])[];
}

/** Kinds others refer to come first, so that a workbook may bring both. */
const FIRST: readonly KindName[] = ['agency', 'supplier', 'system', 'team', 'member', 'hunt'];
const inOrder: readonly KindName[] = [...FIRST, ...kindNames.filter((kind) => !FIRST.includes(kind))];

/** What becomes of every row of the tables: nothing is written, nothing is left out. */
export function planOf(planning: Planning, tables: readonly TableRead[]): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let snapshot = planning.snapshot;
  for (const kind of inOrder) {
    const ofKind = tables.filter((table) => table.kind === kind);
    if (ofKind.length === 0) continue;
    const made = new KindPlan({ ...planning, snapshot }, kind).run(ofKind);
    outcomes.push(...made);
    const brought = made.flatMap((one) => ('record' in one ? [[kind, one.record] as const] : []));
    snapshot = withBrought(snapshot, brought);
  }
  const places = new Map(tables.map((table, at) => [table, at]));
  const at = ({ table }: Outcome): number => places.get(table) ?? 0;
  return outcomes.sort((a, b) => at(a) - at(b) || a.row - b.row);
}

/** The edits that write what is planned. */
export const editsOf = (outcomes: readonly Outcome[], snapshot: Snapshot): readonly Edit[] =>
  outcomes.flatMap((one): readonly Edit[] => {
    if (!('record' in one)) return [];
    const { kind } = one.table;
    const { id } = one.record;
    if (!one.before) return [{ op: 'add', kind, record: one.record }];
    return [{ op: 'edit', kind, id, set: one.set, seen: snapshot.text(kind, id) }];
  });

/** The records there are with those about to be written among them. */
function withBrought(snapshot: Snapshot, brought: readonly (readonly [KindName, AnyRecord])[]): Snapshot {
  if (brought.length === 0) return snapshot;
  const ids = new Set(brought.map(([kind, { id }]) => `${kind}/${id}`));
  const whole: Partial<Snapshot> = {
    dataset: withRecords(snapshot.dataset, brought),
    taken: (kind, id) => ids.has(`${kind}/${id}`) || snapshot.taken(kind, id),
  };
  // What else a snapshot tells is of what stands in the files.
  return Object.assign(Object.create(snapshot) as Snapshot, whole);
}

/** A row of the kind, what its cells say, and what comes of it. */
interface Candidate extends Place {
  readonly cells: Row;
  read: RowRead;
}

class KindPlan {
  private readonly known: Acquainted;
  private readonly ids = new Set<string>();
  /** Rows by the record they are about, and what each says. */
  private readonly said = new Map<string, { readonly places: Candidate[]; readonly says: Set<string> }>();
  private readonly outcomes = new Map<Candidate, Outcome>();

  constructor(
    private readonly planning: Planning,
    private readonly kind: KindName,
  ) {
    this.known = new Acquainted(kind, planning.snapshot.dataset);
  }

  run(tables: readonly TableRead[]): readonly Outcome[] {
    const skipped: Outcome[] = [];
    let waiting: Candidate[] = [];
    for (const table of tables) {
      for (const { number, row, leftover } of table.rows) {
        if (leftover) skipped.push({ table, row: number, becomes: 'skipped', why: leftover });
        else if (row) waiting.push({ table, row: number, cells: row, read: nothing });
      }
    }
    let { snapshot } = this.planning;
    for (;;) {
      const meanings = this.meaningsIn(snapshot);
      for (const one of waiting) one.read = readRow(this.readingOf(one.table, meanings), one.cells);
      const ready = waiting.filter(({ read }) => !read.awaits);
      // What names another row of the same table is read once that is known.
      const rest = waiting.filter(({ read }) => read.awaits);
      const made = this.settle(ready.length > 0 ? ready : waiting, meanings);
      if (rest.length === 0 || ready.length === 0) break;
      waiting = rest;
      snapshot = withBrought(snapshot, made);
    }
    return [...skipped, ...this.outcomes.values()];
  }

  private readingOf(table: TableRead, meanings: RowReading['meanings']): RowReading {
    const { t, agency, defaults } = this.planning;
    return { t, kind: this.kind, header: table.header, meanings, agency, defaults: defaults(table) };
  }

  private settle(
    candidates: readonly Candidate[],
    meanings: RowReading['meanings'],
  ): readonly (readonly [KindName, AnyRecord])[] {
    const brought: (readonly [KindName, AnyRecord])[] = [];
    for (const one of candidates) {
      const { read } = one;
      if (read.refusals.length > 0) {
        this.outcomes.set(one, { ...placeOf(one), becomes: 'refused', refusals: read.refusals });
        continue;
      }
      const outcome = this.outcomeOf(one, meanings);
      this.outcomes.set(one, outcome);
      if ('record' in outcome) brought.push([this.kind, outcome.record]);
    }
    return brought.filter(([, { id }]) => this.ids.has(id));
  }

  private outcomeOf(one: Candidate, meanings: RowReading['meanings']): Outcome {
    const { t, snapshot, today, random } = this.planning;
    const place = placeOf(one);
    const refused = (message: string): Outcome => {
      const at = Math.min(...one.cells.cells.keys());
      const refusal = { cell: cellName(one.row, at), seen: '', message };
      return { ...place, becomes: 'refused', refusals: [refusal] };
    };
    const { id: given, values } = one.read;
    const said = withRow(undefined, values).after;
    const like = given === undefined ? this.known.like(said) : [given];
    const [only, other] = like;
    if (other !== undefined) return refused(t.sheet.severalFit(this.kind, like));
    const before: AnyRecord | undefined =
      only === undefined ? undefined : snapshot.dataset.get(this.kind, only);
    if (only !== undefined && !before && snapshot.taken(this.kind, only))
      return refused(t.sheet.unreadRecord(this.kind, only));

    const key = only ?? rowKey(this.kind, said);
    const saying = JSON.stringify([...values].map(([{ path, index }, value]) => [path, index, value]).sort());
    const there = this.said.get(key) ?? { places: [], says: new Set<string>() };
    const first = there.places[0];
    there.places.push(one);
    there.says.add(saying);
    this.said.set(key, there);
    if (there.says.size > 1) return this.disagreeing(there.places, one);
    const earlier = first && this.outcomes.get(first);
    if (earlier && 'record' in earlier) return { ...place, becomes: 'unchanged', id: earlier.record.id };

    const { after, set } = withRow(before, values);
    const faults = faultsIn(this.readingOf(one.table, meanings), one.cells, before, after);
    if (faults.length > 0) return { ...place, becomes: 'refused', refusals: faults };
    if (before && Object.keys(set).length === 0) return { ...place, becomes: 'unchanged', id: before.id };
    const isTaken = (id: string): boolean => this.ids.has(id) || snapshot.taken(this.kind, id);
    const id = before?.id ?? given ?? newId(this.kind, after, today, random, isTaken);
    if (id === undefined) return refused(t.failure['id-unmade']({ kind: this.kind }));
    this.ids.add(id);
    const record = { ...after, id } as AnyRecord;
    const { guesses } = one.read;
    return { ...place, becomes: before ? 'changed' : 'new', record, before, set, guesses };
  }

  /** Rows of one record that do not say the same: which of them is right nobody knows, so that none is taken. */
  private disagreeing(places: readonly Candidate[], last: Candidate): Outcome {
    const { t } = this.planning;
    let own: Outcome | undefined;
    for (const one of places) {
      const others = places
        .filter((other) => other !== one)
        .map(({ row, table }) => ({ row, sheet: table.sheet }));
      const at = Math.min(...one.cells.cells.keys());
      const refusal = { cell: cellName(one.row, at), seen: '', message: t.sheet.disagree(others) };
      const outcome: Outcome = { ...placeOf(one), becomes: 'refused', refusals: [refusal] };
      const before = this.outcomes.get(one);
      if (before && 'record' in before) this.ids.delete(before.record.id);
      if (one === last) own = outcome;
      else this.outcomes.set(one, outcome);
    }
    return own ?? { ...placeOf(last), becomes: 'refused', refusals: [] };
  }

  /** The same names stand in many rows: each is looked up once, for each agency. */
  private meaningsIn(snapshot: Snapshot): (agency: string | undefined) => Meanings {
    const whole = meaningsOf(snapshot, this.kind);
    const byAgency = new Map<string, Meanings>();
    return (agency) => {
      const known = byAgency.get(agency ?? '');
      if (known) return known;
      const found = new Map<string, readonly string[]>();
      const named: Meanings['named'] = (of, text) => {
        const key = `${of}\n${text}`;
        const there = found.get(key);
        if (there) return there;
        const fits = whole.named(of, text);
        const own = fits.filter((id) => homeOf(snapshot, of, id) === agency);
        const meant = fits.length > 1 && own.length === 1 ? own : fits;
        found.set(key, meant);
        return meant;
      };
      const meanings: Meanings = {
        ...whole,
        named,
        theNamed: (of, text) => {
          const [only, other] = named(of, text);
          return only !== undefined && other === undefined && snapshot.taken(of, only)
            ? only
            : whole.theNamed(of, text);
        },
      };
      byAgency.set(agency ?? '', meanings);
      return meanings;
    };
  }
}

const nothing: RowRead = { id: undefined, values: new Map(), guesses: [], refusals: [], awaits: false };

const placeOf = ({ table, row }: Place): Place => ({ table, row });

/** The agency a record is of, where it names one. */
function homeOf(snapshot: Snapshot, kind: KindName, id: string): unknown {
  const record: AnyRecord | undefined = snapshot.dataset.get(kind, id);
  return record?.['agency'];
}
