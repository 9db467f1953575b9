import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { isKindName } from '../../../domain/kinds/index.js';
import { readKept, writeKept } from '../disk/kept.js';
import { hasPlainFolders } from '../disk/safe-write.js';
import { stampOf, trustedFrom } from '../disk/stamp.js';
import { PRIVATE } from '../locking/lock.js';
import { Facts } from './facts.js';
import { factsOf } from './facts-of.js';
import type { FileRead } from './read-file.js';

/** The facts of every file of a store in which nothing was wrong. */
export interface KeptFacts {
  readonly facts: ReadonlyMap<string, Facts>;
  /** Of each file they still hold of as long as it has this stamp; without one they were of a file just written. */
  readonly stamps: ReadonlyMap<string, string>;
}

const FILE = `${PRIVATE}/facts`;
const headOf = (build: string): string => `irt facts 1 ${build}\n`;

/** What `build` of the program kept of a store; undefined where another did, or where it is damaged. */
export function readFacts(root: string, build: string): KeptFacts | undefined {
  const data = hasPlainFolders(root, FILE) ? readKept(join(root, FILE), headOf(build)) : undefined;
  if (!data) return undefined;
  const facts = new Map<string, Facts>();
  const stamps = new Map<string, string>();
  for (const line of data.toString('utf8').split('\n')) {
    const [file = '', stamp = '', kind = '', length, ids = '', refs = ''] = line.split('\t');
    if (!isKindName(kind)) continue;
    facts.set(file, new Facts(kind, Number(length), ids, refs));
    if (stamp !== '') stamps.set(file, stamp);
  }
  return { facts, stamps };
}

/** Files as they were looked at. */
interface Seen {
  readonly reads: ReadonlyMap<string, FileRead>;
  readonly stats: ReadonlyMap<string, Stats>;
  /** Before any was, by the clock that only goes forward. */
  readonly begun: number;
}

export interface Keeping {
  /** Names the program as it was built: what it found is kept for its next run alone. */
  readonly build: string;
  /** No file changes twice without showing another time, however shortly after it was read. */
  readonly isClockFine?: boolean;
}

/** Keeps the facts of a sound store, unless that would keep nothing that is not there already. */
export function keepFacts(
  root: string,
  { build, isClockFine = false }: Keeping,
  seen: Seen,
  before: KeptFacts | undefined,
): void {
  const isTrusted = (stat: Stats, at: number) => isClockFine || trustedFrom(stat) < at;
  const now = Date.now();
  const isNew = [...seen.stats].some(([file, stat]) => !seen.reads.get(file)?.kept && isTrusted(stat, now));
  const isLess = [...(before?.facts.keys() ?? [])].some((file) => !seen.reads.has(file));
  if (!(isNew || isLess) || !hasPlainFolders(root, FILE)) return;
  writeKept(join(root, FILE), headOf(build), (born) => {
    // By the clock of the disk, which need not be that of the machine.
    const begun = born - (performance.now() - seen.begun);
    const lines: string[] = [];
    for (const [file, read] of seen.reads) {
      const stat = seen.stats.get(file);
      const facts = factsOf(read);
      if (!stat || !facts || /[\t\n]/u.test(file)) return null;
      const stamp = isTrusted(stat, begun) ? stampOf(stat) : '';
      lines.push([file, stamp, facts.kind, facts.length, facts.ids, facts.refs].join('\t'));
    }
    return Buffer.from(lines.join('\n'));
  });
}
