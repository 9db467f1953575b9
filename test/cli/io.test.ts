import { beforeEach, describe, expect, it } from 'vitest';
import { processIo, type System } from '../../src/cli/io.js';

/** Bytes a pipe takes at once, or why it takes none: one answer a call, the last one for ever. */
type Answer = number | 'EAGAIN' | 'EPIPE' | 'ENOSPC';

let taken: string;
let calls: number;
beforeEach(() => {
  taken = '';
  calls = 0;
});

function pipe(...answers: readonly Answer[]) {
  const system: System = {
    fstatSync: () => ({ isCharacterDevice: () => false }),
    writeSync(_fd, bytes, from) {
      const answer = answers[Math.min(calls, answers.length - 1)] ?? 0;
      calls += 1;
      if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
      const piece = bytes.subarray(from, from + answer);
      taken += Buffer.from(piece).toString('latin1');
      return piece.length;
    },
  };
  return processIo(process, system);
}

describe('a pipe', () => {
  it('that takes a piece at a time gets the whole', () => {
    pipe(3).out('Sở Y tế');
    expect(taken).toBe(Buffer.from('Sở Y tế').toString('latin1'));
  });

  it('that is full for a moment is tried again', () => {
    pipe(2, 'EAGAIN', 9).out('abcd');
    expect(taken).toBe('abcd');
  });

  it('whose reader has gone gets nothing more', () => {
    const io = pipe('EPIPE');
    io.out('a');
    io.out('b');
    expect(calls).toBe(1);
  });

  it('that takes nothing is a failure, but for stderr, of which nobody can be told', () => {
    expect(() => pipe('ENOSPC').out('a')).toThrow('output-failed');
    expect(() => pipe('ENOSPC').err('a')).not.toThrow();
  });
});
