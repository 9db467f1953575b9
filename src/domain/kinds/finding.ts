import { cve, date, group, id, list, ref, text, words, yes } from './fields.js';
import { defineKind } from './kind.js';

/** Điểm yếu, lỗ hổng. */
export const finding = defineKind({
  kind: 'finding',
  name: 'optional',
  naming: { on: ['found'], about: ['system'] },
  home: 'system',
  columns: ['name', 'system', 'found', 'severity', 'takeover', 'fixed'],
  during: [{ names: 'system', on: ['found'] }],
  happens: 'found',
  orders: [
    ['found', 'fixed'],
    ['fixStarted', 'fixed'],
  ],
  fields: {
    system: ref('system'),
    found: date(),
    severity: words('critical', 'high', 'medium', 'low'),
    /** Allows intrusion and control of the system. */
    takeover: yes().optional(),
    cve: list(cve()).optional(),
    source: group({ kind: text().optional(), id: id().optional() }).optional(),
    fixStarted: date().optional(),
    fixed: date().optional(),
    hunt: ref('hunt').optional(),
  },
});
