import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { READ_FLAGS } from '../../regular.js';
import { MAX_FILE } from '../disk/read-text.js';

/** How a text file is written, whatever it says. */
export interface TextFacts {
  readonly isUtf8: boolean;
  /** A byte order mark stands before the text. */
  readonly mark: boolean;
  /** Lines that end as on Windows, as everywhere else, and as on old Macs. */
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/** Undefined for what cannot be read, is no regular file or is too big to be read at all. */
export function textFacts(path: string): TextFacts | undefined {
  try {
    const fd = openSync(path, READ_FLAGS);
    try {
      const stat = fstatSync(fd);
      return stat.isFile() && stat.size <= MAX_FILE ? factsOf(readFileSync(fd)) : undefined;
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function factsOf(bytes: Buffer): TextFacts {
  let isUtf8 = !bytes.includes(0);
  try {
    decoder.decode(bytes);
  } catch {
    isUtf8 = false;
  }
  const mark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const [LF, CR] = [0x0a, 0x0d];
  let [crlf, lf, cr] = [0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte === LF && bytes[at - 1] === CR) crlf += 1;
    else if (byte === LF) lf += 1;
    else if (byte === CR && bytes[at + 1] !== LF) cr += 1;
  }
  return { isUtf8, mark, crlf, lf, cr };
}
