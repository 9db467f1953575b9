import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agencies as ofSample } from '../src/dev/sample/agencies.js';
import { hash } from '../src/dev/sample/make.js';
import type { AnyRecord, KindName, RecordOf } from '../src/domain/kinds/index.js';
import { compareBytes } from '../src/domain/text.js';
import { type Entry, entriesOf } from '../src/store/entries.js';
import { keep, promise } from '../src/store/yaml/history/pen.js';
import { formatItem } from '../src/store/yaml/text/format.js';
import { MAX_LIST_FILE } from '../src/store/yaml/writing/plan.js';
import { Chance } from './chance.js';
import { makers, type Of } from './records.js';

/** A store of so many records, the same bytes for the same seed: `records/<agency>/<kind>.yaml` as irt writes it. */
export interface Asked {
  readonly records: number;
  readonly seed: number;
}
/** Records of one kind in one folder, sorted by id. */
export interface List {
  readonly folder: string;
  readonly kind: KindName;
  readonly records: readonly AnyRecord[];
}

/** Of a thousand records beside the agencies; what is left over are scans. */
const SHARES: Readonly<Record<Exclude<KindName, 'agency' | 'scan'>, number>> = {
  ...{
    system: 60,
    hunt: 150,
    finding: 150,
    plan: 40,
    drill: 30,
    incident: 60,
    warning: 20,
    team: 1,
    member: 20,
  },
  ...{ contact: 10, activity: 110, supplier: 30, budget: 20, request: 25, submission: 30, waiver: 5 },
};
const OF_SYSTEMS = ['scan', 'hunt', 'finding', 'plan', 'drill', 'incident', 'waiver'] as const;
const OF_AGENCIES = [
  'warning',
  'contact',
  'activity',
  'supplier',
  'budget',
  'request',
  'submission',
] as const;

const CONFIG = `province: Tuyên Quang
lang: vi
catalogues:
  - directive-18
`;

/** Writes the store, file by file: a million records are never all in memory. */
export function writeStore(folder: string, asked: Asked): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('irt.yaml', CONFIG);
  const history: Entry[] = [];
  let count = 0;
  for (const list of listsOf(asked)) {
    const items = list.records.map((record): [string, string] => [record.id, formatItem(list.kind, record)]);
    const text = items.map(([, item]) => item).join('');
    // With a million records no file is as large as that; beyond, it would have to be split by year.
    if (Buffer.byteLength(text) > MAX_LIST_FILE)
      throw new Error(`${list.folder}/${list.kind}: too many records`);
    write(`records/${list.folder}/${list.kind}.yaml`, text);
    const told = items.filter((_, index) => (count + index) % TOLD_EVERY === 0);
    const changes = told.map(([id, after]) => ({ kind: list.kind, id, before: undefined, after }));
    count += items.length;
    history.push(...entriesOf(changes, { ...MADE, command: `${list.kind} add` }));
  }
  keep(folder, promise(folder, MADE.machine, MADE.at.slice(0, 7), history));
}

/** Of so many records, history tells of one: what was there before irt, it does not know. */
const TOLD_EVERY = 10;
const MADE = { at: '2026-10-15T02:00:00Z', who: 'can-bo', machine: 'may-mau-0001', change: '0123456789ab' };

/** All records, agency by agency. */
export function* listsOf({ records, seed }: Asked): Generator<List> {
  const agencies = bodies().slice(0, Math.min(150, Math.max(2, Math.floor(records / 6))));
  const wanted = amounts(records - agencies.length);
  for (const [index, agency] of agencies.entries()) {
    /** This one's part of so many spread over all. */
    const mine = (total: number) => range(total, index, agencies.length);
    const chance = new Chance(hash(`${seed} ${agency.id}`));
    const made = new Map<KindName, AnyRecord[]>([['agency', [agency]]]);
    const make = <K extends keyof typeof makers>(kind: K, about: string, count: number): AnyRecord[] => {
      const of = (nth: number): Of => ({ agency: agency.id, about, nth, chance });
      const some = Array.from({ length: count }, (_, nth) => makers[kind](of(nth)) as AnyRecord);
      made.set(kind, [...(made.get(kind) ?? []), ...some]);
      return some;
    };
    const [firstSystem, endSystem] = mine(wanted.system);
    const [firstTeam, endTeam] = mine(wanted.team);
    for (const [nth, { id }] of make('system', agency.id, endSystem - firstSystem).entries())
      for (const kind of OF_SYSTEMS)
        make(kind, id, amount(range(wanted[kind], firstSystem + nth, wanted.system)));
    for (const [nth, { id }] of make('team', agency.id, endTeam - firstTeam).entries())
      make('member', id, amount(range(wanted.member, firstTeam + nth, wanted.team)));
    for (const kind of OF_AGENCIES) make(kind, agency.id, amount(mine(wanted[kind])));
    for (const [kind, list] of made) {
      const sorted = [...list].sort((a, b) => compareBytes(a.id, b.id));
      if (sorted.length > 0) yield { folder: agency.id, kind, records: sorted };
    }
  }
}

/** How many of each kind, at least one where there is room for all. */
function amounts(count: number): Readonly<Record<Exclude<KindName, 'agency'>, number>> {
  const least = count >= 100 ? 1 : 0;
  const some = Object.fromEntries(
    Object.entries(SHARES).map(([kind, share]) => [
      kind,
      Math.max(least, Math.floor((count * share) / 1000)),
    ]),
  ) as Record<keyof typeof SHARES, number>;
  some.system = Math.max(1, some.system);
  const scan = count - Object.values(some).reduce((sum, one) => sum + one, 0);
  return { ...some, scan };
}

/** From where to where the `index`th of `parts` goes, of `total` spread evenly. */
const range = (total: number, index: number, parts: number): readonly [number, number] => [
  Math.floor((total * index) / parts),
  Math.floor((total * (index + 1)) / parts),
];
const amount = ([from, to]: readonly [number, number]): number => to - from;

const MORE: readonly (readonly [id: string, name: string])[] = [
  ['truong-chinh-tri-tinh', 'Trường Chính trị tỉnh'],
  ['bao-va-dai-ptth-tinh', 'Báo và Đài Phát thanh, Truyền hình tỉnh'],
  ['trung-tam-chuyen-doi-so', 'Trung tâm Chuyển đổi số tỉnh'],
  ['ban-quan-ly-khu-cong-nghiep', 'Ban Quản lý các khu công nghiệp tỉnh'],
  ['benh-vien-y-duoc-co-truyen', 'Bệnh viện Y Dược cổ truyền tỉnh'],
];

/** The living bodies of the sample, there from the beginning, and some more; who hosts the team comes first. */
function bodies(): RecordOf<'agency'>[] {
  const host = 'cong-an-tinh';
  const living = ofSample
    .filter(({ to }) => to === undefined)
    .map(({ from: _, ...agency }) =>
      agency.id === host ? { ...agency, roles: ['irt-host' as const] } : agency,
    );
  const more = MORE.map(([id, name]): RecordOf<'agency'> => ({ id, name, type: 'other' }));
  return [...living, ...more].sort((a, b) => Number(b.id === host) - Number(a.id === host));
}
