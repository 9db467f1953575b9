import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import type { ContactMiss } from '../codes.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { earliest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { unheld } from '../roles.js';
import { lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    of: z.enum(['irt-host', 'telecom']),
    by: z.iso.date(),
    /** Days an agency set up later has. */
    days: amount(z),
    window: amount(z),
    /** Host of the portal it should be published on; another one is named, not refused. */
    portal: z.string().optional(),
  });
type ContactOptions = OptionsOf<typeof options>;

/** Whoever takes in incident notices has published how to be reached. */
export const contactPublished = defineCheck({
  name: 'contact-published',
  subjects: ['agency', 'store'],
  options,
  *judge(world, options, duty) {
    const { of, window, portal } = options;
    const bound =
      of === 'irt-host' ? world.holders(of) : world.livingAgencies().filter((agency) => agency.type === of);
    if (of === 'irt-host' && bound.length === 0) yield unheld(of);
    for (const agency of bound) {
      const { due, all, inForce, own, first } = factsOf(world, options, agency);
      const head = { subject: { kind: 'agency', id: agency.id }, agency: agency.id, due } as const;
      if (own.length > 0) {
        const contacts = own.map((contact) => contact.id);
        const late = lateBy(due, first ?? due);
        const args = { contacts, otherHost: otherHost(own, portal) };
        yield {
          ...head,
          state: 'met',
          late,
          proof: proofOf('contact', contacts),
          code: 'contact-published',
          args,
        };
        continue;
      }
      const mine = all.filter((contact) => contact.agency === agency.id);
      const near = mine.map((contact) => ({ id: contact.id, why: contactMiss(world, contact) }));
      const next = nextFor(world, agency.id, mine);
      const contacts = inForce.map((contact) => contact.id);
      const stand = standing(
        world.at,
        due,
        windowDays(window, laterDay(duty.inForce.from, agency.from), due),
      );
      if (stand !== 'past') {
        const proof = proofOf('contact', contacts);
        yield { ...head, state: stand, proof, code: 'contact-awaited', args: { near }, next };
      } else if (contacts.length > 0) {
        const args = { contacts };
        yield {
          ...head,
          state: 'overdue',
          proof: proofOf('contact', contacts),
          code: 'contact-of-predecessor',
          args,
          next,
        };
      } else {
        yield { ...head, state: 'missing', code: 'contact-missing', args: { near }, next };
      }
    }
  },
});

export function factsOf(world: World, { by, days }: ContactOptions, agency: RecordOf<'agency'>) {
  const group = world.withPredecessors(agency.id);
  const all = world.naming('contact', 'agency', group);
  const ever = all.filter(isComplete);
  const inForce = ever.filter((contact) => !world.over(contact.withdrawn));
  return {
    due: agency.from === undefined ? by : laterDay(by, addDays(agency.from, days)),
    all,
    inForce,
    own: inForce.filter((contact) => contact.agency === agency.id),
    /** When one that ever met it was first published, of the agency or a predecessor. */
    first: earliest(ever.map((contact) => contact.published)),
  };
}

const hasChannel = (contact: RecordOf<'contact'>): boolean =>
  contact.phone !== undefined || contact.email !== undefined || contact.other !== undefined;
const isComplete = (contact: RecordOf<'contact'>): boolean =>
  hasChannel(contact) && contact.url !== undefined && contact.published !== undefined;

export function contactMiss(world: World, contact: RecordOf<'contact'>): ContactMiss['why'] {
  if (world.over(contact.withdrawn)) return 'withdrawn';
  if (!hasChannel(contact)) return 'no-channel';
  return contact.url === undefined ? 'no-url' : 'unpublished';
}

/** A contact that lacks something has only to say it; what is withdrawn stays as it is. */
function nextFor(world: World, agency: string, mine: readonly RecordOf<'contact'>[]): Command {
  const open = mine.find((contact) => !world.over(contact.withdrawn));
  if (!open) return ['contact', 'add', '--agency', agency];
  return [
    ...['contact', 'edit', open.id],
    ...(hasChannel(open) ? [] : ['--phone', { blank: 'text' } as const]),
    ...(open.url === undefined ? ['--url', { blank: 'url' } as const] : []),
    ...(open.published === undefined ? ['--published', { blank: 'date' } as const] : []),
  ];
}

/** The host of the first contact when none is on the portal. */
function otherHost(contacts: readonly RecordOf<'contact'>[], portal: string | undefined): string | null {
  if (portal === undefined) return null;
  const hosts = contacts.map(({ url = '' }) => hostOf(url));
  const onPortal = hosts.some((host) => host === portal || host.endsWith(`.${portal}`));
  return onPortal ? null : (hosts[0] ?? null);
}
const hostOf = (url: string): string =>
  url
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .toLowerCase();
