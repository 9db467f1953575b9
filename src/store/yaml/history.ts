import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Head, History, HistoryEntry, HistoryFault } from '../../domain/history.js';
import { isKindName } from '../../domain/kinds/index.js';
import { compareBytes } from '../../domain/text.js';
import { digestOf } from '../digest.js';
import type { Entry } from '../entries.js';
import { errnoOf, onDisk, storeErrorOf } from '../errno.js';
import { refuseTooMany } from '../room.js';
import { MAX_HISTORY_FILE, readText } from './read-text.js';

/**
 * What was done, one line a record, one file a machine and month: `history/<machine>-<yyyy-mm>.jsonl`. Each line
 * holds the SHA-256 of the line before it on that machine, over the months, so that a changed line is found.
 */
export const HISTORY = 'history';
const FILE = /^([a-z0-9-]+)-(\d{4}-\d{2})\.jsonl$/u;
/** What the first line of a machine names as the line before it. */
export const FIRST = '0'.repeat(64);

/** A line as it stands in a file: the entry and the digest of the line before. */
export type Line = Entry & { readonly prev: string };

export const isHistoryFile = (file: string): boolean =>
  file.startsWith(`${HISTORY}/`) && FILE.test(file.slice(HISTORY.length + 1));
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
  const chains = [...files]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, of]) => readChain(root, name, of, ahead));
  return {
    machine,
    entries: inOrder(chains.map(({ entries }) => entries)),
    heads: chains.flatMap(({ head }) => head ?? []),
    faults: chains.flatMap(({ fault }) => fault ?? []),
  };
}

/** In bytes; a file too large by itself is refused by its name. */
const sizeOf = (root: string, file: string): number =>
  Math.min(lstatSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0, MAX_HISTORY_FILE);

interface Chain {
  readonly entries: readonly HistoryEntry[];
  readonly head?: Head;
  readonly fault?: HistoryFault;
}

function readChain(root: string, machine: string, files: readonly string[], ahead?: Promised): Chain {
  const entries: HistoryEntry[] = [];
  let fault: HistoryFault | undefined;
  let digest = FIRST;
  let lines = 0;
  for (const file of files) {
    const text = textOf(root, file, ahead?.file === file ? ahead : undefined);
    for (const [index, written] of text.replace(/\n$/u, '').split('\n').entries()) {
      if (text === '') break;
      const line = lineOf(written, machine);
      if (!line) fault ??= { file, line: index + 1, why: 'unreadable' };
      else if (line.prev !== digest)
        fault ??= { file, line: index + 1, why: lines === 0 ? 'beginning' : 'chain' };
      digest = digestOf(written);
      if (line) {
        const { prev, ...entry } = line;
        entries.push({ ...entry, digest });
      }
      lines += 1;
    }
  }
  return { entries, ...(lines > 0 ? { head: { machine, lines, digest } } : {}), ...(fault ? { fault } : {}) };
}

function textOf(root: string, file: string, ahead: Promised | undefined): string {
  const text = onDisk(() => readText(join(root, file), MAX_HISTORY_FILE), file)?.text ?? '';
  return ahead ? Buffer.from(text).subarray(0, ahead.at).toString('utf8') + ahead.text : text;
}

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
const isDigestOrNull = (value: unknown): boolean => value === null || isDigest(value);
/** The text that can be put back is the one the digest is of. */
const isTextOf = (text: unknown, digest: unknown): boolean =>
  text === null ? digest === null : typeof text === 'string' && digestOf(text) === digest;
const isText = (value: unknown): boolean => typeof value === 'string';

/** Undefined unless a line is whole and of its machine. */
function lineOf(written: string, machine: string): Line | undefined {
  let line: Partial<Line>;
  try {
    line = JSON.parse(written) as Partial<Line>;
  } catch {
    return undefined;
  }
  const fits =
    typeof line === 'object' &&
    line !== null &&
    line.machine === machine &&
    [line.at, line.who, line.command, line.change, line.id].every(isText) &&
    (line.op === 'add' || line.op === 'edit' || line.op === 'remove') &&
    typeof line.kind === 'string' &&
    isKindName(line.kind) &&
    isDigestOrNull(line.before) &&
    isDigestOrNull(line.after) &&
    isTextOf(line.text, line.before) &&
    (line.undoes === undefined || (Array.isArray(line.undoes) && line.undoes.every(isText))) &&
    isDigest(line.prev);
  return fits ? (line as Line) : undefined;
}

/** One machine's lines stay in their order, whatever its clock did; machines are put together by time. */
function inOrder(chains: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] {
  const timed = chains.flatMap((entries, chain) => {
    let latest = '';
    return entries.map((entry, index) => {
      latest = entry.at > latest ? entry.at : latest;
      return { entry, at: latest, chain, index };
    });
  });
  return timed
    .sort((a, b) => compareBytes(a.at, b.at) || a.chain - b.chain || a.index - b.index)
    .map(({ entry }) => entry);
}
