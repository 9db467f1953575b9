import { email, group, lastDay, list, phone, ref, term, text, title, words } from './fields.js';
import { defineKind } from './kind.js';

/** `telecom` is a telecommunications or Internet enterprise. */
export const agencyTypes = ['department', 'district', 'commune', 'telecom', 'enterprise', 'other'] as const;

/** Cơ quan, đơn vị. */
export const agency = defineKind({
  kind: 'agency',
  name: 'required',
  naming: 'name',
  home: 'self',
  columns: ['name', 'type', 'roles', 'from', 'to', 'successor'],
  orders: [['from', 'to']],
  life: { from: 'from', to: 'to' },
  fields: {
    type: words(...agencyTypes),
    roles: list(words('irt-host', 'finance')).optional(),
    parent: ref('agency').optional(),
    from: term().optional(),
    to: lastDay().optional(),
    /** Who carries its duties after `to`. */
    successor: ref('agency').optional(),
    phone: phone().optional(),
    email: email().optional(),
    website: text().optional(),
    focalPoint: group({
      name: title().optional(),
      phone: phone().optional(),
      email: email().optional(),
    }).optional(),
  },
});
