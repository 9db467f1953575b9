import { document, group, id, lastDay, prose, subjectKind, term, text } from './fields.js';
import { defineKind, needed } from './kind.js';

/** Miễn, hoãn. It holds through the end of `until`, Vietnam time. */
export const waiver = defineKind({
  kind: 'waiver',
  name: 'optional',
  naming: { on: ['from', 'document.date'], about: ['subject.id', 'subject.kind'] },
  home: 'subject',
  columns: ['duty', 'subject', 'reason', 'from', 'until'],
  orders: [[['from', 'document.date'], 'until']],
  *check(waiver) {
    const subject = waiver['subject'] as { kind: string; id?: string } | undefined;
    if (subject && subject.kind !== 'store' && subject.id === undefined)
      yield needed('subject.id', `subject.kind: ${subject.kind}`, true);
    // Notes of one's own beside no paper are no paper.
    const parts = Object.keys((waiver['document'] as object | undefined) ?? { number: '' });
    if (parts.every((part) => part.startsWith('x-'))) yield needed('document.number', 'document', true);
  },
  fields: {
    duty: text(),
    /** `{ kind: store }` waives the result of the store itself; every other kind needs an id. */
    subject: group({ kind: subjectKind(), id: id().optional() }),
    reason: prose(),
    document: document(),
    approver: text().optional(),
    from: term().optional(),
    until: lastDay(),
  },
});
