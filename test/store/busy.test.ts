import { expect, it } from 'vitest';
import { whileBusy } from '../../src/store/yaml/disk/busy.js';

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** Fails so often, then works; what was waited in between is written down. */
function attempt(platform: NodeJS.Platform, failures: number, code: string) {
  const pauses: number[] = [];
  let tries = 0;
  const run = () =>
    whileBusy(
      () => {
        tries += 1;
        if (tries <= failures) throw refusal(code);
        return 'done';
      },
      { platform, wait: (ms) => pauses.push(ms) },
    );
  return { run, pauses, tries: () => tries };
}

it.each([
  'EBUSY',
  'EACCES',
  'EPERM',
])('on Windows a file another program looks into is waited for: %s', (code) => {
  const file = attempt('win32', 3, code);
  expect(file.run()).toBe('done');
  expect(file.pauses).toEqual([10, 20, 50]);
});

it('on Windows a file that stays busy is given up after about a second, with what the system said', () => {
  const file = attempt('win32', 99, 'EBUSY');
  expect(file.run).toThrow('EBUSY');
  const waited = file.pauses.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThanOrEqual(900);
  expect(waited).toBeLessThanOrEqual(1_500);
});

it.each([
  ['win32', 'ENOSPC'],
  ['linux', 'EACCES'],
  ['darwin', 'EBUSY'],
] as const)('on %s %s is no reason to wait', (platform, code) => {
  const file = attempt(platform, 1, code);
  expect(file.run).toThrow(code);
  expect([file.tries(), file.pauses]).toEqual([1, []]);
});
