import { laterDay } from '../../calendar.js';
import { contactMiss, type contactPublished, factsOf } from '../checks/contact-published.js';
import { viaAgency } from '../items.js';
import type { Explainer } from './explainer.js';
import { foundedSteps } from './founded.js';
import { record, subjectOf } from './records.js';
import { note, windowNote } from './sums.js';
import { explainUnheld } from './unheld.js';

/** Every contact of the agency and its predecessors, then the day it had to be published by. */
export const explainContact: Explainer<typeof contactPublished> = function* (
  world,
  options,
  duty,
  { subject, code },
) {
  if (code === 'role-unheld') yield* explainUnheld(world, 'irt-host');
  const agency = subjectOf(world, 'agency', subject);
  if (!agency) return;
  const { by, days, window } = options;
  const { all, inForce, own, first, due } = factsOf(world, options, agency);
  for (const contact of all) {
    const counts = own.includes(contact);
    const head = {
      ...({ kind: 'contact', id: contact.id, day: contact.published ?? null, counts } as const),
      via: viaAgency(agency.id, contact.agency),
    };
    if (counts) yield record(head, 'contact-complete', {});
    else if (inForce.includes(contact)) yield record(head, 'contact-predecessor', {});
    else {
      const why = contactMiss(world, contact);
      const later = world.written.get('contact', contact.id)?.published;
      if (why === 'unpublished' && later !== undefined)
        yield record({ ...head, day: later }, 'after-moment', {});
      else yield record(head, 'contact-miss', { why });
    }
  }
  if (own.length > 0 && first !== undefined) yield note('late-from', { first });
  yield* foundedSteps(by, days, agency);
  if (own.length === 0) yield windowNote(window, laterDay(duty.inForce.from, agency.from), due);
};
