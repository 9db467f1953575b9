import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import { factStep } from './facts.js';
import { note } from './sums.js';

/** The level, since when the system is monitored and by whom. */
export function* explainLink(
  { id, level, monitoring }: RecordOf<'system'>,
  fromLevel: number,
): Iterable<Step> {
  yield factStep({ kind: 'system', id, day: null }, 'level', level === undefined ? undefined : String(level));
  if (level !== undefined && level >= fromLevel) {
    const since = monitoring?.since;
    const by = since === undefined ? undefined : (monitoring?.by ?? null);
    yield factStep({ kind: 'system', id, day: since ?? null }, 'monitoring.since', by);
  }
  yield note('no-due', {});
}
