import { getHeapStatistics } from 'node:v8';
import { StoreError } from './port.js';

/**
 * Bytes of memory that a byte of records on disk takes while they are read, and a character while they are judged.
 * Measured with 20,000 systems of 360 bytes, the kind most duties judge, on Node 20: all 7.3 million bytes are read
 * and listed with 100 MB, and their 6.4 million characters judged with 400 MB, not with 350.
 */
const NEEDED = { read: 16, judged: 66 } as const;

/**
 * Refuses more records than there is memory for: a program that runs out of it cannot say so, it is ended with
 * nothing but a trace.
 */
export function refuseTooMany(size: number, what: keyof typeof NEEDED): void {
  const limit = Math.floor(getHeapStatistics().heap_size_limit / NEEDED[what]);
  if (size > limit) throw new StoreError('too-many', { bytes: size, limit, needed: size * NEEDED[what] });
}
