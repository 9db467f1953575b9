import { date, foundCounts, refs, text } from './fields.js';
import { defineKind } from './kind.js';

/** Rà quét lỗ hổng. Without `finished` it is planned or running, and proves nothing. */
export const scan = defineKind({
  kind: 'scan',
  name: 'optional',
  naming: { on: ['finished', 'started'], about: ['systems'] },
  home: 'systems',
  columns: ['systems', 'started', 'finished', 'performer', 'tool', 'counts'],
  proves: ['finished'],
  announced: { by: 'started', until: 'finished', on: 'started' },
  during: [{ names: 'systems', on: ['finished', 'started'] }],
  orders: [['started', 'finished']],
  fields: {
    systems: refs('system').min(1),
    started: date().optional(),
    finished: date().optional(),
    performer: text().optional(),
    tool: text().optional(),
    counts: foundCounts().optional(),
  },
});
