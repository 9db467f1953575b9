import { type AnyRecord, isKindName, type KindName, kinds } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';

export type LookUp = (kind: KindName, id: string) => AnyRecord | undefined;

/**
 * The agencies a record belongs to, as written: its own, its systems', its team's, its subject's. One gives the
 * folder it lives in; none or several, `_shared` (`data/catalogue/words.md`, Ids). `undefined` stands for one that is not known.
 */
export function homeAgencies(
  find: LookUp,
  kind: KindName,
  record: AnyRecord,
): readonly (string | undefined)[] {
  return [...new Set(agenciesOf(find, kind, record, 0))];
}

/** The agencies whose record it is or whose systems it is about too: whoever asks for theirs is shown it. */
export function concernedAgencies(
  find: LookUp,
  kind: KindName,
  record: AnyRecord,
): readonly (string | undefined)[] {
  const { alsoAbout }: Kind = kinds[kind];
  const further = alsoAbout === undefined ? [] : ((record[alsoAbout] ?? []) as readonly string[]);
  const others = further.flatMap((id) => {
    const system = find('system', id);
    return system ? homeAgencies(find, 'system', system) : [undefined];
  });
  return [...new Set([...homeAgencies(find, kind, record), ...others])];
}

/** Longest chain of records that lead to an agency: a waiver's incident's system's agency. */
const MAX_DEPTH = 5;

function agenciesOf(find: LookUp, kind: KindName, record: AnyRecord, depth: number): (string | undefined)[] {
  // A record that is not valid may hold anything.
  const ids = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const through = (target: KindName, value: unknown) =>
    ids(value).flatMap((id) => {
      const found = find(target, id);
      return found && depth < MAX_DEPTH ? agenciesOf(find, target, found, depth + 1) : [undefined];
    });
  const { home } = kinds[kind];
  switch (home) {
    case 'self':
      return [record.id];
    case 'agency':
    case 'agencies':
      return ids(record[home]);
    case 'system':
    case 'systems':
      return through('system', record[home]);
    case 'team':
      return through('team', record[home]);
    case 'subject': {
      const { kind: target, id } = (record[home] ?? {}) as { kind?: unknown; id?: unknown };
      return typeof target === 'string' && isKindName(target) ? through(target, id) : [];
    }
  }
}
