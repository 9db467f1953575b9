import * as z from 'zod';
import { date, document, ref, refs, text, words } from './fields.js';
import { defineKind } from './kind.js';

/** Hệ thống thông tin. */
export const system = defineKind({
  kind: 'system',
  name: 'required',
  naming: 'name',
  home: 'agency',
  columns: ['name', 'agency', 'level', 'type', 'inService', 'retired'],
  spans: [['inService', 'retired']],
  life: { from: 'inService', to: 'retired' },
  fields: {
    /** The body that manages it. */
    agency: ref('agency'),
    operator: text().optional(),
    type: words('public-service', 'internal', 'infrastructure', 'industrial', 'other').optional(),
    /** Cấp độ; absent means not yet known. */
    level: z.int().min(1).max(5).optional(),
    levelSince: date().optional(),
    levelDecision: document().optional(),
    inService: date(),
    retired: date().optional(),
    changes: z.array(z.strictObject({ date: date().optional(), what: text().optional() })).optional(),
    suppliers: refs('supplier').optional(),
    monitoring: z.strictObject({ by: text().optional(), since: date().optional() }).optional(),
    /** Systems whose scans, hunts, drills and plans also count for this one. */
    predecessors: refs('system').optional(),
  },
});
