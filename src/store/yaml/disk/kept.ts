import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { FILE_MODE, FOLDER_MODE, temporaryName } from './safe-write.js';

/** Bytes of the sum behind the head. */
const SUM = 4;

/**
 * What was kept so as not to be worked out again, or undefined: never there, damaged, or under another head, which
 * names what it is and of which program. It is a help alone: it may be thrown away at any time.
 */
export function readKept(path: string, head: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const begin = Buffer.byteLength(head) + SUM;
  if (bytes.length < begin || bytes.toString('utf8', 0, begin - SUM) !== head) return undefined;
  const data = bytes.subarray(begin);
  return bytes.readUInt32LE(begin - SUM) === crc32(data) ? data : undefined;
}

/**
 * Keeps what `make` gives, seen whole or not at all; null where it gives nothing. It is told the time of the disk, in
 * milliseconds since 1970. Where nothing can be written nothing is kept, and the next run is as slow.
 */
export function writeKept(path: string, head: string, make: (now: number) => Uint8Array | null): void {
  const folder = dirname(path);
  const aside = join(folder, temporaryName(basename(path)));
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    const fd = openSync(aside, 'wx', FILE_MODE);
    try {
      const data = make(fstatSync(fd).mtimeMs);
      const sum = Buffer.alloc(SUM);
      if (data === null) return;
      sum.writeUInt32LE(crc32(data));
      writeFileSync(fd, Buffer.concat([Buffer.from(head), sum, data]));
    } finally {
      closeSync(fd);
    }
    renameSync(aside, path);
  } catch {
    // What was begun is taken away below.
  } finally {
    remove(aside);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nor can what was begun be taken away.
  }
}
