import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import { type DutyHead, defineCheck } from '../check.js';
import { amount } from '../options.js';
import { proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Each published contact that is withdrawn has another in its place so many days later. */
export const contactReplaced = defineCheck({
  name: 'contact-replaced',
  subjects: ['contact'],
  options: (z) => z.strictObject({ days: amount(z), window: amount(z) }),
  *judge(world, { days, window }, duty) {
    for (const { id, agency, withdrawn, due, others } of factsOf(world, days, duty)) {
      const head = { subject: { kind: 'contact', id }, agency, due } as const;
      const [other] = others;
      if (other) {
        const late = lateBy(due, other.published);
        const args = { withdrawn, by: other.id, published: other.published };
        yield {
          ...head,
          state: 'met',
          late,
          proof: proofOf('contact', [other]),
          code: 'contact-replaced',
          args,
        };
        continue;
      }
      const state = awaited(standing(world.at, due, windowDays(window, withdrawn, due)), 'missing');
      const next = ['contact', 'add', '--agency', agency, '--published', { blank: 'date' }] as const;
      yield { ...head, state, code: 'contact-unreplaced', args: { withdrawn }, next };
    }
  },
});

/** Contacts withdrawn since the duty binds, each with those that stood in its place, the first first. */
export function* factsOf(world: World, days: number, duty: DutyHead) {
  for (const contact of world.all('contact').filter(isPublished)) {
    const { id, withdrawn } = contact;
    if (withdrawn === undefined || withdrawn < duty.inForce.from) continue;
    const agency = world.ownerBy('contact', contact, 'agency', contact.agency);
    // That of another dissolved agency, still shown, reaches nobody.
    const others = world
      .naming('contact', 'agency', [agency, contact.agency])
      .filter(isPublished)
      .filter((c) => c.id !== id)
      .filter((c) => c.withdrawn === undefined || c.withdrawn > withdrawn)
      .sort((a, b) => compareBytes(a.published, b.published));
    yield { id, agency, withdrawn, due: addDays(withdrawn, days), others };
  }
}
export type ReplacedFacts = ReturnType<typeof factsOf> extends Iterable<infer F> ? F : never;

const isPublished = (contact: RecordOf<'contact'>): contact is RecordOf<'contact'> & { published: Day } =>
  contact.published !== undefined &&
  (contact.phone !== undefined || contact.email !== undefined || contact.other !== undefined);
