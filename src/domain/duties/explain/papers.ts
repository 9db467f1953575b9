import { type Paper, provingPaper } from '../papers.js';
import type { Step } from '../steps.js';
import { record } from './records.js';

/** Every paper so called; the first dated one decides. */
export function* weighPapers(papers: readonly Paper[], since?: string): Iterable<Step> {
  const proving = provingPaper(papers, since);
  const first = proving?.date === undefined ? undefined : proving;
  for (const paper of papers) {
    const { kind, in: id, date, number, draft } = paper;
    const head = { kind, id, day: date ?? null, counts: paper === first };
    if (draft) yield record(head, 'paper-draft', {});
    else if (date === undefined) yield record(head, 'paper-undated', {});
    else if (since !== undefined && date < since) yield record(head, 'paper-old', { since });
    else yield record(head, 'paper-fits', { number, first: paper === first });
  }
}
