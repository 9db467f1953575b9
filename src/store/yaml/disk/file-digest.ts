import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { whileShut } from '../../busy.js';
import { StoreError } from '../../port.js';
import { READ_FLAGS } from '../../regular.js';

const CHUNK = 1024 * 1024;

export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a regular file piece by piece; each piece also goes to `to`, an open file. Errors are the system's. */
export function fileDigest(path: string, to?: number): Digest {
  const fd = whileShut(() => openSync(path, READ_FLAGS));
  try {
    if (!fstatSync(fd).isFile()) throw new StoreError('io', { file: path, reason: 'not a regular file' });
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK);
    let bytes = 0;
    for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) {
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      for (let done = 0; to !== undefined && done < read; ) done += writeSync(to, piece, done);
      bytes += read;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(fd);
  }
}
