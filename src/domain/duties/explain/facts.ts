import type { FactField, RecordHead, Step } from '../steps.js';
import { record } from './records.js';

/** A field that has to be there: what it says, or that it is lacking. */
export const factStep = (
  head: Omit<RecordHead, 'via' | 'counts'>,
  field: FactField,
  value: string | null | undefined,
): Step =>
  value === undefined
    ? record({ ...head, counts: false }, 'fact-lacking', { field })
    : record({ ...head, counts: true }, 'fact', { field, value });
