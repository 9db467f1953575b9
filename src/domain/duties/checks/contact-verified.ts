import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { judgeInterval, latest } from '../interval.js';
import { amount, atLeastOne, type OptionsOf, type Zod } from '../options.js';
import { proofOf } from '../result.js';

const options = (z: Zod) => z.strictObject({ months: atLeastOne(z), window: amount(z) });

/** A published contact is looked at again within so many months. */
export const contactVerified = defineCheck({
  name: 'contact-verified',
  subjects: ['contact'],
  options,
  *judge(world, options) {
    for (const contact of world.all('contact')) {
      if (contact.published === undefined || world.over(contact.withdrawn)) continue;
      yield {
        ...judgeInterval(world.at, factsOf(contact, options), proofOf('contact', [contact])),
        subject: { kind: 'contact', id: contact.id },
        agency: world.ownerBy('contact', contact, 'agency', contact.agency),
        next: ['contact', 'edit', contact.id, '--verified', { blank: 'date' }],
      };
    }
  },
});

export const factsOf = (
  { published = '', verified }: RecordOf<'contact'>,
  { months, window }: OptionsOf<typeof options>,
) => ({ months, window, start: published, last: latest([published, verified]) });
