import { cve, date, group, list, ref, refs, term, text, words } from './fields.js';
import { defineKind, needed } from './kind.js';

/** Cảnh báo của cơ quan chức năng. `agencies` absent means every agency. */
export const warning = defineKind({
  kind: 'warning',
  name: 'optional',
  naming: { on: ['date'], about: ['number', 'source'] },
  home: 'agencies',
  columns: ['number', 'source', 'date', 'due', 'subject', 'agencies'],
  during: [{ names: 'responses.agency', on: ['responses.assessed'] }],
  happens: 'date',
  orders: [
    ['date', 'due'],
    ['date', 'responses.assessed'],
    ['responses.assessed', 'responses.fixed'],
  ],
  *check(warning) {
    const responses = (warning['responses'] ?? []) as readonly { status?: string; fixed?: string }[];
    for (const [index, response] of responses.entries()) {
      if (response.status === 'fixed' && response.fixed === undefined)
        yield needed(`responses.${index}.fixed`, 'status: fixed');
    }
  },
  fields: {
    source: text(),
    number: text().optional(),
    date: date(),
    due: term().optional(),
    cves: list(cve()).optional(),
    subject: text().optional(),
    agencies: refs('agency').optional(),
    responses: list(
      group({
        agency: ref('agency').optional(),
        status: words('not-affected', 'affected', 'fixed').optional(),
        assessed: date().optional(),
        fixed: date().optional(),
        systems: refs('system').optional(),
      }),
    ).optional(),
  },
});
