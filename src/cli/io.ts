import { showLines } from '../render/show.js';

/** The streams of one run. Only this file's adapters write; everything else returns text. */
export interface Io {
  /** The one document of the run. */
  out(text: string | Uint8Array): void;
  /** Everything else. */
  err(text: string): void;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readStdin(): Promise<string>;
}

export function processIo(proc: NodeJS.Process): Io {
  const { stdin, stdout, stderr } = proc;
  // A reader that has seen enough (`| head -1`) closes the pipe: that is no error of ours.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const fixed = Number(proc.env['COLUMNS']);
  return {
    out: (text) => void stdout.write(text),
    // Nothing of ours on stderr is coloured, so that whatever is hidden in it came from outside.
    err: (text) => void stderr.write(showLines(text)),
    stdinIsTerminal: stdin.isTTY === true,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    // Some terminals do not know their width and say 0.
    columns: Number.isInteger(fixed) && fixed > 0 ? fixed : stdout.columns || 80,
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    },
  };
}
