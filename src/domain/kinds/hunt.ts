import { date, foundCounts, prose, refs, text } from './fields.js';
import { defineKind } from './kind.js';

/** Săn lùng mối nguy hại. A scan is never a hunt: one visit that did both is two records. Without `finished` it is planned or running, and proves nothing. */
export const hunt = defineKind({
  kind: 'hunt',
  name: 'optional',
  naming: { on: ['finished', 'started'], about: ['systems'] },
  home: 'systems',
  columns: ['systems', 'started', 'finished', 'performer', 'method', 'counts'],
  proves: ['finished'],
  announced: { by: 'started', until: 'finished', on: 'started' },
  during: [{ names: 'systems', on: ['finished', 'started'] }],
  orders: [['started', 'finished']],
  fields: {
    systems: refs('system').min(1),
    started: date().optional(),
    finished: date().optional(),
    performer: text().optional(),
    method: prose().optional(),
    counts: foundCounts().optional(),
  },
});
