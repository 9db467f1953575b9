import { join } from 'node:path';
import type { Mappings } from '../../mappings.js';
import { readKept, writeKept } from '../disk/kept.js';
import { PRIVATE } from '../locking/lock.js';

const HEAD = 'irt mappings/1\n';

type Told = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Mappings of this clone, in `.irt/mappings`: thrown away, they are asked for again. */
export function openMappings(root: string): Mappings {
  const path = join(root, PRIVATE, 'mappings');
  const read = (): Told => {
    const data = readKept(path, HEAD);
    return data ? (JSON.parse(data.toString('utf8')) as Told) : {};
  };
  return {
    of: (sender) => read()[sender] ?? {},
    keep: (sender, told) => {
      const before = read();
      const after: Told = { ...before, [sender]: { ...before[sender], ...told } };
      writeKept(path, HEAD, () => Buffer.from(JSON.stringify(after)));
    },
  };
}
