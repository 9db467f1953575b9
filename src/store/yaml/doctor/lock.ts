import type { Holding } from '../../care.js';
import { StoreError } from '../../port.js';
import { readHolding } from '../locking/lock.js';
import type { Probe } from './probe.js';

/** Whether somebody writes now, or a lock was left behind. */
export const lock: Probe = {
  name: 'lock',
  look({ root }) {
    const holding = holdingIn(root);
    if (holding === 'unreadable') return { code: 'lock-unreadable', args: {} };
    if (holding?.state === 'odd') return { code: 'lock-odd', args: {} };
    if (!holding) return { code: 'lock-free', args: {} };
    const { state, pid, host, since } = holding;
    if (state === 'alive') return { code: 'lock-held', args: { pid, since } };
    if (state === 'elsewhere') return { code: 'lock-elsewhere', args: { pid, host, since } };
    return state === 'gone'
      ? { code: 'lock-dead', args: { pid, since } }
      : { code: 'lock-unreadable', args: {} };
  },
  repairs({ root }) {
    const holding = holdingIn(root);
    if (holding !== 'unreadable' && holding?.state === 'odd') return [{ code: 'move-lock' }];
    return holding !== 'unreadable' && holding?.state === 'gone'
      ? [{ code: 'clear-lock', pid: holding.pid, since: holding.since }]
      : [];
  },
};

/** A lock that cannot be read, being another user's, is one all the same. */
function holdingIn(root: string): Holding | undefined | 'unreadable' {
  try {
    return readHolding(root);
  } catch (error) {
    if (error instanceof StoreError) return 'unreadable';
    throw error;
  }
}
