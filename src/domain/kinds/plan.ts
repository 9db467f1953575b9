import { date, document, group, list, prose, ref, refs, title, words } from './fields.js';
import { defineKind, needed } from './kind.js';

/** Phương án, kịch bản ứng cứu. */
export const plan = defineKind({
  kind: 'plan',
  name: 'required',
  naming: 'name',
  home: 'agency',
  columns: ['name', 'agency', 'systems', 'status', 'issued', 'withdrawn'],
  proves: ['issued', 'scenarios'],
  orders: [
    ['issued', 'withdrawn'],
    ['issued', 'revisions.date'],
  ],
  during: [{ names: 'agency', on: ['issued'], mayBeOlder: true }],
  life: { from: 'issued', to: 'withdrawn', over: ['status', 'withdrawn'] },
  *check(plan) {
    if (plan['status'] === 'issued' && plan['issued'] === undefined)
      yield needed('issued', 'status: issued', true);
  },
  fields: {
    agency: ref('agency'),
    systems: refs('system').min(1),
    status: words('draft', 'issued', 'withdrawn'),
    /** Required once the status is `issued`. */
    issued: date().optional(),
    decision: document().optional(),
    scenarios: list(group({ name: title().optional(), threat: prose().optional() })).optional(),
    revisions: list(group({ date: date().optional(), what: prose().optional() })).optional(),
    withdrawn: date().optional(),
  },
});
