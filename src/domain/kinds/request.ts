import { date, ref, term, text } from './fields.js';
import { defineKind } from './kind.js';

/** Yêu cầu điều phối. */
export const request = defineKind({
  kind: 'request',
  name: 'optional',
  naming: { on: ['issued'], about: ['agency'] },
  home: 'agency',
  columns: ['agency', 'from', 'number', 'issued', 'due', 'answered'],
  during: [{ names: 'agency', on: ['issued'] }],
  happens: 'issued',
  orders: [
    ['issued', 'due'],
    ['issued', 'answered'],
  ],
  fields: {
    agency: ref('agency'),
    /** Who asks. */
    from: text().optional(),
    number: text().optional(),
    issued: date(),
    due: term().optional(),
    answered: date().optional(),
    subject: text().optional(),
  },
});
