import { fstatSync, writeSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { processIo } from '../../src/cli/io.js';

vi.mock('node:fs', () => ({ fstatSync: vi.fn(), writeSync: vi.fn() }));

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};
/** What a descriptor took, in the order it was given. */
let taken: string;
const takes = (most: number) => (_fd: number, bytes: Uint8Array, from: number) => {
  const piece = bytes.subarray(from, from + most);
  taken += Buffer.from(piece).toString('latin1');
  return piece.length;
};
const write = vi.mocked(writeSync) as unknown as ReturnType<typeof vi.fn>;

beforeEach(() => {
  taken = '';
  vi.mocked(fstatSync).mockReturnValue({ isCharacterDevice: () => false } as never);
  write.mockReset();
});

describe('a pipe', () => {
  it('that takes a piece at a time gets the whole', () => {
    write.mockImplementation(takes(3));
    processIo(process).out('Sở Y tế');
    expect(taken).toBe(Buffer.from('Sở Y tế').toString('latin1'));
  });

  it('that is full for a moment is tried again', () => {
    write
      .mockImplementationOnce(takes(2))
      .mockImplementationOnce(failing('EAGAIN'))
      .mockImplementation(takes(9));
    processIo(process).out('abcd');
    expect(taken).toBe('abcd');
  });

  it('whose reader has gone gets nothing more', () => {
    write.mockImplementation(failing('EPIPE'));
    const io = processIo(process);
    io.out('a');
    io.out('b');
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('that takes nothing is a failure, but for stderr, of which nobody can be told', () => {
    write.mockImplementation(failing('ENOSPC'));
    expect(() => processIo(process).out('a')).toThrow('output-failed');
    expect(() => processIo(process).err('a')).not.toThrow();
  });
});
