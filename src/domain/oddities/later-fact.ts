import { instantOf, type Moment } from '../calendar.js';
import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import type { Kind } from '../kinds/kind.js';
import { isFact, leavesOf, type Written } from '../leaves.js';
import { everyRecord, named, type Oddity, type Scene } from './oddity.js';

/** Facts dated after the moment: until then they are as if not recorded. What is only planned says so by itself. */
export function* laterFacts(scene: Scene): Generator<Oddity> {
  for (const [kind, record] of everyRecord(scene)) {
    const { shape } = kinds[kind];
    const planned = plannedOf(kind, record);
    const later = [...leavesOf(shape, record)].filter(
      (written) => written.path !== planned && isLater(written, scene.at),
    );
    const [first] = later;
    if (!first) continue;
    const dates = later.map(({ path, value }) => ({ field: path, value: String(value) }));
    const args = { of: named(kind, record), dates };
    yield { kind, id: record.id, path: first.path, code: 'later-fact', args };
  }
}

/** The field of the day for which a record says itself that it is still to come; whatever else it lacks is no plan. */
function plannedOf(kind: KindName, record: AnyRecord): string | undefined {
  const { announced }: Kind = kinds[kind];
  return announced && record[announced.by] !== undefined && record[announced.until] === undefined
    ? announced.on
    : undefined;
}

function isLater({ leaf, value }: Written, { day, instant }: Moment): boolean {
  if (!isFact(leaf)) return false;
  return leaf.type === 'time' ? instantOf(String(value)) > instant : String(value) > day;
}
