import { date, group, lastDay, ref, term, text, yes } from './fields.js';
import { defineKind } from './kind.js';

/** Nhà cung cấp, bên thứ ba. */
export const supplier = defineKind({
  kind: 'supplier',
  name: 'required',
  naming: 'name',
  home: 'agency',
  columns: ['name', 'agency', 'access', 'securityClause', 'incidentClause', 'reviewed'],
  asks: ['contract'],
  during: [{ names: 'agency', on: ['reviewed', 'contract.from', 'contract.date'], mayBeOlder: true }],
  orders: [[['contract.from', 'contract.date'], 'contract.to']],
  fields: {
    /** Whose supplier. */
    agency: ref('agency'),
    access: yes().optional(),
    contract: group({
      number: text().optional(),
      date: date().optional(),
      issuer: text().optional(),
      from: term().optional(),
      to: lastDay().optional(),
    }).optional(),
    securityClause: yes().optional(),
    incidentClause: yes().optional(),
    reviewed: date().optional(),
  },
});
