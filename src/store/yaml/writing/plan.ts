import type { LookUp } from '../../../domain/home.js';
import { type AnyRecord, type KindName, kinds } from '../../../domain/kinds/index.js';
import { toRaw } from '../../../domain/raw.js';
import { readRecord } from '../../../domain/read-record.js';
import { compareBytes } from '../../../domain/text.js';
import type { RecordChange } from '../../entries.js';
import { type Change, type Edit, type FileChange, type Snapshot, StoreError } from '../../port.js';
import type { Facts } from '../reading/facts.js';
import { factsOf } from '../reading/facts-of.js';
import { RECORDS } from '../reading/files.js';
import type { Reading } from '../reading/load.js';
import { readFileText } from '../reading/read-file.js';
import { broughtBy, type Loaded } from '../reading/snapshot.js';
import { snapshotOf } from '../reading/snapshot-of.js';
import { formatItem } from '../text/format.js';
import { parseItem } from '../text/parse.js';
import { refuseBesideUnread, refuseHidden } from './beside-unread.js';
import { editItem } from './edit.js';
import { clean, sameRaw, valueAt } from './expected.js';
import { homeOf } from './home.js';
import { WorkFile } from './work.js';

/** A file above this is split by year. */
export const MAX_LIST_FILE = 1024 * 1024;

export interface Planned {
  readonly changes: readonly FileChange[];
  /** The records that are another text after it, in the order in which they were first touched. */
  readonly records: readonly RecordChange[];
  /** All files as they are read once the changes are in them. */
  readonly after: Reading;
}

/**
 * What a change makes of the files; throws when it cannot be, or would bring a problem that was not there, or might
 * bring one where nobody can read, unless `unreadOk` takes the risk.
 */
export function planChange(reading: Reading, change: Change, now: () => Date, unreadOk = false): Planned {
  const before = snapshotOf(reading);
  if (!unreadOk) refuseBesideUnread(change, before);
  const planner = new Planner(reading, before, now);
  for (const edit of change) planner.take(edit);
  const planned = planner.planned();
  if (planned.changes.length === 0) return { ...planned, records: [] };
  const after = snapshotOf(planned.after);
  const problems = broughtBy(before, after);
  if (problems.length > 0) throw new StoreError('would-break', { problems });
  if (!unreadOk) refuseHidden(before, after);
  return { ...planned, records: recordChanges(change, before, after) };
}

/** The records a change names whose text is another after it. */
export function recordChanges(
  change: Change,
  before: Pick<Snapshot, 'text'>,
  after: Pick<Snapshot, 'text'>,
): readonly RecordChange[] {
  const named = new Map(
    change.map((edit) => {
      const id = edit.op === 'add' ? edit.record.id : edit.id;
      return [`${edit.kind}/${id}`, { kind: edit.kind, id }];
    }),
  );
  return [...named.values()]
    .map(({ kind, id }) => ({ kind, id, before: before.text(kind, id), after: after.text(kind, id) }))
    .filter((record) => record.before !== record.after);
}

class Planner {
  private readonly work = new Map<string, WorkFile>();
  /** File of every id this change has put somewhere, and null for those it took away. */
  private readonly moved = new Map<string, string | null>();
  /** Records as this change leaves them. */
  private readonly made = new Map<string, AnyRecord>();

  constructor(
    private readonly reading: Reading,
    private readonly before: Loaded,
    private readonly now: () => Date,
  ) {}

  private fileOf(kind: KindName, id: string): string | undefined {
    const moved = this.moved.get(`${kind}/${id}`);
    return moved === undefined ? this.before.fileOf(kind, id) : (moved ?? undefined);
  }

  take(edit: Edit): void {
    const id = edit.op === 'add' ? edit.record.id : edit.id;
    try {
      this.change(edit);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new StoreError(error.code, { kind: edit.kind, id, ...error.detail });
    }
  }

  private change(edit: Edit): void {
    const id = edit.op === 'add' ? edit.record.id : edit.id;
    const key = `${edit.kind}/${id}`;
    const about = { kind: edit.kind, id };
    const file = this.fileOf(edit.kind, id);
    if (edit.op === 'add') {
      if (file !== undefined) throw new StoreError('id-taken', { ...about, file });
      const item = this.itemOf(edit.kind, edit.record);
      this.moved.set(key, this.add(edit.kind, edit.record, item));
      this.made.set(key, edit.record);
      return;
    }
    if (edit.op === 'put' && edit.seen === undefined) {
      if (file !== undefined) throw new StoreError('id-taken', { ...about, file });
      const record = recordIn(edit.kind, edit.id, edit.text);
      this.moved.set(key, this.add(edit.kind, record, edit.text));
      this.made.set(key, record);
      return;
    }
    if (file === undefined) {
      const problems = this.before.unread.mayHold(edit.kind, id);
      if (problems.length === 0) throw new StoreError('not-found', about);
      throw new StoreError('beside-unread', { ...about, untold: 'wanted', problems });
    }
    const work = this.open(edit.kind, file);
    const now = work.textOf(id);
    if (edit.seen !== undefined && edit.seen !== now) {
      throw new StoreError('changed-since', { ...about, file, seen: edit.seen, now });
    }
    if (edit.op === 'put') {
      this.made.set(key, recordIn(edit.kind, id, edit.text));
      work.replace(id, edit.text.replaceAll('\n', work.eol));
      return;
    }
    if (edit.op === 'remove') {
      work.remove(id);
      this.moved.set(key, null);
      return;
    }
    const newId = edit.set['id'];
    if ('id' in edit.set && newId !== id)
      throw new StoreError('cannot-edit', { ...about, file, reason: 'id' });
    try {
      work.edit(id, (text) => editItem(edit.kind, text, edit));
    } catch (error) {
      throw error instanceof StoreError ? new StoreError(error.code, { ...error.detail, file }) : error;
    }
  }

  planned(): Omit<Planned, 'records'> {
    const reads = new Map(this.reading.reads);
    const changes: FileChange[] = [];
    for (const [file, work] of this.work) {
      const read = reads.get(file);
      const after = work.text();
      if (read?.text === after) continue;
      changes.push({ file, before: read?.text, after });
      if (after === undefined) reads.delete(file);
      else reads.set(file, readFileText(work.kind, file, after, read));
    }
    const byFile = <T extends readonly [string, unknown]>(a: T, b: T) => compareBytes(a[0], b[0]);
    changes.sort((a, b) => compareBytes(a.file, b.file));
    return {
      changes,
      after: { ...this.reading, reads: new Map([...reads].sort(byFile)), proven: this.proven() },
    };
  }

  /** What need not be proven again of the files this change leaves alone. */
  private proven(): Reading['proven'] {
    if (!this.before.isSound) return undefined;
    const proven = new Map<string, Facts>();
    for (const [file, read] of this.reading.reads) {
      const facts = factsOf(read);
      if (facts) proven.set(file, facts);
    }
    return proven;
  }

  private itemOf(kind: KindName, record: AnyRecord): string {
    const item = formatItem(kind, record);
    const read = parseItem(item).raw;
    if (read && sameRaw(read, clean(record))) return item;
    throw new StoreError('cannot-edit', { kind, id: record.id, reason: 'the new text does not read back' });
  }

  private add(kind: KindName, record: AnyRecord, item: string): string {
    const find: LookUp = (target, id) =>
      this.made.get(`${target}/${id}`) ?? this.before.dataset.get(target, id);
    const work = this.fileFor(kind, record, `${RECORDS}/${homeOf(kind, record, find)}/${kind}`, item);
    work.add(record.id, item.replaceAll('\n', work.eol));
    return work.file;
  }

  private fileFor(kind: KindName, record: AnyRecord, stem: string, item: string): WorkFile {
    const year = yearOf(kind, record) ?? String(this.now().getFullYear());
    const names = function* () {
      yield stem;
      yield `${stem}-${year}`;
      for (let part = 2; ; part += 1) yield `${stem}-${year}-${part}`;
    };
    const size = Buffer.byteLength(item);
    for (const name of names()) {
      const work = this.open(kind, `${name}.yaml`);
      if (work.length === 0 || work.length + size <= MAX_LIST_FILE) return work;
    }
    throw new StoreError('cannot-edit', { kind });
  }

  private open(kind: KindName, file: string): WorkFile {
    const known = this.work.get(file);
    if (known) return known;
    const read = this.reading.reads.get(file);
    const problem = this.reading.problems.find((one) => one.file === file);
    if (problem?.code === 'file-not-regular' && problem.args.target !== null)
      throw new StoreError('linked', { file, reason: problem.args.target });
    const listed = read !== undefined || problem !== undefined;
    if (listed && (!read || read.refused))
      throw new StoreError('cannot-edit', { file, reason: 'not readable' });
    const work = new WorkFile(kind, file, read);
    this.work.set(file, work);
    return work;
  }
}

/** The record a text says; it must be the one it is put back as. */
export function recordIn(kind: KindName, id: string, text: string): AnyRecord {
  const { raw } = parseItem(text);
  const reading = raw && readRecord(kind, raw);
  if (reading?.record && reading.id === id) return reading.record;
  throw new StoreError('cannot-edit', { kind, id, reason: 'not a record' });
}

/** The year an event happened in; a long-lived record has none of its own. */
function yearOf(kind: KindName, record: AnyRecord): string | undefined {
  const { naming } = kinds[kind];
  if (naming === 'name') return undefined;
  const raw = toRaw(record);
  const days = naming.on.map((path) => valueAt(raw, path.split('.')));
  const day = days
    .map((found) => (found?.type === 'scalar' ? String(found.value) : ''))
    .find((text) => /^\d{4}-/u.test(text));
  return day?.slice(0, 4);
}
