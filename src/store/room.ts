import { getHeapStatistics } from 'node:v8';
import { StoreError } from './port.js';

/**
 * Bytes of memory that a byte of records on disk takes while they are read, and a character while they are judged.
 * Measured with 20,000 systems of 360 bytes, the kind most duties judge, on Node 20: all 7.3 million bytes are read
 * and listed with 100 MB, and their 6.4 million characters judged with 400 MB, not with 350. A byte of history is
 * kept as text, as a line and as the entry made of it.
 */
const NEEDED = { read: 16, judged: 66, history: 8 } as const;

/** Fewer bytes than any memory Node runs with has room for. */
export const FEW = 64 * 1024;

/**
 * Refuses more records than there is memory for: a program that runs out of it cannot say so, it is ended with
 * nothing but a trace.
 */
export function refuseTooMany(size: number, what: keyof typeof NEEDED): void {
  if (size < FEW) return;
  const limit = Math.floor(getHeapStatistics().heap_size_limit / NEEDED[what]);
  if (size > limit)
    throw new StoreError('too-many', { reason: what, bytes: size, limit, needed: size * NEEDED[what] });
}
