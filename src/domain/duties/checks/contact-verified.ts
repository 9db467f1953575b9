import type { RecordOf } from '../../kinds/index.js';
import { checkEach } from '../each.js';
import { amount, atLeastOne, type OptionsOf, type Zod } from '../options.js';
import { judgeInterval, latest } from '../recurrence.js';
import { proofOf } from '../result.js';

const options = (z: Zod) => z.strictObject({ months: atLeastOne(z), window: amount(z) });

/** A published contact is looked at again within so many months. */
export const contactVerified = checkEach({
  name: 'contact-verified',
  binds: { each: 'contact' },
  options,
  judge(world, contact, options) {
    return {
      ...judgeInterval(world.at, factsOf(contact, options), proofOf('contact', [contact])),
      next: ['contact', 'edit', contact.id, '--verified', { blank: 'date' }],
    };
  },
});

export const factsOf = (
  { published = '', verified }: RecordOf<'contact'>,
  { months, window }: OptionsOf<typeof options>,
) => ({ months, window, start: published, last: latest([published, verified]) });
