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
