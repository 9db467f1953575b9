import { readReported } from '../calendar.js';
import type { Issue } from '../problem.js';
import { date, document, period, ref, text, words } from './fields.js';
import { defineKind } from './kind.js';

interface Reported {
  readonly type?: string | undefined;
  readonly period?: string | undefined;
  readonly sent?: string | undefined;
}

export type SubmissionFault = 'period-misfit' | 'sent-before-period';

/**
 * Why a report cannot be what it says it is, and so proves nothing: it is of another kind of period, or was sent
 * before the last month of what it covers.
 */
export function submissionFaults({ type, period, sent }: Reported): readonly SubmissionFault[] {
  if (period === undefined) return [];
  const { type: fitting, lastMonth } = readReported(period);
  return [
    ...(type !== undefined && type !== fitting ? (['period-misfit'] as const) : []),
    ...(sent !== undefined && sent < lastMonth ? (['sent-before-period'] as const) : []),
  ];
}

function issueOf(fault: SubmissionFault, { type = '', period = '', sent = '' }: Reported): Issue {
  const { type: fitting, lastMonth: from } = readReported(period);
  return fault === 'period-misfit'
    ? { code: fault, args: { type, period, fitting }, path: 'period' }
    : { code: fault, args: { period, sent, from }, path: 'sent' };
}

/** Báo cáo định kỳ đã gửi. */
export const submission = defineKind({
  kind: 'submission',
  name: 'optional',
  naming: { on: ['sent'], about: ['agency'] },
  home: 'agency',
  during: [{ names: 'agency', on: ['sent'], about: 'period' }],
  each: 'agency',
  columns: ['agency', 'type', 'period', 'sent', 'to'],
  *check(record) {
    const submission = record as { readonly id: string } & Reported;
    for (const fault of submissionFaults(submission)) yield issueOf(fault, submission);
  },
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
