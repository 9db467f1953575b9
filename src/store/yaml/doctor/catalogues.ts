import type { Probe } from './probe.js';

/** Whether a law in force, which irt knows, is newer than all the store is judged by. */
export const catalogues: Probe = {
  name: 'catalogues',
  look({ laws }) {
    if (laws === undefined) return { code: 'catalogues-untold', args: {} };
    const { inUse = null, newer } = laws;
    return newer.length > 0
      ? { code: 'catalogues-older', args: { inUse, newer } }
      : { code: 'catalogues-fine', args: { inUse } };
  },
};
