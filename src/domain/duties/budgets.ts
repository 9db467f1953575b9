import type { RecordOf } from '../kinds/index.js';
import type { World } from './world.js';

/** Budgets for a purpose whose document is dated after the moment judged: not there yet, and said so. */
export const laterBudgets = (
  world: World,
  payers: ReadonlySet<string>,
  purpose: RecordOf<'budget'>['purpose'],
): readonly RecordOf<'budget'>[] =>
  world.written
    .all('budget')
    .filter((b) => payers.has(b.agency) && b.purpose === purpose && !world.get('budget', b.id));
