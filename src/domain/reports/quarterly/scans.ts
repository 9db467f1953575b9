import { type Block, type Cell, label, number, type Row } from '../../doc.js';
import type { FindingSeverity } from '../quarterly-labels.js';
import { col, type Figure, figures, heading, shareRows, spanColumns, table } from './blocks.js';
import { type Quarter, resultsOf, type Span, spansOf, within } from './span.js';

/** Scans and hunts finished in the quarter, and what was found and mended. */
export function scans(quarter: Quarter): readonly Block[] {
  const finished = (span: Span, kind: 'scan' | 'hunt') =>
    span.world.all(kind).filter((visit) => within(span, visit.finished));
  const visited = (span: Span, kind: 'scan' | 'hunt') =>
    new Set(finished(span, kind).flatMap((visit) => visit.systems)).size;
  const rows: readonly Figure[] = [
    ['scans', (span) => finished(span, 'scan').length],
    ['systems-scanned', (span) => visited(span, 'scan')],
    ...shareRows('scans-on-time', (span) => resultsOf(quarter, span, 'interval', 'scan')),
    ['hunts', (span) => finished(span, 'hunt').length],
    ['systems-hunted', (span) => visited(span, 'hunt')],
    ...shareRows('hunts-on-time', (span) => resultsOf(quarter, span, 'interval', 'hunt')),
  ];
  return [heading('scans'), figures('scans', quarter, rows), findings(quarter)];
}

const SEVERITIES: readonly FindingSeverity[] = ['critical', 'high', 'medium', 'low', 'unknown'];
const MEASURES = ['found', 'fixed', 'open'] as const;
type Measure = (typeof MEASURES)[number];

function findings(quarter: Quarter) {
  const rows = [...SEVERITIES, undefined].flatMap((severity): Row[] => {
    const name: Cell =
      severity === undefined ? label('quarter.total', {}) : label(`finding-severity.${severity}`, {});
    const counted = MEASURES.map((measure) => ({
      measure,
      counts: spansOf(quarter).map((span) => count(span, severity, measure)),
    }));
    // A severity is required, so one not known is shown only where a record lacks it.
    if (severity === 'unknown' && counted.every(({ counts }) => counts.every((n) => n === 0))) return [];
    return counted.map(({ measure, counts }) => [
      name,
      label(`quarter.finding.${measure}`, {}),
      ...counts.map((n) => number(n)),
    ]);
  });
  const columns = [col('severity', 'severity'), col('figure', 'figure'), ...spanColumns(quarter)];
  return table('findings', columns, rows, { title: 'findings', empty: 'findings' });
}

/** Weaknesses found and not mended at the end of the quarter. */
export const openFindings = (span: Span): number => count(span, undefined, 'open');

function count(span: Span, severity: FindingSeverity | undefined, measure: Measure): number {
  return span.world
    .all('finding')
    .filter((finding) => severity === undefined || (finding.severity ?? 'unknown') === severity)
    .filter((finding) => {
      if (measure === 'found') return within(span, finding.found);
      if (measure === 'fixed') return within(span, finding.fixed);
      return finding.found !== undefined && finding.fixed === undefined;
    }).length;
}
