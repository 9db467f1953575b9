import { filesWhere } from './encoding.js';
import type { Probe } from './probe.js';

/** How lines end: one way in each file. */
export const endings: Probe = {
  name: 'endings',
  look(seen) {
    const old = filesWhere(seen, ({ isUtf8, cr, lf, crlf }) => isUtf8 && cr > 0 && lf + crlf === 0);
    if (old.length > 0) return { code: 'endings-wrong', args: { files: old } };
    const mixed = filesWhere(seen, ({ isUtf8, crlf, lf, cr }) => isUtf8 && crlf + cr > 0 && lf + cr > 0);
    if (mixed.length > 0) return { code: 'endings-mixed', args: { files: mixed } };
    const windows = filesWhere(seen, ({ isUtf8, crlf }) => isUtf8 && crlf > 0);
    return windows.length > 0
      ? { code: 'endings-windows', args: { count: windows.length } }
      : { code: 'endings-fine', args: {} };
  },
};
