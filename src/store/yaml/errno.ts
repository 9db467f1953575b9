import { StoreError, type StoreErrorCode } from '../port.js';

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
};

/** What the system said, as the store says it. */
export function storeErrorOf(error: unknown, file?: string): StoreError {
  if (error instanceof StoreError) return error;
  const errno = errnoOf(error);
  return new StoreError(CODES[errno] ?? 'io', { ...(file === undefined ? {} : { file }), reason: errno });
}

/** Runs what touches the disk; every error of the system comes out as a StoreError. */
export function onDisk<T>(work: () => T, file?: string): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}
