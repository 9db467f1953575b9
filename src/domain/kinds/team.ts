import { date, document, ref } from './fields.js';
import { defineKind } from './kind.js';

/** Đội ứng cứu sự cố. */
export const team = defineKind({
  kind: 'team',
  name: 'required',
  naming: 'name',
  home: 'agency',
  proves: ['decision.number'],
  columns: ['name', 'agency', 'established', 'dissolved'],
  orders: [['established', 'dissolved']],
  during: [{ names: 'agency', on: ['established'], mayBeOlder: true }],
  life: { from: 'established', to: 'dissolved' },
  fields: {
    agency: ref('agency'),
    decision: document().optional(),
    established: date(),
    dissolved: date().optional(),
  },
});
