import type { Probe } from './probe.js';

/** A lock on a network folder is not seen by the other hosts. */
export const network: Probe = {
  name: 'network',
  look({ network: system, sharedFolderOk }) {
    if (system === undefined) return { code: 'network-local', args: {} };
    return sharedFolderOk
      ? { code: 'network-allowed', args: { system } }
      : { code: 'network-refused', args: { system } };
  },
};
