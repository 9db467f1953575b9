import * as z from 'zod';
import { document, ref, vnd, words } from './fields.js';
import { defineKind } from './kind.js';

/** Kinh phí. Sums in đồng. */
export const budget = defineKind({
  kind: 'budget',
  name: 'optional',
  naming: { on: ['document.date'], about: ['agency'] },
  home: 'agency',
  columns: ['agency', 'year', 'purpose', 'planned', 'allocated', 'itTotal'],
  proves: ['allocated'],
  madeBy: 'document',
  fields: {
    agency: ref('agency'),
    year: z.int().min(2000).max(2100),
    purpose: words('irt', 'security', 'talent', 'other'),
    planned: vnd().optional(),
    allocated: vnd().optional(),
    itTotal: vnd().optional(),
    document: document().optional(),
  },
});
