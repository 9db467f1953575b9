import type { AnyRecord, KindName, RecordOf } from '../kinds/index.js';
import { beginOf } from '../life.js';
import { contractBegins } from './contracts.js';
import { isServing } from './people.js';
import type { World } from './world.js';

/** Kinds whose records a check may judge one by one. */
export type Each =
  | 'agency'
  | 'system'
  | 'finding'
  | 'drill'
  | 'incident'
  | 'team'
  | 'member'
  | 'contact'
  | 'supplier'
  | 'request';

/** The records of a kind that are there to be judged at the moment: begun, and not over. */
export const livingOf = <K extends Each>(world: World, kind: K): readonly RecordOf<K>[] =>
  living[kind](world);

const living: { readonly [K in Each]: (world: World) => readonly RecordOf<K>[] } = {
  agency: (world) => world.livingAgencies(),
  system: (world) => world.liveSystems(),
  finding: (world) => world.all('finding').filter(begun('finding')),
  drill: (world) => world.all('drill').filter(begun('drill')),
  incident: (world) => world.all('incident').filter(begun('incident')),
  team: (world) => world.activeTeams(),
  member: (world) => {
    const active = new Set(world.activeTeams().map(({ id }) => id));
    return world.all('member').filter((member) => active.has(member.team) && isServing(world, member));
  },
  contact: (world) =>
    world.all('contact').filter((contact) => begun('contact')(contact) && !world.over(contact.withdrawn)),
  supplier: (world) =>
    world.all('supplier').filter(({ id }) => {
      const begins = contractBegins(world, id);
      return begins === undefined || begins <= world.at.day;
    }),
  request: (world) => world.all('request').filter(begun('request')),
};

const begun = (kind: KindName) => {
  const field = beginOf(kind) ?? '';
  return (record: AnyRecord): boolean => record[field] !== undefined;
};

/** The agency that answers for a record. */
export const ownerOf = <K extends Each>(world: World, kind: K, record: RecordOf<K>): string | null =>
  owners[kind](world, record);

const owners: { readonly [K in Each]: (world: World, record: RecordOf<K>) => string | null } = {
  agency: (_world, { id }) => id,
  system: (world, { id }) => world.ownerOfSystem(id),
  finding: (world, { system }) => world.ownerOfSystem(system),
  drill: (world, { systems }) => world.ownerOfSystem(systems[0]),
  incident: (world, { system }) => world.ownerOfSystem(system),
  team: (world, { id }) => world.ownerOfTeam(id),
  member: (world, { team }) => world.ownerOfTeam(team),
  contact: (world, contact) => world.ownerBy('contact', contact, 'agency', contact.agency),
  supplier: (world, supplier) => world.ownerBy('supplier', supplier, 'agency', supplier.agency),
  request: (world, request) => world.ownerBy('request', request, 'agency', request.agency),
};
