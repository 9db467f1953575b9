import { lstatSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim, Refusal } from '../../../domain/evidence.js';
import { innerPath, otherName, safeFileName, sameFileKey } from '../../../domain/file-name.js';
import type { KindName } from '../../../domain/kinds/index.js';
import { compareBytes } from '../../../domain/text.js';
import { errnoOf, onDisk } from '../../errno.js';
import type { Evidence, Finding, Planned, Source, Survey } from '../../evidence.js';
import { StoreError } from '../../port.js';
import { fileDigest } from '../disk/file-digest.js';
import { placeSafely, removeSafely, sweep } from '../disk/safe-write.js';
import { EVIDENCE, evidenceFiles, isLeftBehind, type Kept } from './evidence-files.js';

/** Largest file that is attached, in bytes: a scanned dossier of a thousand pages; a film belongs elsewhere. */
export const MAX_EVIDENCE = 200 * 1024 * 1024;
/** A copy that takes longer than this, in milliseconds, is that of a writer who is gone. */
const STALE = 3_600_000;

const isBeingWritten = (path: string): boolean => Date.now() - lstatSync(path).mtimeMs < STALE;

export interface EvidenceOptions {
  /** In bytes. */
  readonly limit?: number;
  /** Asked before anything is written; throws where it may not be. */
  readonly refuse?: () => void;
}

/** The files below `evidence/` of a store's folder. */
export function openEvidence(root: string, { limit = MAX_EVIDENCE, refuse }: EvidenceOptions = {}): Evidence {
  const pathOf = (file: string) => join(root, EVIDENCE, file);
  const plan = (kind: KindName, id: string, source: Source, taken: ReadonlySet<string> = new Set()) =>
    onDisk(
      () => nameFor(pathOf(`${kind}/${id}`), `${kind}/${id}`, source, taken),
      `${EVIDENCE}/${kind}/${id}`,
    );
  const place = (file: string, source: Source) =>
    placeSafely(root, `${EVIDENCE}/${file}`, (fd) => {
      if (fileDigest(source.path, fd).sha256 !== source.sha256)
        throw new StoreError('io', { file: source.path, reason: 'changed while copied' });
    });
  return {
    inspect: (path) => inspect(path, limit),
    plan,
    keep(kind, id, source) {
      refuse?.();
      sweep(pathOf(`${kind}/${id}`), isBeingWritten);
      for (;;) {
        const planned = plan(kind, id, source);
        if (!planned.isNew || place(planned.file, source)) return planned;
      }
    },
    discard(file) {
      removeSafely(root, `${EVIDENCE}/${file}`);
      removeEmpty(dirname(pathOf(file)), join(root, EVIDENCE));
    },
    restore(file, source) {
      refuse?.();
      if (!place(file, source)) throw new StoreError('io', { file, reason: 'EEXIST' });
    },
    survey: (claims) => survey(root, claims),
    digest(file) {
      try {
        return fileDigest(pathOf(file)).sha256;
      } catch {
        return undefined;
      }
    },
  };
}

function inspect(path: string, limit: number): Source | { refused: Refusal } {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return { refused: { why: 'missing' } };
    if (stat.isDirectory()) return { refused: { why: 'folder' } };
    if (stat.isSymbolicLink()) return { refused: { why: 'link' } };
    if (!stat.isFile()) return { refused: { why: 'special' } };
    if (stat.size > limit) return { refused: { why: 'too-big', bytes: stat.size, limit } };
    return { path, ...fileDigest(path) };
  } catch (error) {
    return { refused: { why: 'unreadable', reason: errnoOf(error) } };
  }
}

/** The first name that is free or already has this content; names that differ only in case are one on Windows. */
function nameFor(path: string, folder: string, source: Source, taken: ReadonlySet<string>): Planned {
  const names = new Map(namesIn(path).map((name) => [sameFileKey(name), name]));
  const wanted = safeFileName(source.path);
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? wanted : otherName(wanted, nth);
    const there = names.get(sameFileKey(name));
    if (there === undefined && !taken.has(`${folder}/${name}`))
      return { file: `${folder}/${name}`, isNew: true };
    if (there !== undefined && hasContent(join(path, there), source))
      return { file: `${folder}/${there}`, isNew: false };
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function hasContent(path: string, { bytes, sha256 }: Source): boolean {
  const stat = lstatSync(path);
  return stat.isFile() && stat.size === bytes && fileDigest(path).sha256 === sha256;
}

/** Takes away folders with nothing in them, from the inside out, below another. */
function removeEmpty(folder: string, top: string): void {
  for (let here = folder; here !== top; here = dirname(here)) {
    try {
      rmdirSync(here);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') return;
    }
  }
}

function survey(root: string, claims: readonly Claim[]): Survey {
  const kept = evidenceFiles(root);
  const digests = new Map<string, Finding>();
  const claimed = new Set<string>();
  const findings = claims.map(({ file, sha256 }): Finding => {
    const steps = innerPath(file);
    if (!steps) return { state: 'outside' };
    const key = steps.join('/');
    claimed.add(key);
    const blocked = blockedBy(kept, steps);
    if (blocked) return blocked;
    const there = kept.get(key);
    if (!there) return { state: 'missing' };
    if (there.type !== 'file') return { state: 'not-regular' };
    if (sha256 === undefined) return { state: 'no-digest' };
    const taken = digests.get(key) ?? digestFinding(join(root, EVIDENCE, there.path));
    digests.set(key, taken);
    return taken.found === undefined || taken.found === sha256 ? taken : { ...taken, state: 'changed' };
  });
  const orphans = [...kept]
    .filter(([key, { type }]) => type !== 'folder' && !claimed.has(key) && !isLeftBehind(key))
    .map(([, { path }]) => path)
    .sort(compareBytes);
  return { findings, orphans };
}

/** A folder on the way that is a link, or that cannot be read. */
function blockedBy(kept: ReadonlyMap<string, Kept>, steps: readonly string[]): Finding | undefined {
  for (let depth = 0; depth < steps.length; depth += 1) {
    const folder = kept.get(steps.slice(0, depth).join('/'));
    if (folder?.reason !== undefined) return { state: 'unreadable', reason: folder.reason };
    if (folder && folder.type !== 'folder') return { state: 'not-regular' };
  }
  return undefined;
}

function digestFinding(path: string): Finding {
  try {
    return { state: 'ok', found: fileDigest(path).sha256 };
  } catch (error) {
    return { state: 'unreadable', reason: errnoOf(error) };
  }
}
