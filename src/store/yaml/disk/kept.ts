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
 * milliseconds since 1970.
 */
export function writeKept(path: string, head: string, make: (now: number) => Uint8Array | null): void {
  const aside = new Aside(path);
  const data = aside.born === undefined ? null : make(aside.born);
  if (data === null) {
    aside.drop();
    return;
  }
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32LE(crc32(data));
  aside.write(Buffer.concat([Buffer.from(head), sum, data]));
  aside.publish();
}

/**
 * A file being written beside the one whose place it takes, whole or not at all. Where something cannot be written
 * nothing is kept, and the next run is as slow: no error of the disk comes out.
 */
export class Aside {
  /** The time of the disk when it was begun, in milliseconds since 1970; undefined where nothing can be written. */
  readonly born: number | undefined;
  private readonly aside: string;
  private fd: number | undefined;

  constructor(private readonly path: string) {
    const folder = dirname(path);
    this.aside = join(folder, temporaryName(basename(path)));
    try {
      mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
      this.fd = openSync(this.aside, 'wx', FILE_MODE);
      this.born = fstatSync(this.fd).mtimeMs;
    } catch {
      this.drop();
    }
  }

  write(bytes: Uint8Array): void {
    this.attempt((fd) => writeFileSync(fd, bytes));
  }

  publish(): void {
    this.attempt((fd) => {
      closeSync(fd);
      this.fd = undefined;
      renameSync(this.aside, this.path);
    });
    this.drop();
  }

  /** Forgets what was written. */
  drop(): void {
    try {
      if (this.fd !== undefined) closeSync(this.fd);
      rmSync(this.aside, { force: true });
    } catch {
      // Swept away by the next writer.
    }
    this.fd = undefined;
  }

  private attempt(work: (fd: number) => void): void {
    if (this.fd === undefined) return;
    try {
      work(this.fd);
    } catch {
      this.drop();
    }
  }
}
