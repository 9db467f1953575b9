import { nfc } from '../../../domain/text.js';
import type { Entry, Probe } from './probe.js';

/** Names Windows and macOS take for one: a copy of the store there loses one of the files. */
export const caseTwins: Probe = {
  name: 'case',
  look({ entries }) {
    const alike = new Map<string, Entry[]>();
    for (const entry of entries) {
      const key = nfc(entry.file).toLowerCase();
      alike.set(key, [...(alike.get(key) ?? []), entry]);
    }
    const twins = [...alike.values()].filter((group) => group.length > 1).flat();
    return twins.length > 0
      ? { code: 'case-twins', args: { files: twins.map(({ file }) => file) } }
      : { code: 'case-fine', args: {} };
  },
};
