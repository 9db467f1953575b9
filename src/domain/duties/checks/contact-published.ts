import * as z from 'zod';
import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import type { ContactMiss } from '../codes.js';
import { earliest } from '../interval.js';
import { unheld } from '../roles.js';
import { lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Whoever takes in incident notices has published how to be reached. */
export const contactPublished = defineCheck({
  name: 'contact-published',
  options: z.strictObject({
    of: z.enum(['irt-host', 'telecom']),
    by: z.iso.date(),
    /** Days an agency set up later has. */
    days: z.int().nonnegative(),
    window: z.int().nonnegative(),
    /** Host of the portal it should be published on; another one is named, not refused. */
    portal: z.string().optional(),
  }),
  *judge(world, { of, by, days, window, portal }, duty) {
    const bound =
      of === 'irt-host' ? world.holders(of) : world.livingAgencies().filter((agency) => agency.type === of);
    if (of === 'irt-host' && bound.length === 0) yield unheld(of);
    for (const agency of bound) {
      const due = agency.from === undefined ? by : laterDay(by, addDays(agency.from, days));
      const head = { subject: { kind: 'agency', id: agency.id }, agency: agency.id, due } as const;
      const group = world.withPredecessors(agency.id);
      const all = world.all('contact').filter((contact) => group.has(contact.agency));
      const ever = all.filter(isComplete);
      const inForce = ever.filter((contact) => !world.over(contact.withdrawn));
      const own = inForce.filter((contact) => contact.agency === agency.id);
      if (own.length > 0) {
        const contacts = own.map((contact) => contact.id);
        const late = lateBy(due, earliest(ever.map((contact) => contact.published)) ?? due);
        const args = { contacts, otherHost: otherHost(own, portal) };
        yield { ...head, state: 'met', late, proof: contacts, code: 'contact-published', args };
        continue;
      }
      const mine = all.filter((contact) => contact.agency === agency.id);
      const near = mine.map((contact) => ({ id: contact.id, why: contactMiss(world, contact) }));
      const next = ['contact', 'add', '--agency', agency.id];
      const contacts = inForce.map((contact) => contact.id);
      const stand = standing(
        world.at,
        due,
        windowDays(window, laterDay(duty.inForce.from, agency.from), due),
      );
      if (stand !== 'past') {
        yield { ...head, state: stand, code: 'contact-awaited', args: { near }, next };
      } else if (contacts.length > 0) {
        const args = { contacts };
        yield { ...head, state: 'overdue', proof: contacts, code: 'contact-of-predecessor', args, next };
      } else {
        yield { ...head, state: 'missing', code: 'contact-missing', args: { near }, next };
      }
    }
  },
});

const hasChannel = (contact: RecordOf<'contact'>): boolean =>
  contact.phone !== undefined || contact.email !== undefined || contact.other !== undefined;
const isComplete = (contact: RecordOf<'contact'>): boolean =>
  hasChannel(contact) && contact.url !== undefined && contact.published !== undefined;

function contactMiss(world: World, contact: RecordOf<'contact'>): ContactMiss['why'] {
  if (world.over(contact.withdrawn)) return 'withdrawn';
  if (!hasChannel(contact)) return 'no-channel';
  return contact.url === undefined ? 'no-url' : 'unpublished';
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
