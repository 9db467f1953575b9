import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { History, HistoryEntry } from '../../../domain/history.js';
import { compareBytes } from '../../../domain/text.js';
import { errnoOf, onDisk, storeErrorOf } from '../../errno.js';
import { refuseTooMany } from '../../room.js';
import { MAX_HISTORY_FILE, readWhole } from '../disk/read-text.js';
import { rowsOf } from './history-lines.js';
import { treeOf } from './history-tree.js';

/**
 * What was done, one line a record, one file a machine and month: `history/<machine>-<yyyy-mm>.jsonl`. Each line
 * holds the SHA-256 of the line before it on that machine, over the months, so that a changed line is found.
 */
export const HISTORY = 'history';
const FILE = /^([a-z0-9-]+)-(\d{4}-\d{2})\.jsonl$/u;

export const isHistoryFile = (file: string): boolean =>
  file.startsWith(`${HISTORY}/`) && FILE.test(file.slice(HISTORY.length + 1));
/** The same of a path git names, from the top of a repository the store may lie deep in. */
export const isHistoryPath = (path: string): boolean =>
  isHistoryFile(`${basename(dirname(path))}/${basename(path)}`);
export const historyFile = (machine: string, month: string): string => `${HISTORY}/${machine}-${month}.jsonl`;

/** Files of history by machine, each machine's in order of month. */
export function historyFiles(root: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of namesIn(root).sort(compareBytes)) {
    const machine = FILE.exec(name)?.[1];
    if (machine !== undefined) found.set(machine, [...(found.get(machine) ?? []), `${HISTORY}/${name}`]);
  }
  return found;
}

function namesIn(root: string): string[] {
  try {
    return readdirSync(join(root, HISTORY));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw storeErrorOf(error, HISTORY);
  }
}

/** What a file of history holds, nothing where there is none; never through a link. */
export const historyBytes = (root: string, file: string): Buffer =>
  onDisk(() => readWhole(join(root, file), MAX_HISTORY_FILE), file)?.bytes ?? Buffer.alloc(0);

/** Text to stand in a file of history from a byte on; the same however often it is written. */
export interface Promised {
  readonly file: string;
  readonly at: number;
  readonly text: string;
}

/** All of it; `ahead` is what a file ends with once the journal is settled. */
export function readHistory(root: string, machine: string | undefined, ahead?: Promised): History {
  const files = new Map(historyFiles(root));
  if (ahead) {
    const owner = FILE.exec(basename(ahead.file))?.[1] ?? '';
    files.set(owner, [...new Set([...(files.get(owner) ?? []), ahead.file])].sort(compareBytes));
  }
  const bytes = [...files.values()].flat().reduce((sum, file) => sum + sizeOf(root, file), 0);
  refuseTooMany(bytes, 'history');
  const trees = [...files]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, of]) => {
      const cut = of.map((file) => ({ file, ...rowsOf(file, settledBytes(root, file, ahead)) }));
      return treeOf(name, cut);
    });
  return {
    machine,
    entries: byTime(trees.map(({ entries }) => entries)),
    heads: trees.flatMap(({ heads }) => heads),
    forks: trees.flatMap(({ forks }) => forks),
    faults: trees.flatMap(({ faults }) => faults),
  };
}

/** In bytes; a file too large by itself is refused by its name. */
const sizeOf = (root: string, file: string): number =>
  Math.min(lstatSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0, MAX_HISTORY_FILE);

function settledBytes(root: string, file: string, ahead: Promised | undefined): Buffer {
  const bytes = historyBytes(root, file);
  return ahead?.file === file ? Buffer.concat([bytes.subarray(0, ahead.at), Buffer.from(ahead.text)]) : bytes;
}

/** Lines of one machine stay behind those they come after, whatever its clock did; all are put together by time. */
function byTime(
  trees: readonly (readonly { readonly entry: HistoryEntry; readonly at: string }[])[],
): readonly HistoryEntry[] {
  return trees
    .flatMap((entries, tree) => entries.map((one, index) => ({ ...one, tree, index })))
    .sort((a, b) => compareBytes(a.at, b.at) || a.tree - b.tree || a.index - b.index)
    .map(({ entry }) => entry);
}
