import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import type { DrillMiss } from './codes.js';

/**
 * Why a drill is no real-combat drill on the live system; undefined when it counts. Real-combat: on the real
 * system, no script given beforehand (Directive 60/CT-BTTTT); what is not said does not count.
 */
export function drillMiss(drill: RecordOf<'drill'>): DrillMiss['why'] | undefined {
  if (drill.type === undefined) return 'type-unknown';
  if (drill.type !== 'real-combat') return drill.type;
  if (drill.liveSystem !== true) return drill.liveSystem === false ? 'not-live' : 'live-unknown';
  if (drill.scripted !== false) return drill.scripted === true ? 'scripted' : 'scripted-unknown';
  return drill.finished === undefined ? 'unfinished' : undefined;
}

/** A drill owed within twelve months of the last one, or of the start, whatever the calendar year. */
export const rollingYear = (window: number, start: Day, last: Day | undefined) => ({
  months: 12,
  window,
  start,
  last,
});
