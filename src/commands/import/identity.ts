import type { Dataset } from '../../domain/dataset.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import { foldName } from '../../domain/text.js';
import { valueAt } from '../../domain/value-at.js';

type Fields = Readonly<Record<string, unknown>>;

/** What else tells two things of one subject and one time apart: two weak points found on one day are two. */
const TELLING = ['name', 'topic', 'type', 'purpose', 'number', 'cve', 'period', 'year', 'duty'];

/**
 * By what a row without an id is known to be about a record: its name within its agency, a member's within the team,
 * an event's subject and time. `known` is what has to be the same, `telling` what tells apart where both say it.
 */
interface Identity {
  readonly known: string;
  readonly telling: readonly (string | undefined)[];
}

function identityOf(kind: KindName, record: Fields): Identity {
  const { naming, shape } = kinds[kind];
  const at = (path: string): string | undefined => textOf(valueAt(record, path));
  if (naming === 'name') {
    const home = ['agency', 'team'].filter((field) => field in shape.fields).map(at);
    const name = at('name');
    return {
      known: [name === undefined ? '' : foldName(name), ...home].join('\n'),
      telling: [at('person')],
    };
  }
  const first = (paths: readonly string[]) => paths.map(at).find((value) => value !== undefined) ?? '';
  const telling = TELLING.filter((field) => field in shape.fields).map((field) => {
    const value = at(field);
    return field === 'name' && value !== undefined ? foldName(value) : value;
  });
  return { known: [first(naming.about), first(naming.on)].join('\n'), telling };
}

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? [...value].sort().join(',') : String(value);

const agrees = (a: Identity, b: Identity): boolean =>
  a.telling.every((value, at) => {
    const other = b.telling[at];
    return value === undefined || other === undefined || value === other;
  });

/** Rows that are about one and the same record say the same of all this. */
export const rowKey = (kind: KindName, record: Fields): string => {
  const { known, telling } = identityOf(kind, record);
  return JSON.stringify([known, ...telling.map((value) => value ?? null)]);
};

/** The records of a kind by what they are known by. */
export class Acquainted {
  private readonly known = new Map<string, { readonly id: string; readonly identity: Identity }[]>();

  constructor(
    private readonly kind: KindName,
    dataset: Dataset,
  ) {
    for (const record of dataset.all(kind) as readonly AnyRecord[]) {
      const identity = identityOf(kind, record);
      const there = this.known.get(identity.known);
      if (there) there.push({ id: record.id, identity });
      else this.known.set(identity.known, [{ id: record.id, identity }]);
    }
  }

  /** The records a row may be about; of several those that say the same of everything. */
  like(record: Fields): readonly string[] {
    const identity = identityOf(this.kind, record);
    const near = (this.known.get(identity.known) ?? []).filter((one) => agrees(identity, one.identity));
    const same = near.filter((one) =>
      one.identity.telling.every((value, at) => value === identity.telling[at]),
    );
    return (same.length > 0 ? same : near).map(({ id }) => id);
  }
}
