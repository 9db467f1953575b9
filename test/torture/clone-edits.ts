import type { AnyRecord } from '../../src/domain/kinds/index.js';
import { type Change, type Edit, type Store, StoreError } from '../../src/store/port.js';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SPOTS = [0, 1, 2] as const;
const systemRecord = (id: string, spot: number, note: string): AnyRecord => ({
  id,
  name: `Hệ thống ${id}`,
  agency: `so-${spot}`,
  inService: '2020-01-15',
  note,
});
const incidentRecord = (id: string, spot: number, cause: string): AnyRecord => ({
  id,
  system: `goc-${spot}`,
  type: 'malware',
  detected: '2026-01-05T08:00',
  cause,
  reports: [{ kind: 'initial', sent: '2026-01-05T09:00', channel: 'email', reference: id }],
});

/** What both clones begin with; the records named `goc-…` are never removed, so that no file is. */
export const beginning = (): Change =>
  SPOTS.flatMap((spot): Edit[] => [
    {
      op: 'add',
      kind: 'agency',
      record: { id: `so-${spot}`, name: `Sở ${spot}`, type: 'department', roles: ['irt-host'] },
    },
    ...['goc', 'a', 'b'].map(
      (name): Edit => ({ op: 'add', kind: 'system', record: systemRecord(`${name}-${spot}`, spot, 'cũ') }),
    ),
    ...['goc', 'c', 'd'].map(
      (name): Edit => ({
        op: 'add',
        kind: 'incident',
        record: incidentRecord(`${name}-${spot}`, spot, 'cũ'),
      }),
    ),
  ]);

/** Does so many random changes; what a store refuses (an id taken, a record gone) is no change. */
export async function change(
  store: Store,
  count: number,
  clone: string,
  random: () => number,
): Promise<void> {
  for (let done = 0, turn = 0; done < count; turn += 1) {
    const edit = anyEdit(random, `${clone}-${turn}`);
    try {
      if ((await store.commit([edit])).length > 0) done += 1;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
}

function anyEdit(random: () => number, unique: string): Edit {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const spot = one(SPOTS);
  // Few values: both sides sometimes say the same.
  const value = one(['một', 'hai', 'ba', '0912', 'a: b', 'nhiều\ndòng']);
  const agency = `so-${spot}`;
  const system = `${one(['goc', 'a', 'b', 'e', 'f'])}-${spot}`;
  const incident = `${one(['goc', 'c', 'd', 'g', 'h'])}-${spot}`;
  const edit = (kind: Edit['kind'], id: string, set: object, append?: Record<string, unknown[]>): Edit => ({
    op: 'edit',
    kind,
    id,
    set: { ...set },
    ...(append ? { append } : {}),
  });
  const report = {
    kind: 'progress',
    sent: `2026-02-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}T08:00`,
    channel: value,
    reference: unique,
  };
  const edits: readonly (() => Edit)[] = [
    () => edit('agency', agency, { [one(['phone', 'email', 'website', 'note'])]: value }),
    () =>
      edit('agency', agency, { [one(['focalPoint.name', 'focalPoint.phone', 'focalPoint.email'])]: value }),
    () => edit('agency', agency, { roles: one([['irt-host'], ['finance'], ['irt-host', 'finance']]) }),
    () => edit('agency', agency, { [one(['phone', 'note', 'focalPoint.name'])]: null }),
    () => edit('system', system, { [one(['note', 'monitoring.by'])]: value }),
    () => edit('system', system, { level: 1 + Math.floor(random() * 5) }),
    () => edit('system', system, {}, { changes: [{ what: unique }] }),
    () => edit('incident', incident, {}, { reports: [report] }),
    () => edit('incident', incident, {}, { lessons: [unique] }),
    () => edit('incident', incident, { 'reports.0.channel': value }),
    () => edit('incident', incident, { [one(['cause', 'handler', 'intake.by'])]: value }),
    () => ({ op: 'add', kind: 'system', record: systemRecord(system, spot, value) }),
    () => ({ op: 'add', kind: 'incident', record: incidentRecord(incident, spot, value) }),
    () => ({
      op: 'add',
      kind: 'agency',
      record: { id: `moi-${spot}`, name: 'Mới', type: 'other', phone: value },
    }),
    () => ({ op: 'remove', kind: 'system', id: `${one(['a', 'b', 'e', 'f'])}-${spot}` }),
    () => ({ op: 'remove', kind: 'incident', id: `${one(['c', 'd', 'g', 'h'])}-${spot}` }),
  ];
  return one(edits)();
}
