import { fstatSync, writeSync } from 'node:fs';
import { showLines } from '../render/show.js';
import { pause } from '../store/pause.js';
import { Failure } from './failure.js';

/** The streams of one run. Only this file's adapters write; everything else returns text. */
export interface Io {
  /** The one document of the run, or the next piece of it. */
  out(text: string | Uint8Array): void;
  /** Everything else. */
  err(text: string): void;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readStdin(): Promise<string>;
  readStdinBytes(): Promise<Uint8Array>;
  /** The next key pressed on the terminal, `ctrl-c` too; undefined where none is in time. */
  nextKey(withinMs: number): Promise<string | undefined>;
  /** Asks where Esc leaves the question too. */
  askWithEscape<T>(ask: () => Promise<T>): Promise<{ readonly answer: T } | 'escape'>;
}

/** Node makes a stream of each when it is asked for, which takes longer than many a command: only terminals need one. */
export function processIo(proc: NodeJS.Process, system: System = { fstatSync, writeSync }): Io {
  const out = new Output(1, () => proc.stdout, system);
  const err = new Output(2, () => proc.stderr, system);
  const fixed = Number(proc.env['COLUMNS']);
  return {
    out: (text) => out.write(text),
    // Nothing of ours on stderr is coloured, so that whatever is hidden in it came from outside.
    err: (text) => err.write(showLines(text)),
    get stdinIsTerminal() {
      return isTerminal(0, () => proc.stdin, system);
    },
    get stdoutIsTerminal() {
      return out.isTerminal;
    },
    get stderrIsTerminal() {
      return err.isTerminal;
    },
    get columns() {
      if (Number.isInteger(fixed) && fixed > 0) return fixed;
      // Some terminals do not know their width and say 0.
      return (out.isTerminal && proc.stdout.columns) || 80;
    },
    readStdin: async () => new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(proc.stdin)),
    readStdinBytes: () => bytesOf(proc.stdin),
    nextKey: async (withinMs) => (await import('./keys.js')).nextKey(proc.stdin, withinMs),
    askWithEscape: async (ask) => (await import('./keys.js')).askWithEscape(proc.stdin, ask),
  };
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What is asked of a descriptor. */
export interface System {
  fstatSync(fd: number): { isCharacterDevice(): boolean };
  writeSync(fd: number, bytes: Uint8Array, from: number): number;
}

interface Stream {
  readonly isTTY?: boolean;
}
type WriteStream = Stream & Pick<NodeJS.WriteStream, 'write' | 'on'>;

/** Files and pipes are no terminal, nor is a device Node says is none. */
function isTerminal(fd: number, stream: () => Stream, system: System): boolean {
  try {
    if (!system.fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    // Some systems do not tell; Node's own stream then does.
  }
  return stream().isTTY === true;
}

/** What goes to one descriptor; a reader that has seen enough (`| head -1`) closes the pipe, and that is no error of ours. */
class Output {
  private known: boolean | undefined;
  private isClosed = false;

  constructor(
    private readonly fd: number,
    private readonly stream: () => WriteStream,
    private readonly system: System,
  ) {}

  get isTerminal(): boolean {
    if (this.known === undefined) {
      this.known = isTerminal(this.fd, this.stream, this.system);
      // A terminal that has gone has nobody before it.
      if (this.known) this.stream().on('error', () => undefined);
    }
    return this.known;
  }

  write(text: string | Uint8Array): void {
    if (this.isTerminal) this.stream().write(text);
    else this.writeWhole(typeof text === 'string' ? Buffer.from(text) : text);
  }

  private writeWhole(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && !this.isClosed; ) {
      try {
        from += this.system.writeSync(this.fd, bytes, from);
      } catch (error) {
        // A pipe that another program has set not to block is full: its reader needs a moment.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause(5);
        else this.refuse(error as NodeJS.ErrnoException);
      }
    }
  }

  private refuse(error: NodeJS.ErrnoException): void {
    this.isClosed = true;
    // Of what nobody can be told, stderr, nothing is said.
    if (error.code !== 'EPIPE' && this.fd === 1)
      throw new Failure('output-failed', { reason: error.code ?? error.message }, 'store');
  }
}
