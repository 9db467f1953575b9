import { readHolding } from '../lock.js';
import type { Check } from './check.js';

/** Whether somebody writes now, or a lock was left behind. */
export const lock: Check = {
  name: 'lock',
  look({ root }) {
    const holding = readHolding(root);
    if (!holding) return { code: 'lock-free', args: {} };
    const { state, pid, host, since } = holding;
    if (state === 'alive') return { code: 'lock-held', args: { pid, since } };
    if (state === 'elsewhere') return { code: 'lock-elsewhere', args: { pid, host, since } };
    return state === 'gone'
      ? { code: 'lock-dead', args: { pid, since } }
      : { code: 'lock-unreadable', args: {} };
  },
  repairs({ root }) {
    const holding = readHolding(root);
    return holding?.state === 'gone' ? [{ code: 'clear-lock', pid: holding.pid, since: holding.since }] : [];
  },
};
