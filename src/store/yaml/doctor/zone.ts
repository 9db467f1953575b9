import type { Probe } from './probe.js';

/** Both names of one zone; JavaScript engines give the older. */
const VIETNAM = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon']);

/** Another zone changes nothing of a judgement, but much of what other programs show. */
export const zone: Probe = {
  name: 'zone',
  look: ({ zone: own }) =>
    VIETNAM.has(own)
      ? { code: 'zone-vietnam', args: { zone: own } }
      : { code: 'zone-other', args: { zone: own } },
};
