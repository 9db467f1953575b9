import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import type { Position } from '../../../domain/problem.js';
import { whileShut } from '../../busy.js';
import { errnoOf, Refused } from '../../errno.js';
import { oddityAt } from '../../links.js';
import { READ_FLAGS } from '../../regular.js';

export const MAX_FILE = 8 * 1024 * 1024;
/** History only grows; a month of it holds what was there before each change. */
export const MAX_HISTORY_FILE = 256 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

export interface FileText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Of the file as it was read. */
  readonly stat: Stats;
}

/** The text of a regular file, or null when there is none; throws {@link Refused}. */
export function readText(path: string, limit = MAX_FILE): FileText | null {
  const whole = readWhole(path, limit);
  if (!whole) return null;
  const { bytes, stat } = whole;
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (utf16) throw new Refused({ code: 'file-not-utf8', args: {} });
    throw new Refused({ code: 'file-has-nul', args: {} }, placeOf(bytes, nul));
  }
  try {
    return { text: decode(bytes), stat };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ code: 'file-unreadable', args: { reason: errnoOf(error) } });
  }
}

/** The bytes of a regular file, whatever they are, or null when there is none; throws {@link Refused}. */
export function readWhole(path: string, limit: number): { bytes: Buffer; stat: Stats } | null {
  let fd: number;
  try {
    fd = whileShut(() => openSync(path, READ_FLAGS));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT') return null;
    throw new Refused(
      errno === 'ELOOP' || errno === 'ENXIO'
        ? { code: 'file-not-regular', args: oddityAt(path) }
        : { code: 'file-unreadable', args: { reason: errno } },
    );
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new Refused({ code: 'file-not-regular', args: oddityAt(path) });
    if (stat.size > limit) {
      throw new Refused({ code: 'file-too-big', args: { bytes: stat.size, limit } });
    }
    return { bytes: readBytes(fd, stat.size), stat };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ code: 'file-unreadable', args: { reason: errnoOf(error) } });
  } finally {
    closeSync(fd);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refused({ code: 'file-not-utf8', args: {} }, placeOf(bytes, firstWrong(bytes)));
  }
}

/** The first byte that begins no character: text before it decodes, text to behind it does not. */
function firstWrong(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const written = new TextEncoder().encode(lenient.decode(bytes));
  return written.findIndex((byte, index) => byte !== bytes[index]);
}

function placeOf(bytes: Uint8Array, index: number): Position {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, index));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** One read into one buffer when the size holds; a file that grows meanwhile is read to its end. */
function readBytes(fd: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size + 1);
  const length = readSync(fd, buffer, 0, buffer.length, null);
  // Of a regular file less is read than was asked for only where it ends.
  if (length < buffer.length) return buffer.subarray(0, length);
  return Buffer.concat([buffer, readFileSync(fd)]);
}
