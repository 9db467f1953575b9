import * as z from 'zod';
import { defineCheck } from '../check.js';
import { judgeInterval, latest } from '../interval.js';

/** A published contact is looked at again within so many months. */
export const contactVerified = defineCheck({
  name: 'contact-verified',
  options: z.strictObject({ months: z.int().positive(), window: z.int().nonnegative() }),
  *judge(world, { months, window }) {
    for (const contact of world.all('contact')) {
      if (contact.published === undefined || world.over(contact.withdrawn)) continue;
      const last = latest([contact.published, contact.verified]);
      yield {
        ...judgeInterval(world.at, { months, window, start: contact.published, last }),
        subject: { kind: 'contact', id: contact.id },
        agency: world.ownerBy('contact', contact, 'agency', contact.agency),
        proof: [contact.id],
        next: ['contact', 'edit', contact.id, '--verified', { blank: 'date' }],
      };
    }
  },
});
