import { idOfName } from '../../../domain/new-id.js';
import { type Change, type Edit, type Snapshot, StoreError } from '../../port.js';
import type { Loaded } from '../reading/snapshot.js';

/**
 * Refuses to add a record whose id may stand where nobody can read, or to take one away that may be referred to
 * there: the first would make two of one id, the second a reference to nothing, and neither could be seen now.
 */
export function refuseBesideUnread(change: Change, before: Snapshot): void {
  for (const edit of change) {
    const [kind, id] = [edit.kind, edit.op === 'add' ? edit.record.id : edit.id];
    refuseDouble(edit, before);
    if (before.taken(kind, id) === isNew(edit)) continue;
    const untold = isNew(edit) ? 'taken' : 'referred';
    const problems = reasonsAgainst(edit, before);
    if (problems.length > 0) throw new StoreError('beside-unread', { kind, id, untold, problems });
  }
}

/** A number behind its id, or another id, would hide that the record is there already. */
function refuseDouble(edit: Edit, { unread }: Snapshot): void {
  if (edit.op !== 'add') return;
  const { kind, record } = edit;
  const wanted = idOfName(kind, record);
  if (wanted === undefined) return;
  const { name } = record;
  const problems = unread.mayBe(kind, wanted, typeof name === 'string' ? name : undefined);
  if (problems.length > 0)
    throw new StoreError('beside-unread', { kind, id: record.id, untold: 'double', problems });
}

const isNew = (edit: Edit): boolean => edit.op === 'add' || (edit.op === 'put' && edit.seen === undefined);

function reasonsAgainst(edit: Edit, { unread }: Snapshot) {
  if (edit.op === 'add') return edit.isFresh ? [] : unread.mayHold(edit.kind, edit.record.id);
  if (edit.op === 'remove') return unread.mayReferTo(edit.kind, edit.id);
  return isNew(edit) ? unread.mayHold(edit.kind, edit.id) : [];
}

/** Refuses a new reference to a record that may or may not stand where nobody can read. */
export function refuseHidden(before: Loaded, after: Loaded): void {
  const known = new Set(before.hidden.map(({ by, target, targetId }) => `${by} ${target}/${targetId}`));
  const brought = after.hidden.find(({ by, target, targetId }) => !known.has(`${by} ${target}/${targetId}`));
  if (!brought) return;
  const { target: kind, targetId: id, reasons: problems } = brought;
  throw new StoreError('beside-unread', { kind, id, untold: 'there', problems });
}
