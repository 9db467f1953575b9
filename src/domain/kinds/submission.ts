import { date, document, period, ref, text, words } from './fields.js';
import { defineKind } from './kind.js';

/** Báo cáo định kỳ đã gửi. */
export const submission = defineKind({
  kind: 'submission',
  name: 'optional',
  naming: { on: ['sent'], about: ['agency'] },
  home: 'agency',
  columns: ['agency', 'type', 'period', 'sent', 'to'],
  fields: {
    agency: ref('agency'),
    type: words('quarter', 'half-year', 'annual'),
    /** `2026-Q3`, `2026-H1` or `2026`. */
    period: period(),
    sent: date(),
    to: text().optional(),
    document: document().optional(),
  },
});
