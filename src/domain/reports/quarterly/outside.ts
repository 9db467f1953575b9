import type { Block } from '../../doc.js';
import { standingOf } from '../../duties/standing.js';
import { besideRows, type Figure, figures, heading, LEFT_OUT, shareRows } from './blocks.js';
import { bindingOf, gapsOf, lateOf, type Quarter, resultsOf, type Span, within } from './span.js';

/** Suppliers with access to systems: how many are under control at the end of the quarter. */
export function suppliers(quarter: Quarter): readonly Block[] {
  const all = (span: Span) => resultsOf(quarter, span, 'supplier-controlled');
  const rows: readonly Figure[] = [
    ['suppliers-access', (span) => bindingOf(all(span)).length],
    ...shareRows('suppliers-met', all, LEFT_OUT),
    ['suppliers-gaps', (span) => gapsOf(all(span)).length],
  ];
  return [heading('suppliers'), figures('suppliers', quarter, rows)];
}

/** Coordination requests to telecommunications enterprises, issued in the quarter. */
export function requests(quarter: Quarter): readonly Block[] {
  const all = (span: Span) =>
    resultsOf(quarter, span, 'request-answered').filter(({ subject }) =>
      within(span, span.world.get('request', subject.id ?? '')?.issued),
    );
  const owed = (span: Span) => bindingOf(all(span));
  const answered = (span: Span) => owed(span).filter((result) => standingOf(result) === 'fulfilled');
  const rows: readonly Figure[] = [
    ['requests', (span) => owed(span).length],
    ['requests-answered', (span) => answered(span).length],
    ['requests-late', (span) => lateOf(owed(span)).length],
    ['requests-gaps', (span) => gapsOf(owed(span)).length],
    ...besideRows('requests', all, LEFT_OUT),
  ];
  return [heading('requests'), figures('requests', quarter, rows)];
}
