import { document, ref, vnd, whole, words } from './fields.js';
import { defineKind } from './kind.js';

export const budgetPurposes = ['irt', 'security', 'talent', 'other'] as const;

/** Kinh phí. Sums in đồng. */
export const budget = defineKind({
  kind: 'budget',
  name: 'optional',
  naming: { on: ['document.date'], about: ['agency'] },
  home: 'agency',
  columns: ['agency', 'year', 'purpose', 'planned', 'allocated', 'itTotal'],
  proves: ['allocated'],
  madeBy: 'document',
  during: [
    { names: 'agency', on: ['document.date'], mayBeOlder: true },
    { names: 'agency', on: ['year'], mayBeOlder: true },
  ],
  fields: {
    agency: ref('agency'),
    year: whole({ min: 2000, max: 2100 }),
    purpose: words(...budgetPurposes),
    planned: vnd().optional(),
    allocated: vnd().optional(),
    itTotal: vnd().optional(),
    document: document().optional(),
  },
});
