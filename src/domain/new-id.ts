import { type Day, dueDay } from './calendar.js';
import { type AnyRecord, type KindName, kinds } from './kinds/index.js';
import { slug } from './text.js';

/** The value at a dotted path, the first item where a list stands. */
function valueAt(record: Readonly<Record<string, unknown>>, path: string): string | undefined {
  let here: unknown = record;
  for (const step of path.split('.')) here = (here as Record<string, unknown> | undefined)?.[step];
  const value = Array.isArray(here) ? here[0] : here;
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

export const firstOf = (
  record: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): string | undefined => {
  for (const path of paths) {
    const value = valueAt(record, path);
    if (value !== undefined) return value;
  }
  return undefined;
};

/**
 * The id a long-lived record has of its name, whether that is taken or not; empty when nothing of it can stand in one,
 * undefined for an event, whose id is made at random.
 */
export function idOfName(kind: KindName, record: Omit<AnyRecord, 'id'>): string | undefined {
  if (kinds[kind].naming !== 'name') return undefined;
  const agency = valueAt(record, 'agency');
  return slug(valueAt(record, 'name') ?? (agency === undefined ? '' : `dau-moi-${agency}`));
}

/**
 * An id for a new record (`data/catalogue/words.md`, Ids): the slug of its name with a number where that is taken, or for an
 * event its day, its subject and four random characters. Undefined when nothing of it can stand in an id.
 */
export function newId(
  kind: KindName,
  record: Omit<AnyRecord, 'id'>,
  today: Day,
  random: () => string,
  isTaken: (id: string) => boolean,
): string | undefined {
  const { naming } = kinds[kind];
  if (naming === 'name') {
    const base = idOfName(kind, record) ?? '';
    if (base === '') return undefined;
    if (!isTaken(base)) return base;
    for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
  }
  const on = firstOf(record, naming.on);
  const day = (on === undefined ? today : dueDay(on)).replaceAll('-', '');
  const about = slug(firstOf(record, naming.about) ?? kind, 60) || kind;
  for (;;) {
    const id = `${day}-${about}-${random()}`;
    if (!isTaken(id)) return id;
  }
}
