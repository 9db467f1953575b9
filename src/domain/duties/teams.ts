import { type Day, laterDay } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';

/** The day from which a team is set up by decision: nobody is before the decision's own day. */
export const setUp = ({ established, decision }: RecordOf<'team'>): Day =>
  laterDay(established, decision?.date);
