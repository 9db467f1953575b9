import { type AnyRecord, isKindName, type KindName, kinds } from '../../domain/kinds/index.js';

/** For records of no agency, or of several. */
export const SHARED = '_shared';
export type LookUp = (kind: KindName, id: string) => AnyRecord | undefined;

/** The folder a new record is put in: its agency's, which is what is handed over, mailed or merged. */
export function homeOf(kind: KindName, record: AnyRecord, find: LookUp): string {
  const [agency, ...others] = new Set(agenciesOf(kind, record, find, 0));
  // The id may come from a record that is not valid, and a folder is made of it.
  const isFolder = agency !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(agency) && agency.length <= 80;
  return isFolder && others.length === 0 ? agency : SHARED;
}

function agenciesOf(kind: KindName, record: AnyRecord, find: LookUp, depth: number): string[] {
  const ids = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const through = (target: KindName, value: unknown): string[] =>
    ids(value).flatMap((id) => {
      const found = find(target, id);
      return found && depth < 5 ? agenciesOf(target, found, find, depth + 1) : [SHARED];
    });
  switch (kinds[kind].home) {
    case 'self':
      return [record.id];
    case 'agency':
      return ids(record['agency']);
    case 'agencies':
      return ids(record['agencies']);
    case 'system':
      return through('system', record['system']);
    case 'systems':
      return through('system', record['systems']);
    case 'team':
      return through('team', record['team']);
    case 'subject': {
      const subject = record['subject'] as { kind?: unknown; id?: unknown } | undefined;
      const { kind: target, id } = subject ?? {};
      return typeof target === 'string' && isKindName(target) ? through(target, id) : [];
    }
  }
}
