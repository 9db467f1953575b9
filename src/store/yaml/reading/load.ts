import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile } from '../../../domain/kind-of-file.js';
import { isKindName, type KindName } from '../../../domain/kinds/index.js';
import type { Problem } from '../../../domain/problem.js';
import { compareBytes } from '../../../domain/text.js';
import type { UnreadPart } from '../../../domain/unread.js';
import { Refused } from '../../errno.js';
import { type Notice, StoreError } from '../../port.js';
import { refuseTooMany } from '../../room.js';
import { openRecordFile } from '../disk/lowdb-file.js';
import { readyFor } from '../disk/many.js';
import { stampOf } from '../disk/read-text.js';
import { type Pending, readJournal, settle } from '../history/journal.js';
import { PRIVATE } from '../locking/lock.js';
import { itemText } from '../text/items.js';
import { Lines } from '../text/lines.js';
import { type Found, findFiles, RECORDS } from './files.js';
import { type FileRead, type ItemRead, placeIn, problemsOf, readFileText } from './read-file.js';
import { assemble, type Loaded, type Standing } from './snapshot.js';

/** All files of a store as they were read; what the next reading need not parse again. */
export interface Reading extends Found {
  readonly reads: ReadonlyMap<string, FileRead>;
}

/** How long a reader tries to find the store at rest before it gives up. */
const PATIENCE_MS = 10_000;

/**
 * Reads all files at one moment, without a lock: when something was written meanwhile, what changed is read again,
 * until nothing did. A reader never sees half of a change; beside writers who never pause it says so instead.
 */
export function readFiles(root: string, before?: Reading): Reading {
  const deadline = performance.now() + PATIENCE_MS;
  let once = readOnce(root, before);
  while (!isStill(root, once)) {
    if (performance.now() > deadline) throw new StoreError('io', { file: RECORDS, reason: 'EBUSY' });
    once = readOnce(root, once.reading, once);
  }
  return once.reading;
}

interface Once {
  readonly reading: Reading;
  readonly found: Found;
  /** Every file as it stands on disk. */
  readonly onDisk: ReadonlyMap<string, FileRead>;
  readonly stamps: ReadonlyMap<string, string>;
  readonly journal: string | undefined;
}

function readOnce(root: string, before?: Reading, last?: Once): Once {
  const journal = readJournal(root);
  const found = findFiles(root);
  if (!last) {
    const size = bytesOf(root, found.files);
    refuseTooMany(size, 'read');
    readyFor(size);
  }
  const problems: Problem[] = [...found.problems];
  const onDisk = new Map<string, FileRead>();
  const stamps = new Map<string, string>();
  for (const { kind, file } of found.files) {
    const known = last?.onDisk.get(file);
    const stamp = known && last?.stamps.get(file);
    if (known && stamp !== undefined && stampNow(root, file) === stamp) {
      stamps.set(file, stamp);
      onDisk.set(file, known);
      continue;
    }
    const db = openRecordFile(root, file);
    try {
      db.read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push({ ...error.problem, file, ...error.at });
      continue;
    }
    if (db.data.text === undefined) {
      problems.push({ code: 'file-unreadable', args: { reason: 'ENOENT' }, file, line: 1, column: 1 });
      continue;
    }
    stamps.set(file, db.data.stamp);
    onDisk.set(file, readFileText(kind, file, db.data.text, known ?? before?.reads.get(file)));
  }
  const isForeign = journal?.isOwn === false;
  if (isForeign) {
    const files = journal.changes.map(({ file }) => file);
    problems.push({
      code: 'journal-foreign',
      args: { files },
      file: `${PRIVATE}/journal`,
      line: 1,
      column: 1,
    });
  }
  const pending =
    journal && !isForeign ? settle(root, journal, (file) => onDisk.get(file)?.text).pending : [];
  const reads = pending.length > 0 ? withPending(onDisk, pending) : onDisk;
  return { reading: { ...found, problems, reads }, found, onDisk, stamps, journal: journal?.stamp };
}

/** The files as a change of several of them leaves them, when its writer has not come to the end, or never will. */
function withPending(
  reads: ReadonlyMap<string, FileRead>,
  pending: readonly Pending[],
): Map<string, FileRead> {
  const whole = new Map(reads);
  for (const { file, from, to } of pending) {
    const kind = kindOfFile(file);
    if (!kind || reads.get(file)?.text !== from) continue;
    if (to === undefined) whole.delete(file);
    else whole.set(file, readFileText(kind, file, to, reads.get(file)));
  }
  return new Map([...whole].sort(([a], [b]) => compareBytes(a, b)));
}

/** Whether the same files are there, and each is the one that was read. */
function isStill(root: string, { found, stamps, journal }: Once): boolean {
  if (readJournal(root)?.stamp !== journal) return false;
  for (const [file, stamp] of stamps) if (stampNow(root, file) !== stamp) return false;
  const names = ({ files }: Found): string => files.map(({ file }) => file).join('\n');
  return names(findFiles(root)) === names(found);
}

/** Of all files together, before any is read. */
const bytesOf = (root: string, files: Found['files']): number =>
  files.reduce(
    (sum, { file }) => sum + (lstatSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

function stampNow(root: string, file: string): string | undefined {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  return stat && stampOf(stat);
}

export function snapshotOf(reading: Reading): Loaded {
  const refused = [...reading.reads.values()].flatMap((read) => read.refused ?? []);
  const hidden = [...reading.reads.values()].flatMap((read) => [...hiddenIn(read), ...cutIn(read)]);
  return assemble(
    standingIn(reading),
    [...reading.problems, ...refused],
    [...reading.notices, ...hidden],
    unreadIn(reading),
    [...reading.reads.values()].reduce((sum, { text }) => sum + text.length, 0),
  );
}

const nearestKind = ({ code, args }: Problem): KindName | undefined =>
  code === 'file-unknown-kind' && args.nearest !== null && isKindName(args.nearest)
    ? args.nearest
    : undefined;

/** Files and folders that are not read; of two that differ in case only, both are. */
function unreadIn({ problems, reads }: Reading): UnreadPart[] {
  const closed = problems
    .filter(({ code }) => code.startsWith('file-') && code !== 'file-twin')
    .map((problem): UnreadPart => {
      // A name that is nearly a kind's is taken for a slip in it.
      const kind = kindOfFile(problem.file) ?? nearestKind(problem);
      return kind ? { kind, problem } : { problem };
    });
  const refused = [...reads.values()].flatMap(({ kind, text, refused: problem }): UnreadPart[] =>
    problem ? [{ kind, text: () => text, problem }] : [],
  );
  return [...closed, ...refused];
}

/** Bidi controls, characters without width, and escapes for them and for controls: what is shown is not what is there. */
const HIDDEN =
  /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})|"[^"\n]*\\(?:e|x[01189][0-9a-f]|u(?:00[01189][0-9a-f]|200[b-f]|202[a-e]|206[0-9]|feff))/iu;

function hiddenIn({ file, text }: FileRead): Notice[] {
  const found = HIDDEN.exec(text);
  if (!found) return [];
  const lines = new Lines(text);
  const { line } = lines.at(found.index);
  return [{ code: 'hidden-characters', file, line, excerpt: lines.line(line) }];
}

/** Values that a `#` cuts short. */
const cutIn = ({ file, items }: FileRead): Notice[] =>
  items.flatMap(({ line, text, parsed: { cut = [] } }) =>
    cut.map(({ at, ...better }): Notice => {
      const excerpt = new Lines(text).line(at.line);
      return { code: 'value-cut', file, line: at.line + line - 1, excerpt, ...better };
    }),
  );

function* standingIn(reading: Reading): Generator<Standing> {
  for (const read of reading.reads.values()) for (const item of read.items) yield standing(item);
}

function standing(item: ItemRead): Standing {
  const { id, idSeen, record } = item.parsed;
  return {
    kind: item.kind,
    file: item.file,
    ...(id === undefined ? {} : { id }),
    ...(idSeen === undefined ? {} : { idSeen }),
    ...(record ? { record } : {}),
    problems: problemsOf(item),
    text: () => itemText(item.body),
    place: (path) => placeIn(item, path),
  };
}
