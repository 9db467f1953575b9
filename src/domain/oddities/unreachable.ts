import { kinds } from '../kinds/index.js';
import { leavesOf } from '../leaves.js';
import { everyRecord, named, type Oddity, type Scene } from './oddity.js';
import { holdsEmail, holdsPhone } from './reachable.js';

/** Phone numbers nobody can ring and addresses nobody can write to. */
export function* unreachable(scene: Scene): Generator<Oddity> {
  for (const [kind, record] of everyRecord(scene)) {
    for (const { path, leaf, value } of leavesOf(kinds[kind].shape, record)) {
      const { holds } = leaf;
      if (holds === undefined || (holds === 'phone' ? holdsPhone : holdsEmail)(String(value))) continue;
      const args = { of: named(kind, record), field: path, seen: String(value).slice(0, 80) };
      yield { kind, id: record.id, path, code: holds === 'phone' ? 'no-phone' : 'no-email', args };
    }
  }
}
