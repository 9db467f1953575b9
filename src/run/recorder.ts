import type { Io } from '../cli/io.js';

/** Sees what a run says. */
export interface Recorder {
  /** What goes to stdout. */
  out(bytes: Uint8Array): void;
  /** Something goes to stderr. */
  said(): void;
  /** The command says until which instant its answer holds, all that it is made of being as it is. */
  holds(until: number): void;
}

/** The streams of a run, seen by one who records it. */
export function recorded(io: Io, recorder: Recorder): Io {
  const seen = Object.create(io) as { -readonly [K in keyof Io]: Io[K] };
  seen.out = (text) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    recorder.out(bytes);
    io.out(bytes);
  };
  seen.err = (text) => {
    recorder.said();
    io.err(text);
  };
  return seen;
}
