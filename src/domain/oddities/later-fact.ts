import { instantOf, type Moment } from '../calendar.js';
import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import { isFact, leavesOf, type Written } from '../leaves.js';
import { valueAt } from '../value-at.js';
import { everyRecord, named, type Oddity, type Scene } from './oddity.js';

/** Facts dated after the moment: until then they are as if not recorded. What is only planned says so by itself. */
export function* laterFacts(scene: Scene): Generator<Oddity> {
  for (const [kind, record] of everyRecord(scene)) {
    if (isPlanned(kind, record)) continue;
    const { shape } = kinds[kind];
    const later = [...leavesOf(shape, record)].filter((written) => isLater(written, scene.at));
    const [first] = later;
    if (!first) continue;
    const dates = later.map(({ path, value }) => ({ field: path, value: String(value) }));
    const args = { of: named(kind, record), dates };
    yield { kind, id: record.id, path: first.path, code: 'later-fact', args };
  }
}

/** What says of itself that it is still to come. */
function isPlanned(kind: KindName, record: AnyRecord): boolean {
  const { proves, announced } = kinds[kind];
  const [by, until] = announced ?? [];
  return (
    proves.some((path) => valueAt(record, path) === undefined) ||
    (by !== undefined && until !== undefined && record[by] !== undefined && record[until] === undefined)
  );
}

function isLater({ leaf, value }: Written, { day, instant }: Moment): boolean {
  if (!isFact(leaf)) return false;
  return leaf.type === 'time' ? instantOf(String(value)) > instant : String(value) > day;
}
