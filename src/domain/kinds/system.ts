import { date, document, group, list, prose, ref, refs, term, text, whole, words } from './fields.js';
import { defineKind, needed } from './kind.js';

/** Cấp độ, as decrees number them. */
export const levels = [1, 2, 3, 4, 5] as const;

/** Hệ thống thông tin. */
export const system = defineKind({
  kind: 'system',
  name: 'required',
  naming: 'name',
  home: 'agency',
  columns: ['name', 'agency', 'level', 'type', 'inService', 'retired'],
  handover: { field: 'agency', verb: 'move' },
  orders: [['inService', 'retired']],
  *check(system) {
    const formerly = (system['formerly'] ?? []) as readonly { agency?: string; to?: string }[];
    for (const [index, { agency, to }] of formerly.entries()) {
      const at = `formerly.${index}`;
      if (to === undefined) yield needed(`${at}.to`, `${at}.agency`);
      if (agency === undefined) yield needed(`${at}.agency`, `${at}.to`);
    }
  },
  during: [{ names: 'agency', on: ['inService'], mayBeOlder: true }],
  life: { from: 'inService', to: 'retired' },
  fields: {
    /** The body that manages it, from the day after the last of `formerly`. */
    agency: ref('agency'),
    operator: text().optional(),
    type: words('public-service', 'internal', 'infrastructure', 'industrial', 'other').optional(),
    /** Cấp độ; absent means not yet known. */
    level: whole({ min: Math.min(...levels), max: Math.max(...levels), unit: 'level' }).optional(),
    levelSince: date().optional(),
    levelDecision: document().optional(),
    inService: date(),
    retired: date().optional(),
    changes: list(group({ date: date().optional(), what: prose().optional() })).optional(),
    suppliers: refs('supplier').optional(),
    monitoring: group({ by: text().optional(), since: date().optional() }).optional(),
    /** Systems whose scans, hunts, drills and plans also count for this one. */
    predecessors: refs('system').optional(),
    /** Who managed it until when; from the day after, its duties and what is open are another's. */
    formerly: list(group({ agency: ref('agency').optional(), to: term().optional() })).optional(),
  },
});
