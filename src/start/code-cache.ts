import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';

/** Characters at the head of a built file that name its content: its SHA-256, as a comment. */
export const HEAD = 68;
/** Bytes of a sum over the data, which V8 itself does not check. */
const SUM = 4;

/** What V8 compiled of one built file in an earlier run; damaged or of another build, it is not taken. */
export class CodeCache {
  private readonly path: string;

  constructor(
    private readonly folder: string,
    name: string,
    private readonly head: string,
  ) {
    this.path = join(folder, `${process.version}-${process.arch}-${name}`);
  }

  read(): Buffer | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.path);
    } catch {
      return undefined;
    }
    const data = bytes.subarray(HEAD + SUM);
    const isWhole = data.length > 0 && bytes.readInt32LE(HEAD) === sumOf(data);
    return isWhole && bytes.toString('latin1', 0, HEAD) === this.head ? data : undefined;
  }

  /** Seen whole or not at all; where nothing can be written, nothing is kept and the next start is as slow. */
  keep(script: Script): void {
    const aside = `${this.path}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      const data = script.createCachedData();
      const sum = Buffer.alloc(SUM);
      sum.writeInt32LE(sumOf(data));
      writeFileSync(aside, Buffer.concat([Buffer.from(this.head, 'latin1'), sum, data]), { flush: true });
      renameSync(aside, this.path);
    } catch {
      remove(aside);
    }
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nor can what was begun be taken away.
  }
}

function sumOf(data: Buffer): number {
  const whole = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let sum = data.length;
  for (let at = 0; at < whole.length; at += 1) sum = (Math.imul(sum, 31) + (whole[at] ?? 0)) | 0;
  return sum;
}
