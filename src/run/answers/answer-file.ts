import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { ExitCode } from '../../cli/failure.js';
import { Aside } from '../../store/yaml/disk/kept.js';

/** What is said of an answer behind it. */
export interface About {
  /** What was asked, of which program, under which circumstances. */
  readonly question: string;
  /** What all that it was made of was like. */
  readonly state: string;
  /** The last instant at which it holds, in milliseconds since 1970; null: whenever. */
  readonly until: number | null;
  readonly code: ExitCode;
}
interface Tail extends About {
  /** Bytes of the answer, and their sum. */
  readonly size: number;
  readonly sum: number;
}

/** Bytes of the sum of the tail and of its length, at the very end. */
const END = 8;
const PIECE = 1 << 20;

/** An answer as it is given, written beside what is said; kept whole or not at all. */
export class AnswerWriter {
  private readonly aside: Aside;
  private size = 0;
  private sum = 0;

  constructor(
    path: string,
    /** In bytes: a longer one is not kept. */
    private readonly limit: number,
  ) {
    this.aside = new Aside(path);
  }

  /** As {@link Aside.born}. */
  get born(): number | undefined {
    return this.aside.born;
  }

  write(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size > this.limit) this.drop();
    this.sum = crc32(bytes, this.sum);
    this.aside.write(bytes);
  }

  keep(about: About): void {
    const tail = Buffer.from(JSON.stringify({ ...about, size: this.size, sum: this.sum } satisfies Tail));
    const end = Buffer.alloc(END);
    end.writeUInt32LE(crc32(tail), 0);
    end.writeUInt32LE(tail.length, 4);
    this.aside.write(Buffer.concat([tail, end]));
    this.aside.publish();
  }

  /** Forgets what was written. */
  drop(): void {
    this.aside.drop();
  }
}

/** The bytes of a kept answer, piece by piece; undefined where there is none, it is damaged, or not the one asked for. */
export function readAnswer(path: string, isAsked: (about: About) => boolean): Answer | undefined {
  let fd: number | undefined;
  try {
    const opened = openSync(path, 'r');
    fd = opened;
    const tail = tailOf(opened);
    if (tail && isAsked(tail)) {
      let sum = 0;
      for (const piece of piecesOf(opened, tail.size)) sum = crc32(piece, sum);
      // What is read again below is this very file, whatever is put in its place meanwhile.
      if (sum === tail.sum) return { code: tail.code, pieces: () => piecesOf(opened, tail.size) };
    }
  } catch {
    // As good as not there.
  }
  if (fd !== undefined) closeSync(fd);
  return undefined;
}

export interface Answer {
  readonly code: ExitCode;
  pieces(): Generator<Uint8Array>;
}

function tailOf(fd: number): Tail | undefined {
  const { size } = fstatSync(fd);
  const end = Buffer.alloc(END);
  if (size < END || readSync(fd, end, 0, END, size - END) < END) return undefined;
  const length = end.readUInt32LE(4);
  if (length > size - END) return undefined;
  const bytes = Buffer.alloc(length);
  readSync(fd, bytes, 0, length, size - END - length);
  if (crc32(bytes) !== end.readUInt32LE(0)) return undefined;
  const tail = JSON.parse(bytes.toString('utf8')) as Tail;
  return tail.size === size - END - length ? tail : undefined;
}

function* piecesOf(fd: number, size: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.min(size, PIECE));
  for (let at = 0; at < size; ) {
    const read = readSync(fd, buffer, 0, Math.min(PIECE, size - at), at);
    if (read === 0) throw new Error('shorter than it was');
    at += read;
    yield buffer.subarray(0, read);
  }
}
