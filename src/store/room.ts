import { getHeapStatistics } from 'node:v8';
import { StoreError } from './port.js';

/**
 * Bytes of memory that a byte of records takes. Measured with 20,000 systems of 355 bytes, the kind most duties
 * judge, on Node 20: all 7.1 MB are read and listed with 100 MB, and judged with 350 MB.
 */
const PER_BYTE = { read: 16, judged: 50 } as const;

/**
 * Refuses more records than there is memory for: a program that runs out of it cannot say so, it is ended with
 * nothing but a trace.
 */
export function refuseTooMany(bytes: number, what: keyof typeof PER_BYTE): void {
  const limit = Math.floor(getHeapStatistics().heap_size_limit / PER_BYTE[what]);
  if (bytes > limit) throw new StoreError('too-many', { bytes, limit, needed: bytes * PER_BYTE[what] });
}
