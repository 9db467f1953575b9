import { type Day, dueDay, isTime } from '../calendar.js';
import type { AnyRecord, KindName } from '../kinds/index.js';
import { lifeOf } from '../life.js';
import { valueAt } from '../value-at.js';
import { type Gone, named, type Oddity, type Scene } from './oddity.js';

/** A kind whose records name a body or a system that has to be there on their day. */
interface Bound {
  readonly kind: KindName;
  readonly names: readonly string[];
  readonly target: KindName;
  /** The day of a record, the first one set. */
  readonly on: readonly string[];
  /** Set where it may lawfully be older: what was there before came to a new agency as it was. */
  readonly mayBeOlder?: true;
}

const BOUND: readonly Bound[] = [
  { kind: 'activity', names: ['agency'], target: 'agency', on: ['date'] },
  { kind: 'request', names: ['agency'], target: 'agency', on: ['issued'] },
  { kind: 'system', names: ['agency'], target: 'agency', on: ['inService'], mayBeOlder: true },
  { kind: 'plan', names: ['agency'], target: 'agency', on: ['issued'], mayBeOlder: true },
  { kind: 'team', names: ['agency'], target: 'agency', on: ['established'], mayBeOlder: true },
  { kind: 'contact', names: ['agency'], target: 'agency', on: ['published'], mayBeOlder: true },
  { kind: 'member', names: ['team'], target: 'team', on: ['joined'] },
  { kind: 'scan', names: ['systems'], target: 'system', on: ['finished', 'started'] },
  { kind: 'hunt', names: ['systems'], target: 'system', on: ['finished', 'started'] },
  { kind: 'drill', names: ['systems'], target: 'system', on: ['finished', 'started'] },
  { kind: 'finding', names: ['system'], target: 'system', on: ['found'] },
  { kind: 'incident', names: ['system', 'alsoSystems'], target: 'system', on: ['detected'] },
];

/** Records of a day on which the agency, team or system they name had ended, or was not there yet. */
export function* outsideLife({ dataset }: Scene): Generator<Oddity> {
  for (const { kind, names, target, on, mayBeOlder } of BOUND) {
    for (const record of dataset.all(kind) as readonly AnyRecord[]) {
      const field = on.find((path) => valueAt(record, path) !== undefined);
      if (field === undefined) continue;
      const value = String(valueAt(record, field));
      const day = isTime(value) ? dueDay(value) : value;
      const ids = new Set(names.flatMap((name) => record[name]));
      const gone = [...ids].flatMap((id) => {
        const found = typeof id === 'string' ? (dataset.get(target, id) as AnyRecord | undefined) : undefined;
        return (found && goneOn(target, found, day, mayBeOlder === true)) ?? [];
      });
      if (gone.length === 0) continue;
      const args = { of: named(kind, record), on: { field, value }, gone };
      yield { kind, id: record.id, path: field, code: 'outside-life', args };
    }
  }
}

function goneOn(kind: KindName, record: AnyRecord, day: Day, mayBeOlder: boolean): Gone | undefined {
  const { from, to } = lifeOf(kind, record);
  const heir = typeof record['successor'] === 'string' ? record['successor'] : null;
  if (to !== undefined && day > to) return { ...named(kind, record), why: 'ended', day: to, heir };
  if (from !== undefined && day < from && !mayBeOlder)
    return { ...named(kind, record), why: 'not-yet', day: from, heir: null };
  return undefined;
}
