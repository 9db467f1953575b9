import { describe, expect, it } from 'vitest';
import { exit, fromStore } from '../../src/cli/failure.js';
import { failureText } from '../../src/cli/failure-text.js';
import { diskReasons } from '../../src/domain/disk.js';
import { loadMessages } from '../../src/messages/load.js';

import { isOutOfMemory, onDisk, Refused } from '../../src/store/errno.js';
import { StoreError } from '../../src/store/port.js';

const [vi, en] = await Promise.all([loadMessages('vi'), loadMessages('en')]);

const system = (code: string, path?: string) => Object.assign(new Error(code), { code, path });
function told(error: unknown, file?: string): StoreError {
  try {
    onDisk(() => {
      throw error;
    }, file);
  } catch (thrown) {
    if (thrown instanceof StoreError) return thrown;
    throw thrown;
  }
  throw new Error('nothing thrown');
}

const SYSTEM = diskReasons.filter((reason) => /^(?:E[A-Z]+|UNKNOWN)$/.test(reason));

describe('what a system answers', () => {
  it.each(SYSTEM)('%s: names the file and what to do, ends with 4, shows no code alone', (code) => {
    const failure = fromStore(told(system(code), 'records/a/agency.yaml'));
    expect(exit[failure.ends]).toBe(4);
    for (const t of [vi, en]) {
      const text = failureText(failure, t);
      expect(text).toContain('records/a/agency.yaml');
      expect(text.replace('(EIO)', '')).not.toMatch(/\bE[A-Z]{3,}\b/);
    }
  });

  it.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['ENOMEM', 'no-memory'],
    ['EMFILE', 'io'],
    ['EIO', 'io'],
  ])('%s is %s', (code, expected) => {
    expect(told(system(code)).code).toBe(expected);
    // The same when the file was opened by a reader that refuses whole files.
    if (code !== 'ENOMEM')
      expect(told(new Refused({ code: 'file-unreadable', args: { reason: code } }), 'x').code).toBe(expected);
  });

  it('names the file the system named where nobody else did', () => {
    expect(told(system('EACCES', '/kho/records')).detail.file).toBe('/kho/records');
  });

  it.each([
    [{ code: 'file-too-big', args: { bytes: 9, limit: 8 } }, 'too-big'],
    [{ code: 'file-not-regular', args: { target: null, isRead: false } }, 'io'],
    [{ code: 'file-not-regular', args: { target: 'x', isRead: false } }, 'linked'],
    [{ code: 'file-not-utf8', args: {} }, 'io'],
    [{ code: 'file-has-nul', args: {} }, 'io'],
  ] as const)('a file the store cannot do without: %j', (problem, expected) => {
    const error = told(new Refused(problem), 'history/may-2026-11.jsonl');
    expect([error.code, error.detail.file]).toEqual([expected, 'history/may-2026-11.jsonl']);
    expect(failureText(fromStore(error), vi)).toContain('history/may-2026-11.jsonl');
  });

  it('of which we do not know is said by its name', () => {
    expect(failureText(fromStore(told(system('EWHATEVER'), 'x')), vi)).toContain('EWHATEVER');
  });

  it('a mistake of the program stays one', () => {
    for (const error of [new TypeError('x is not a function'), system('ERR_INVALID_ARG_TYPE')])
      expect(() => told(error)).toThrow(error);
  });
});

describe('running out of memory', () => {
  it.each([
    () =>
      Buffer.alloc(1)
        .toString()
        .padEnd(2 ** 29),
    () => new ArrayBuffer(2 ** 53 - 1),
    () => 'a'.repeat(2 ** 30),
    () => JSON.stringify(Array(2 ** 10).fill('a'.repeat(2 ** 20))),
  ])('is told from a mistake: %s', (work) => {
    let thrown: unknown;
    try {
      work();
    } catch (error) {
      thrown = error;
    }
    expect(isOutOfMemory(thrown), String(thrown)).toBe(true);
    expect(told(thrown).code).toBe('no-memory');
  });

  it('too deep a recursion is a mistake', () => {
    const deep = (): number => deep() + 1;
    expect(() => onDisk(deep)).toThrow('Maximum call stack');
  });
});
