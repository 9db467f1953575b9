import { type AnyRecord, isKindName, type KindName, kinds } from './kinds/index.js';

export type LookUp = (kind: KindName, id: string) => AnyRecord | undefined;

/**
 * The agencies a record belongs to, as written: its own, its systems', its team's, its subject's. One gives the
 * folder it lives in; none or several, `_shared` (`records.md`). `undefined` stands for one that is not known.
 */
export function homeAgencies(
  find: LookUp,
  kind: KindName,
  record: AnyRecord,
): readonly (string | undefined)[] {
  return [...new Set(agenciesOf(find, kind, record, 0))];
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
