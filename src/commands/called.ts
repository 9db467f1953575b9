import type { Dataset } from '../domain/dataset.js';
import type { Subject } from '../domain/duties/result.js';
import { type AnyRecord, isKindName, type KindName, kinds } from '../domain/kinds/index.js';
import { firstOf } from '../domain/new-id.js';
import type { Messages } from '../messages/messages.js';

/** What people call a record: its name, or what it is, of what and when; its id where nothing is known of it. */
export function called(t: Messages, dataset: Dataset, kind: KindName, id: string): string {
  const record = dataset.get(kind, id);
  if (!record) return id;
  if (record.name) return record.name;
  const { naming } = kinds[kind];
  if (naming === 'name') return t.screen.called(kind, calledAt(t, dataset, kind, record, ['agency']), null);
  const about = calledAt(t, dataset, kind, record, naming.about);
  return t.screen.called(kind, about, firstOf(record, naming.on) ?? null);
}

/** What the first of the fields that is set says, a record it names by its name. */
function calledAt(
  t: Messages,
  dataset: Dataset,
  kind: KindName,
  record: AnyRecord,
  paths: readonly string[],
): string | null {
  const path = paths.find((one) => firstOf(record, [one]) !== undefined);
  const value = path && firstOf(record, [path]);
  if (path === undefined || value === undefined) return null;
  if (path === 'subject.id') {
    const of = firstOf(record, ['subject.kind']) ?? '';
    return isKindName(of) ? called(t, dataset, of, value) : value;
  }
  const shape = kinds[kind].shape.fields[path];
  const leaf = shape?.type === 'list' ? shape.of : shape;
  if (leaf?.type !== 'ref') return value;
  const name = called(t, dataset, leaf.kind, value);
  const all = record[path];
  return Array.isArray(all) && all.length > 1 ? t.screen.andOthers(name, all.length - 1) : name;
}

/** What people call what is judged. */
export const subjectCalled = (t: Messages, dataset: Dataset, { kind, id }: Subject): string =>
  kind === 'store' || id === undefined ? t.say.store : called(t, dataset, kind, id);
