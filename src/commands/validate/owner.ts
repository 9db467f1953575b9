import { homeAgencies } from '../../domain/home.js';
import { isKindName } from '../../domain/kinds/index.js';
import type { Snapshot } from '../../store/port.js';

/** Whose a problem is: an agency's, that of the store as a whole, or that of files no one agency owns. */
export type Owner = { readonly agency: string } | 'store' | 'shared';

/**
 * The owner of what stands in a file: the one agency of the record it is about, else the agency whose folder the
 * file is in. A record that is broken says nothing for sure, its folder does.
 */
export function ownerOf(snapshot: Snapshot, file: string, args: object = {}): Owner {
  const { kind, id } = args as { kind?: unknown; id?: unknown };
  const [top, ...steps] = file.split('/');
  if (top === 'evidence') return ofRecord(snapshot, steps[0], steps[1]) ?? 'shared';
  if (top !== 'records') return 'store';
  return ofRecord(snapshot, kind, id) ?? ofFolder(snapshot, steps);
}

function ofRecord(snapshot: Snapshot, kind: unknown, id: unknown): Owner | undefined {
  if (typeof kind !== 'string' || typeof id !== 'string' || !isKindName(kind)) return undefined;
  const record = snapshot.dataset.get(kind, id);
  if (!record) return undefined;
  const [agency, ...others] = homeAgencies(
    (target, targetId) => snapshot.dataset.get(target, targetId),
    kind,
    record,
  );
  return agency !== undefined && others.length === 0 && snapshot.taken('agency', agency)
    ? { agency }
    : undefined;
}

function ofFolder(snapshot: Snapshot, [folder, ...inside]: readonly string[]): Owner {
  const isAgency = folder !== undefined && inside.length > 0 && snapshot.taken('agency', folder);
  return isAgency ? { agency: folder } : 'shared';
}
