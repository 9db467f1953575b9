import type { HistoryEntry } from '../domain/history.js';
import type { KindName } from '../domain/kinds/index.js';
import { digestOf } from './digest.js';
import type { About } from './port.js';

/** One record as a change found and left it. */
export interface RecordChange {
  readonly kind: KindName;
  readonly id: string;
  /** As `Snapshot.text`; undefined where there was none, or is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What all lines of one change have in common. */
export interface Made extends About {
  readonly at: string;
  readonly who: string;
  readonly machine: string;
  readonly command: string;
  readonly change: string;
}

/** A line of history before it is written. */
export type Entry = Omit<HistoryEntry, 'digest'>;

/** The lines of history for records that changed; the keys stand in the order in which a person reads them. */
export const entriesOf = (records: readonly RecordChange[], made: Made): readonly Entry[] =>
  records.map(({ kind, id, before, after }) => ({
    at: made.at,
    who: made.who,
    machine: made.machine,
    command: made.command,
    op: before === undefined ? 'add' : after === undefined ? 'remove' : 'edit',
    kind,
    id,
    before: before === undefined ? null : digestOf(before),
    after: after === undefined ? null : digestOf(after),
    text: before ?? null,
    change: made.change,
    ...(made.undoes ? { undoes: made.undoes } : {}),
  }));
