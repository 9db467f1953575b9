import type { HistoryEntry } from '../domain/history.js';
import type { AnyRecord, KindName } from '../domain/kinds/index.js';
import type { Described, Problem } from '../domain/problem.js';
import { type Raw, toPlain } from '../domain/raw.js';
import { readRecord } from '../domain/read-record.js';
import { compareBytes } from '../domain/text.js';
import { digestOf } from './digest.js';
import { entriesOf } from './entries.js';
import { type Change, type Edit, type FileChange, type Store, StoreError } from './port.js';
import { assemble, broughtBy, type Loaded, type Standing } from './yaml/reading/snapshot.js';
import { formatItem } from './yaml/text/format.js';
import { clean, sameRaw, withValues } from './yaml/writing/expected.js';
import { homeOf } from './yaml/writing/home.js';
import { recordChanges, recordIn } from './yaml/writing/plan.js';

interface Kept {
  readonly kind: KindName;
  readonly id: string;
  readonly file: string;
  readonly raw: Raw;
}
type Records = ReadonlyMap<string, Kept>;

/** A store that forgets everything when the program ends; its files are imaginary and every line is the first. */
export function createMemoryStore(records: Iterable<readonly [KindName, AnyRecord]> = []): Store {
  let now: Records = new Map();
  for (const [kind, record] of records) now = apply(now, { op: 'add', kind, record });
  const plan = (change: Change): Records => {
    const after = change.reduce(apply, now);
    const problems = broughtBy(load(now), load(after));
    if (problems.length > 0) throw new StoreError('would-break', { problems });
    return after;
  };
  const entries: HistoryEntry[] = [];
  return {
    snapshot: async () => load(now),
    preview: async (change) => changesBetween(now, plan(change)),
    commit: async (change, about = {}) => {
      const before = now;
      now = plan(change);
      const made = { ...about, ...AUTHOR, at: '1970-01-01T00:00:00Z', change: String(entries.length) };
      for (const entry of entriesOf(recordChanges(change, load(before), load(now)), made)) {
        entries.push({ ...entry, digest: digestOf(JSON.stringify(entry)) });
      }
      return changesBetween(before, now);
    },
    history: async () => ({
      machine: AUTHOR.machine,
      entries: [...entries],
      heads: [],
      forks: [],
      faults: [],
    }),
  };
}

const AUTHOR = { who: '', command: '', machine: 'memory' };

function apply(records: Records, edit: Edit): Records {
  const id = edit.op === 'add' ? edit.record.id : edit.id;
  const { kind } = edit;
  const key = `${kind}/${id}`;
  const known = records.get(key);
  const after = new Map(records);
  if (edit.op === 'add') {
    if (known) throw new StoreError('id-taken', { kind, id, file: known.file });
    const find = (target: KindName, targetId: string) => recordOf(records.get(`${target}/${targetId}`));
    const file = `records/${homeOf(kind, edit.record, find)}/${kind}.yaml`;
    return after.set(key, { kind, id, file, raw: clean(edit.record) });
  }
  if (edit.op === 'put' && edit.seen === undefined) {
    if (known) throw new StoreError('id-taken', { kind, id, file: known.file });
    return apply(records, { op: 'add', kind, record: recordIn(kind, id, edit.text) });
  }
  if (!known) throw new StoreError('not-found', { kind, id });
  const text = textOf(known);
  if (edit.seen !== undefined && edit.seen !== text) {
    throw new StoreError('changed-since', { kind, id, file: known.file, seen: edit.seen, now: text });
  }
  if (edit.op === 'put') {
    return after.set(key, { ...known, raw: clean(recordIn(kind, id, edit.text)) });
  }
  if (edit.op === 'remove') {
    after.delete(key);
    return after;
  }
  if ('id' in edit.set && edit.set['id'] !== id)
    throw new StoreError('cannot-edit', { kind, id, reason: 'id' });
  const raw = withValues(known.raw, edit.set, edit.append);
  return sameRaw(raw, known.raw) ? records : after.set(key, { ...known, raw });
}

const recordOf = (kept: Kept | undefined): AnyRecord | undefined =>
  kept && readRecord(kept.kind, kept.raw).record;

const inOrder = (records: Records): Kept[] =>
  [...records.values()].sort((a, b) => compareBytes(a.file, b.file) || compareBytes(a.id, b.id));

const load = (records: Records): Loaded => assemble(inOrder(records).map(standing), [], []);

const textOf = ({ kind, raw }: Kept): string => formatItem(kind, toPlain(raw) as AnyRecord);

function standing(kept: Kept): Standing {
  const { kind, id, file, raw } = kept;
  const { record, id: read, issues } = readRecord(kind, raw);
  const place = { line: 1, column: 1, excerpt: '' };
  const problems = issues.map(
    ({ path, at, ...issue }): Problem => ({ ...(issue as Described), file, ...place }),
  );
  return {
    kind,
    file,
    ...(read === undefined ? { idSeen: id } : { id: read }),
    ...(record ? { record } : {}),
    problems,
    text: () => textOf(kept),
    place: () => place,
  };
}

function changesBetween(before: Records, after: Records): FileChange[] {
  const old = textsOf(before);
  const fresh = textsOf(after);
  const files = [...new Set([...old.keys(), ...fresh.keys()])].sort(compareBytes);
  return files
    .map((file) => ({ file, before: old.get(file), after: fresh.get(file) }))
    .filter((change) => change.before !== change.after);
}

function textsOf(records: Records): Map<string, string> {
  const texts = new Map<string, string>();
  for (const kept of inOrder(records)) {
    texts.set(kept.file, (texts.get(kept.file) ?? '') + textOf(kept));
  }
  return texts;
}
