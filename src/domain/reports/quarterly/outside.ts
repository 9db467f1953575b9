import type { Block } from '../../doc.js';
import { type Figure, figures, heading, metShare } from './blocks.js';
import { bindingOf, gapsOf, lateOf, metOf, type Quarter, resultsOf, type Span, within } from './span.js';

/** Suppliers with access to systems: how many are under control at the end of the quarter. */
export function suppliers(quarter: Quarter): readonly Block[] {
  const bound = (span: Span) => bindingOf(resultsOf(quarter, span, 'supplier-controlled'));
  const rows: readonly Figure[] = [
    ['suppliers-access', (span) => bound(span).length],
    ['suppliers-met', (span) => metShare(bound(span))],
    ['suppliers-gaps', (span) => gapsOf(bound(span)).length],
  ];
  return [heading('suppliers'), figures('suppliers', quarter, rows)];
}

/** Coordination requests to telecommunications enterprises, issued in the quarter. */
export function requests(quarter: Quarter): readonly Block[] {
  const owed = (span: Span) =>
    bindingOf(resultsOf(quarter, span, 'request-answered')).filter(({ subject }) =>
      within(span, span.world.get('request', subject.id ?? '')?.issued),
    );
  const rows: readonly Figure[] = [
    ['requests', (span) => owed(span).length],
    ['requests-answered', (span) => metOf(owed(span)).length],
    ['requests-late', (span) => lateOf(owed(span)).length],
    ['requests-gaps', (span) => gapsOf(owed(span)).length],
  ];
  return [heading('requests'), figures('requests', quarter, rows)];
}
