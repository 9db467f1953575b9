import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../domain/problem.js';
import { compareBytes } from '../../domain/text.js';
import { type Found, findFiles, kindOfFile } from './files.js';
import { itemText } from './items.js';
import { type Pending, readJournal, settle } from './journal.js';
import { openRecordFile } from './lowdb-file.js';
import { type FileRead, type ItemRead, placeIn, problemsOf, readFileText } from './read-file.js';
import { Refused } from './read-text.js';
import { assemble, type Loaded, type Standing } from './snapshot.js';

/** All files of a store as they were read; what the next reading need not parse again. */
export interface Reading extends Found {
  readonly reads: ReadonlyMap<string, FileRead>;
}

/** Reads all files; a file changed by someone while others were read means reading again, so that no half shows. */
export function readFiles(root: string, before?: Reading): Reading {
  for (let attempt = 1; ; attempt += 1) {
    const once = readOnce(root, before);
    if (attempt >= 3 || isStill(root, once)) return once.reading;
  }
}

interface Once {
  readonly reading: Reading;
  readonly stamps: ReadonlyMap<string, string>;
  readonly journal: string | undefined;
}

function readOnce(root: string, before?: Reading): Once {
  const found = findFiles(root);
  const problems: Problem[] = [...found.problems];
  const reads = new Map<string, FileRead>();
  const stamps = new Map<string, string>();
  const journal = readJournal(root);
  for (const { kind, file } of found.files) {
    const db = openRecordFile(root, file);
    try {
      db.read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push({ ...error.problem, file, line: 1, column: 1 });
      continue;
    }
    if (db.data.text === undefined) {
      problems.push({ code: 'file-unreadable', args: { reason: 'ENOENT' }, file, line: 1, column: 1 });
      continue;
    }
    stamps.set(file, db.data.stamp);
    reads.set(file, readFileText(kind, file, db.data.text, before?.reads.get(file)));
  }
  const pending = journal ? settle(root, journal, (file) => reads.get(file)?.text).pending : [];
  const whole = pending.length > 0 ? withPending(reads, pending) : reads;
  return { reading: { ...found, problems, reads: whole }, stamps, journal: journal?.stamp };
}

/** The files as a change of several of them leaves them, when its writer has not come to the end, or never will. */
function withPending(
  reads: ReadonlyMap<string, FileRead>,
  pending: readonly Pending[],
): Map<string, FileRead> {
  const whole = new Map(reads);
  for (const { file, from, to } of pending) {
    const kind = kindOfFile(basename(file));
    if (!kind || reads.get(file)?.text !== from) continue;
    if (to === undefined) whole.delete(file);
    else whole.set(file, readFileText(kind, file, to, reads.get(file)));
  }
  return new Map([...whole].sort(([a], [b]) => compareBytes(a, b)));
}

function isStill(root: string, { stamps, journal }: Once): boolean {
  if (readJournal(root)?.stamp !== journal) return false;
  for (const [file, stamp] of stamps) {
    const now = lstatSync(join(root, file), { throwIfNoEntry: false });
    if (!now || `${now.size} ${now.mtimeMs} ${now.ino}` !== stamp) return false;
  }
  return true;
}

export function snapshotOf(reading: Reading): Loaded {
  const refused = [...reading.reads.values()].flatMap((read) => read.refused ?? []);
  return assemble(standingIn(reading), [...reading.problems, ...refused], reading.notices);
}

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
