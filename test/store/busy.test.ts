import { describe, expect, it } from 'vitest';
import { Patience } from '../../src/store/busy.js';
import { errnoOf } from '../../src/store/errno.js';

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** Fails so often, then works; what was waited in between is written down. */
function attempt(platform: NodeJS.Platform, failures: number, code: string, ms = 1000) {
  const pauses: number[] = [];
  let tries = 0;
  const patience = new Patience(ms, platform, (pause) => pauses.push(pause));
  const work = () => {
    tries += 1;
    if (tries <= failures) throw refusal(code);
    return 'done';
  };
  const waited = () => pauses.reduce((sum, pause) => sum + pause, 0);
  return { patience, work, pauses, waited, tries: () => tries };
}
function errnoThrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return errnoOf(error);
  }
  return 'nothing';
}

describe.each(['EBUSY', 'EACCES', 'EPERM'])('on Windows, %s', (code) => {
  it('a file another program looks into is waited for', () => {
    const file = attempt('win32', 3, code);
    expect(file.patience.whileBusy(file.work)).toBe('done');
    expect(file.pauses).toEqual([10, 20, 50]);
  });

  it('a file that stays open is waited for as long as was said, and then called open', () => {
    const file = attempt('win32', 9999, code, 7_000);
    expect(errnoThrown(() => file.patience.whileBusy(file.work))).toBe('EBUSY');
    expect(file.waited()).toBe(7_000);
  });

  it('is waited for once a run, not once a file', () => {
    const file = attempt('win32', 9999, code);
    errnoThrown(() => file.patience.whileBusy(file.work));
    errnoThrown(() => file.patience.whileBusy(file.work));
    errnoThrown(() => file.patience.whileShut(file.work));
    expect(file.waited()).toBe(1_000);
  });

  it('a file just being replaced is read a moment later', () => {
    const file = attempt('win32', 3, code);
    expect(file.patience.whileShut(file.work)).toBe('done');
  });

  it('without patience it is tried once', () => {
    const file = attempt('win32', 1, code, 0);
    expect(errnoThrown(() => file.patience.whileBusy(file.work))).toBe('EBUSY');
    expect(file.tries()).toBe(1);
  });
});

describe('on Windows, what cannot be read', () => {
  it('is waited for as long as was said while it is open elsewhere', () => {
    const file = attempt('win32', 9999, 'EBUSY', 7_000);
    expect(errnoThrown(() => file.patience.whileShut(file.work))).toBe('EBUSY');
    expect(file.waited()).toBe(7_000);
  });
  it.each(['EACCES', 'EPERM'])('is forbidden when it stays so: %s', (code) => {
    const file = attempt('win32', 9999, code, 7_000);
    expect(errnoThrown(() => file.patience.whileShut(file.work))).toBe(code);
    expect(file.waited()).toBe(200);
  });
});

it.each([
  ['win32', 'ENOSPC'],
  ['linux', 'EACCES'],
  ['darwin', 'EBUSY'],
] as const)('on %s %s is no reason to wait', (platform, code) => {
  for (const how of ['whileBusy', 'whileShut'] as const) {
    const file = attempt(platform, 1, code);
    expect(errnoThrown(() => file.patience[how](file.work))).toBe(code);
    expect([file.tries(), file.pauses]).toEqual([1, []]);
  }
});
