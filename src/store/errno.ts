import { relative, sep } from 'node:path';
import type { Described, Position } from '../domain/problem.js';
import { StoreError, type StoreErrorCode } from './port.js';

/** What the system called an error; an error that is not the system's is as good as a disk that fails. */
export function errnoOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : 'EIO';
}

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOMEM: 'no-memory',
  ERR_STRING_TOO_LONG: 'no-memory',
  ERR_FS_FILE_TOO_LARGE: 'no-memory',
  ERR_BUFFER_TOO_LARGE: 'no-memory',
  ERR_MEMORY_ALLOCATION_FAILED: 'no-memory',
};

/** What JavaScript says when a text or a buffer is larger than it can hold, or than there is room for. */
const NO_ROOM = /allocation failed|^Invalid (?:string|array buffer|typed array|array) length/iu;

export const isOutOfMemory = (error: unknown): boolean =>
  CODES[(error as NodeJS.ErrnoException | undefined)?.code ?? ''] === 'no-memory' ||
  (error instanceof RangeError && NO_ROOM.test(error.message));

/** Whether an error is one of the system's, and no mistake of the program. */
const isOfSystem = (error: unknown): boolean =>
  /^(?:E[A-Z0-9]+|UNKNOWN)$/u.test((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** What the system said, as the store says it; a mistake of the program stays one. */
export function storeErrorOf(error: unknown, file?: string): unknown {
  if (error instanceof StoreError) return error;
  const { path } = error as NodeJS.ErrnoException;
  const where = file ?? path;
  const about = where === undefined ? {} : { file: where };
  if (error instanceof Refused) return ofRefusal(error, about);
  if (isOutOfMemory(error)) return new StoreError('no-memory', about);
  if (!isOfSystem(error)) return error;
  const errno = errnoOf(error);
  return new StoreError(CODES[errno] ?? 'io', { ...about, reason: errno });
}

/** Why a file as a whole is not read. */
export class Refused extends Error {
  constructor(
    readonly problem: Described,
    /** Where in the file, if it is known. */
    readonly at: Position = { line: 1, column: 1 },
  ) {
    super(problem.code);
  }
}

/** A file the store cannot do without, which is not read. */
function ofRefusal({ problem }: Refused, about: { readonly file?: string }): StoreError {
  switch (problem.code) {
    case 'file-unreadable': {
      const { reason } = problem.args;
      return new StoreError(CODES[reason] ?? 'io', { ...about, reason });
    }
    case 'file-too-big':
      return new StoreError('too-big', { ...about, ...problem.args });
    case 'file-not-regular': {
      const { target } = problem.args;
      if (target !== null) return new StoreError('linked', { ...about, reason: target });
      return new StoreError('io', { ...about, reason: 'not a regular file' });
    }
    default:
      return new StoreError('io', { ...about, reason: 'not utf-8' });
  }
}

/** Runs what touches the disk; every error of the system comes out as a StoreError. */
export function onDisk<T>(work: () => T, file?: string): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}

/** Below a folder a path is named from there, as all files of a store are. */
export const pathWithin = (root: string, path: string): string => {
  const near = relative(root, path);
  return near === '' || near.startsWith('..') ? path : near.split(sep).join('/');
};
