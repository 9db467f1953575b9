import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { ContactFacts, ContactOptions } from '../checks/contact-published.js';
import type { ContactMiss } from '../codes.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { foundedSteps } from './founded.js';
import { record, viaAgency } from './records.js';
import { note, windowNote } from './sums.js';

/** Every contact of the agency and its predecessors, then the day it had to be published by. */
export function* explainContact(
  world: World,
  { by, days, window }: ContactOptions,
  duty: DutyHead,
  agency: RecordOf<'agency'>,
  { all, inForce, own, first, due }: ContactFacts,
  miss: (contact: RecordOf<'contact'>) => ContactMiss['why'],
): Iterable<Step> {
  for (const contact of all) {
    const counts = own.includes(contact);
    const head = {
      ...({ kind: 'contact', id: contact.id, day: contact.published ?? null, counts } as const),
      via: viaAgency(agency.id, contact.agency),
    };
    if (counts) yield record(head, 'contact-complete', {});
    else if (inForce.includes(contact)) yield record(head, 'contact-predecessor', {});
    else {
      const why = miss(contact);
      const later = world.written.get('contact', contact.id)?.published;
      if (why === 'unpublished' && later !== undefined)
        yield record({ ...head, day: later }, 'after-moment', {});
      else yield record(head, 'contact-miss', { why });
    }
  }
  if (own.length > 0 && first !== undefined) yield note('late-from', { first });
  yield* foundedSteps(by, days, agency);
  if (own.length === 0) yield windowNote(window, laterDay(duty.inForce.from, agency.from), due);
}
