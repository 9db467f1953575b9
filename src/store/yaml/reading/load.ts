import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile } from '../../../domain/kind-of-file.js';
import type { KindName } from '../../../domain/kinds/index.js';
import type { Problem } from '../../../domain/problem.js';
import { compareBytes } from '../../../domain/text.js';
import { Refused } from '../../errno.js';
import { StoreError } from '../../port.js';
import { refuseTooMany } from '../../room.js';
import { openRecordFile } from '../disk/lowdb-file.js';
import { readyFor } from '../disk/many.js';
import { stampOf } from '../disk/stamp.js';
import { type Pending, readJournal, settle } from '../history/journal.js';
import { PRIVATE } from '../locking/lock.js';
import type { Facts } from './facts.js';
import { type Found, findFiles, isListedStill, RECORDS } from './files.js';
import type { KeptFacts } from './kept-facts.js';
import { KeptFile } from './kept-file.js';
import { type FileRead, readFileText } from './read-file.js';

/** All files of a store as they were read; what the next reading need not parse again. */
export interface Reading extends Found {
  readonly reads: ReadonlyMap<string, FileRead>;
  /** Of each file on disk, when it was read or found unchanged. */
  readonly stats: ReadonlyMap<string, Stats>;
  /** Files that were found to be sound together, some of which may have changed since, or be gone. */
  readonly proven: ReadonlyMap<string, Facts> | undefined;
  /** Before any file was looked at, by the clock that only goes forward. */
  readonly begun: number;
  /** No change was under way: each file says what stands on disk. */
  readonly isAtRest: boolean;
}

/** How long a reader tries to find the store at rest before it gives up. */
const PATIENCE_MS = 10_000;

export interface Wanted {
  /** Kinds whose files are read now, though they are as they were; all unless given. */
  readonly only?: readonly KindName[] | undefined;
  readonly kept?: KeptFacts | undefined;
}

/**
 * Reads all files at one moment, without a lock: when something was written meanwhile, what changed is read again,
 * until nothing did. A reader never sees half of a change; beside writers who never pause it says so instead.
 */
export function readFiles(root: string, wanted: Wanted = {}, before?: Reading): Reading {
  const deadline = performance.now() + PATIENCE_MS;
  let once = readOnce(root, wanted, before);
  while (!isStill(root, once)) {
    if (performance.now() > deadline) throw new StoreError('io', { file: RECORDS, reason: 'EBUSY' });
    once = readOnce(root, wanted, once.reading, once);
  }
  return once.reading;
}

interface Once {
  readonly reading: Reading;
  readonly found: Found;
  /** Every file as it stands on disk. */
  readonly onDisk: ReadonlyMap<string, FileRead>;
  readonly journal: string | undefined;
}

function readOnce(root: string, { only, kept }: Wanted, before?: Reading, last?: Once): Once {
  const begun = performance.now();
  const journal = readJournal(root);
  const found = findFiles(root);
  const stats = statsOf(root, found.files);
  const isWanted = (kind: KindName): boolean => only === undefined || only.includes(kind);
  /** What was kept of a file that is as it was; beside a change under way nothing is. */
  const keptOf = (file: string): Facts | undefined => {
    const stat = journal ? undefined : stats.get(file);
    return stat && kept?.stamps.get(file) === stampOf(stat) ? kept.facts.get(file) : undefined;
  };
  if (!last) {
    const toRead = found.files.filter(({ kind, file }) => isWanted(kind) || !keptOf(file));
    const size = toRead.reduce((sum, { file }) => sum + (stats.get(file)?.size ?? 0), 0);
    refuseTooMany(size, 'read');
    readyFor(size);
  }
  const problems: Problem[] = [...found.problems];
  const onDisk = new Map<string, FileRead>();
  for (const { kind, file } of found.files) {
    const stat = stats.get(file);
    const known = last?.onDisk.get(file);
    const seen = known && last?.reading.stats.get(file);
    if (known && stat && seen && stampOf(stat) === stampOf(seen)) {
      onDisk.set(file, known);
      continue;
    }
    const facts = keptOf(file);
    if (facts) {
      const unchanged = new KeptFile(root, kind, file, facts);
      if (isWanted(kind)) unchanged.open();
      onDisk.set(file, unchanged);
      continue;
    }
    try {
      const { text, stat } = readRecordFile(root, file);
      stats.set(file, stat);
      onDisk.set(file, readFileText(kind, file, text, known ?? before?.reads.get(file)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      stats.delete(file);
      problems.push({ ...error.problem, file, ...error.at });
    }
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
  const reading: Reading = {
    ...found,
    problems,
    reads,
    stats,
    proven: kept?.facts,
    begun,
    isAtRest: !journal,
  };
  return { reading, found, onDisk, journal: journal?.stamp };
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
function isStill(root: string, { found, reading, journal }: Once): boolean {
  if (readJournal(root)?.stamp !== journal) return false;
  for (const [file, seen] of reading.stats) {
    const now = statAt(root, file);
    if (!now || stampOf(now) !== stampOf(seen)) return false;
  }
  return isListedStill(root, found);
}

const statAt = (root: string, file: string): Stats | undefined =>
  lstatSync(join(root, file), { throwIfNoEntry: false });

/** Of every file that is there, before any is read. */
function statsOf(root: string, files: Found['files']): Map<string, Stats> {
  const stats = new Map<string, Stats>();
  for (const { file } of files) {
    const stat = statAt(root, file);
    if (stat) stats.set(file, stat);
  }
  return stats;
}

/** Throws {@link Refused} where there is none, or none that is text. */
function readRecordFile(root: string, file: string): { readonly text: string; readonly stat: Stats } {
  const db = openRecordFile(root, file);
  db.read();
  const { text, stat } = db.data;
  if (text === undefined || stat === undefined)
    throw new Refused({ code: 'file-unreadable', args: { reason: 'ENOENT' } });
  return { text, stat };
}
