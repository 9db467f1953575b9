import { createHash } from 'node:crypto';

/** SHA-256 in hex; what history and the journal know a text by. */
export const digestOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');
