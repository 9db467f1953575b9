import type { KindName } from '../../../domain/kinds/index.js';
import { eolOf, itemText } from '../text/items.js';
import { WorkFile } from '../writing/work.js';
import { Conflict } from './conflict.js';
import { type Entries, type Entry, entriesOf } from './entries.js';
import { mergeRecord, type ThreeEntries } from './record.js';

export interface Merged {
  readonly text: string;
  /** Ids of the records that stand between marks, in byte order; {@link WHOLE_FILE} when all of the file does. */
  readonly conflicts: readonly string[];
}
export const WHOLE_FILE = '*';

/**
 * Merges two texts of a file of records that both come from a third, record by record and field by field. What ours
 * says is kept as it is written, and what theirs changed is written into it; a record both changed in ways that
 * exclude each other is put there twice, between git's marks. The records, and which are in conflict, are the same
 * whichever side is ours.
 */
export function mergeFiles(kind: KindName | undefined, base: string, ours: string, theirs: string): Merged {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  if (kind === undefined) return wholeFile(ours, theirs);
  const known = new Map<string, Entry>();
  const [was, a, b] = [base, ours, theirs].map((text) => entriesOf(kind, text, known));
  if (!was || !a || !b) return wholeFile(ours, theirs);
  const work = new WorkFile(kind, '', a.read);
  const conflicts: string[] = [];
  for (const key of [...new Set([...a.byKey.keys(), ...b.byKey.keys()])].sort()) {
    const three = { base: was.byKey.get(key), ours: a.byKey.get(key), theirs: b.byKey.get(key) };
    const { text, isConflict } = mergeOne(kind, three);
    if (isConflict) conflicts.push(key);
    const lead = text === undefined ? '' : newComments(three.theirs?.above ?? [], was, a);
    const isTouched = lead !== '' || text !== three.ours?.text;
    const body = text && (lead + text).replaceAll('\n', work.eol);
    if (body === undefined) work.remove(key);
    else if (!three.ours) work.add(key, body);
    else if (isTouched) work.replace(key, body);
  }
  const below = newComments(b.below, was, a).replaceAll('\n', work.eol);
  const text = work.text() ?? a.read.text.slice(0, a.read.text.length - itemsLength(a));
  const end = below === '' || text === '' || text.endsWith('\n') ? '' : work.eol;
  return { text: text + end + below, conflicts };
}

function mergeOne(kind: KindName, three: ThreeEntries): { text: string | undefined; isConflict: boolean } {
  try {
    return { text: mergeRecord(kind, three), isConflict: false };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { text: between(three.ours?.text ?? '', three.theirs?.text ?? ''), isConflict: true };
  }
}

const between = (ours: string, theirs: string): string =>
  `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

/** A file of no known kind, or that cannot be cut into records, is one thing that both changed. */
function wholeFile(ours: string, theirs: string): Merged {
  const text = between(...([ours, theirs].map(itemText) as [string, string]));
  return { text: text.replaceAll('\n', eolOf(ours)), conflicts: [WHOLE_FILE] };
}

/** Lines of comments between the records that only theirs has. */
function newComments(lines: readonly string[], base: Entries, ours: Entries): string {
  const all = [base, ours].flatMap(({ byKey, below }) =>
    [...byKey.values()].flatMap(({ above }) => above).concat(below),
  );
  const old = new Set(all);
  return lines
    .filter((line) => !old.has(line))
    .map((line) => `${line}\n`)
    .join('');
}

const itemsLength = ({ read }: Entries): number =>
  read.items.reduce((length, { text }) => length + text.length, 0);
