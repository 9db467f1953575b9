import type { Dataset } from './dataset.js';
import { type AnyRecord, isKindName, type KindName, kinds } from './kinds/index.js';

/**
 * The agencies a record belongs to, as written: its own, its systems', its team's, its subject's. One gives the
 * folder it lives in; none or several, `_shared` (`records.md`).
 */
export function homeAgencies(dataset: Dataset, kind: KindName, record: AnyRecord): readonly string[] {
  const { home } = kinds[kind];
  if (home === 'self') return [record.id];
  const value = record[home];
  switch (home) {
    case 'agency':
      return value === undefined ? [] : [String(value)];
    case 'agencies':
      return (value as readonly string[] | undefined) ?? [];
    case 'system':
    case 'systems': {
      const ids =
        value === undefined ? [] : home === 'system' ? [String(value)] : (value as readonly string[]);
      return [...new Set(ids.flatMap((id) => dataset.get('system', id)?.agency ?? []))];
    }
    case 'team':
      return [dataset.get('team', String(value))?.agency ?? []].flat();
    case 'subject': {
      const { kind: of, id } = (value ?? {}) as { kind?: string; id?: string };
      const subject =
        of !== undefined && id !== undefined && isKindName(of) ? dataset.get(of, id) : undefined;
      return subject && isKindName(of ?? '')
        ? homeAgencies(dataset, of as KindName, subject as AnyRecord)
        : [];
    }
  }
}
