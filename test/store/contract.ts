import { beforeEach, describe, expect, it } from 'vitest';
import type { Change, Store, StoreErrorCode } from '../../src/store/port.js';
import { AGENCY, SYSTEM, system } from './support.js';

const add = (kind: 'agency' | 'system' | 'plan', record: typeof AGENCY) =>
  ({ op: 'add', kind, record }) as const;
const SEED: Change = [add('agency', AGENCY), add('system', SYSTEM)];

/** What every adapter of the port must do. */
export function storeContract(name: string, makeStore: () => Promise<Store> | Store): void {
  describe(`${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
    });
    const fails = async (change: Change): Promise<StoreErrorCode> => {
      const before = await store.snapshot();
      const code = await store.commit(change).then(
        () => expect.fail('should not have been done'),
        (error) => error.code,
      );
      const after = await store.snapshot();
      for (const kind of ['agency', 'system'] as const)
        expect(after.dataset.all(kind)).toEqual(before.dataset.all(kind));
      await expect(store.preview(change)).rejects.toMatchObject({ code });
      return code;
    };

    it('is empty at first', async () => {
      const { dataset, problems, notices } = await store.snapshot();
      expect(dataset.all('agency')).toEqual([]);
      expect(problems).toEqual([]);
      expect(notices).toEqual([]);
    });

    it('keeps what is added, in order of id, and says where', async () => {
      await store.commit(SEED);
      await store.commit([add('system', system('an-ninh')), add('system', system('cong-dich-vu'))]);
      const snapshot = await store.snapshot();
      expect(snapshot.dataset.all('system').map((record) => record.id)).toEqual([
        'an-ninh',
        'benh-an',
        'cong-dich-vu',
      ]);
      expect(snapshot.dataset.get('system', 'benh-an')).toEqual(SYSTEM);
      expect(snapshot.locate('system', 'benh-an')?.file).toBe('records/so-y-te/system.yaml');
      expect(snapshot.locate('system', 'khong-co')).toBeUndefined();
      expect(snapshot.taken('system', 'benh-an')).toBe(true);
      expect(snapshot.taken('agency', 'benh-an')).toBe(false);
    });

    it('tells which files a change touches, and a preview tells the same and does nothing', async () => {
      const previewed = await store.preview(SEED);
      expect((await store.snapshot()).dataset.all('agency')).toEqual([]);
      const done = await store.commit(SEED);
      expect(done).toEqual(previewed);
      expect(done.map(({ file, before }) => [file, before])).toEqual([
        ['records/so-y-te/agency.yaml', undefined],
        ['records/so-y-te/system.yaml', undefined],
      ]);
      expect(done[1]?.after).toContain('- id: benh-an\n  name: Bệnh án điện tử\n');
    });

    it('keeps a snapshot as it was', async () => {
      await store.commit(SEED);
      const before = await store.snapshot();
      await store.commit([{ op: 'edit', kind: 'system', id: 'benh-an', set: { name: 'Khác' } }]);
      expect(before.dataset.get('system', 'benh-an')?.name).toBe('Bệnh án điện tử');
    });

    it('sets, nests, appends and takes away', async () => {
      await store.commit(SEED);
      const edit = async (set: object, append = {}) => {
        await store.commit([{ op: 'edit', kind: 'system', id: 'benh-an', set: { ...set }, append }]);
        return (await store.snapshot()).dataset.get('system', 'benh-an');
      };
      expect(await edit({ level: 3, 'levelDecision.number': '12/QĐ-UBND' })).toEqual({
        ...SYSTEM,
        level: 3,
        levelDecision: { number: '12/QĐ-UBND' },
      });
      expect(
        await edit({ level: undefined }, { changes: [{ date: '2021-01-01', what: 'Mở rộng' }] }),
      ).toEqual({
        ...SYSTEM,
        levelDecision: { number: '12/QĐ-UBND' },
        changes: [{ date: '2021-01-01', what: 'Mở rộng' }],
      });
      expect(await edit({ 'changes.0.what': 'Thu hẹp' }, { changes: [{ what: 'Đóng' }] })).toMatchObject({
        changes: [{ date: '2021-01-01', what: 'Thu hẹp' }, { what: 'Đóng' }],
      });
      expect(await edit({ 'levelDecision.number': undefined, changes: undefined })).toEqual(SYSTEM);
    });

    it('has nothing to write when nothing changes', async () => {
      await store.commit(SEED);
      expect(
        await store.commit([{ op: 'edit', kind: 'system', id: 'benh-an', set: { name: SYSTEM.name } }]),
      ).toEqual([]);
      expect(await store.commit([])).toEqual([]);
    });

    it('takes a record away, and its file with the last one', async () => {
      await store.commit(SEED);
      const changes = await store.commit([{ op: 'remove', kind: 'system', id: 'benh-an' }]);
      expect(changes).toMatchObject([{ file: 'records/so-y-te/system.yaml', after: undefined }]);
      expect((await store.snapshot()).taken('system', 'benh-an')).toBe(false);
    });

    it('does several edits in order, later ones on what earlier ones made', async () => {
      const set = { name: 'Mới' };
      await store.commit([
        ...SEED,
        { op: 'edit', kind: 'system', id: 'benh-an', set },
        { op: 'edit', kind: 'system', id: 'benh-an', set: { level: 2 } },
      ]);
      expect((await store.snapshot()).dataset.get('system', 'benh-an')).toEqual({
        ...SYSTEM,
        name: 'Mới',
        level: 2,
      });
    });

    it('refuses an id that is taken, a record that is not there, another id for a record', async () => {
      await store.commit(SEED);
      expect(await fails([add('system', SYSTEM)])).toBe('id-taken');
      expect(await fails([{ op: 'edit', kind: 'system', id: 'khong-co', set: { level: 1 } }])).toBe(
        'not-found',
      );
      expect(await fails([{ op: 'remove', kind: 'agency', id: 'khong-co' }])).toBe('not-found');
      expect(await fails([{ op: 'edit', kind: 'system', id: 'benh-an', set: { id: 'khac' } }])).toBe(
        'cannot-edit',
      );
      expect(await fails([{ op: 'edit', kind: 'system', id: 'benh-an', set: { 'name.x': 'y' } }])).toBe(
        'cannot-edit',
      );
    });

    it('refuses all of a change when any of it would bring a problem', async () => {
      await store.commit(SEED);
      expect(
        await fails([add('system', system('mot')), add('system', system('hai', { agency: 'khong-co' }))]),
      ).toBe('would-break');
      expect(
        await fails([{ op: 'edit', kind: 'system', id: 'benh-an', set: { inService: '31/02/2020' } }]),
      ).toBe('would-break');
      expect(
        await fails([{ op: 'edit', kind: 'system', id: 'benh-an', set: { retired: '2019-01-01' } }]),
      ).toBe('would-break');
      expect(await fails([{ op: 'remove', kind: 'agency', id: 'so-y-te' }])).toBe('would-break');
      expect(
        await fails([{ op: 'edit', kind: 'system', id: 'benh-an', set: { inService: undefined } }]),
      ).toBe('would-break');
    });

    it('refuses an edit made on a text that is no longer there, and tells both', async () => {
      await store.commit(SEED);
      const seen = (await store.snapshot()).text('system', 'benh-an');
      expect(seen).toContain('- id: benh-an\n');
      await store.commit([{ op: 'edit', kind: 'system', id: 'benh-an', set: { level: 2 }, seen }]);
      const now = (await store.snapshot()).text('system', 'benh-an');
      expect(now).toContain('level: 2');
      const detail = { kind: 'system', id: 'benh-an', seen, now };
      const late: Change = [{ op: 'edit', kind: 'system', id: 'benh-an', set: { level: 3 }, seen }];
      await expect(store.commit(late)).rejects.toMatchObject({ code: 'changed-since', detail });
      expect(await fails(late)).toBe('changed-since');
      expect(await fails([{ op: 'remove', kind: 'system', id: 'benh-an', seen }])).toBe('changed-since');
      expect(await fails([{ op: 'put', kind: 'system', id: 'benh-an', text: seen ?? '', seen }])).toBe(
        'changed-since',
      );
    });

    it('puts a record back as it stood, in the place of what was seen or where there is none', async () => {
      await store.commit(SEED);
      const text = (await store.snapshot()).text('system', 'benh-an') ?? '';
      await store.commit([{ op: 'edit', kind: 'system', id: 'benh-an', set: { level: 2 } }]);
      const seen = (await store.snapshot()).text('system', 'benh-an');
      await store.commit([{ op: 'put', kind: 'system', id: 'benh-an', text, seen }]);
      expect((await store.snapshot()).dataset.get('system', 'benh-an')).toEqual(SYSTEM);
      expect(await fails([{ op: 'put', kind: 'system', id: 'benh-an', text }])).toBe('id-taken');
      await store.commit([{ op: 'remove', kind: 'system', id: 'benh-an' }]);
      expect(await fails([{ op: 'put', kind: 'system', id: 'benh-an', text, seen }])).toBe('not-found');
      expect(await fails([{ op: 'put', kind: 'system', id: 'khac', text }])).toBe('cannot-edit');
      await store.commit([{ op: 'put', kind: 'system', id: 'benh-an', text }]);
      const snapshot = await store.snapshot();
      expect(snapshot.dataset.get('system', 'benh-an')).toEqual(SYSTEM);
      expect(snapshot.text('system', 'benh-an')).toBe(text);
    });

    it('keeps a line of history for each record a change made another', async () => {
      const text = async () => (await store.snapshot()).text('system', 'benh-an') ?? '';
      const digest = async () => (await store.snapshot()).digest('system', 'benh-an');
      expect((await store.history()).entries).toEqual([]);
      await store.commit(SEED);
      const [first, digest1] = [await text(), await digest()];
      await store.commit([
        { op: 'edit', kind: 'system', id: 'benh-an', set: { level: 2 } },
        { op: 'edit', kind: 'agency', id: 'so-y-te', set: { name: AGENCY.name } },
      ]);
      const [second, digest2] = [await text(), await digest()];
      await fails([{ op: 'remove', kind: 'agency', id: 'so-y-te' }]);
      await store.commit([{ op: 'remove', kind: 'system', id: 'benh-an' }], { undoes: ['x'] });
      const { entries, faults, machine } = await store.history();
      expect(faults).toEqual([]);
      expect(entries.every((entry) => entry.machine === machine)).toBe(true);
      expect(entries).toMatchObject([
        { op: 'add', kind: 'agency', id: 'so-y-te', before: null, text: null },
        { op: 'add', kind: 'system', id: 'benh-an', before: null, after: digest1, text: null },
        { op: 'edit', kind: 'system', id: 'benh-an', before: digest1, after: digest2, text: first },
        { op: 'remove', kind: 'system', before: digest2, after: null, text: second, undoes: ['x'] },
      ]);
      expect(entries[0]?.change).toBe(entries[1]?.change);
      expect(new Set(entries.map(({ change }) => change)).size).toBe(3);
      expect(new Set(entries.map((entry) => entry.digest)).size).toBe(4);
      expect(await digest()).toBeNull();
    });

    it('puts a record in the folder of its agency, and what spans several in the shared one', async () => {
      const other = { ...AGENCY, id: 'so-gtvt' };
      const plan = {
        id: 'ke-hoach',
        name: 'Kế hoạch',
        agency: 'so-gtvt',
        systems: ['benh-an'],
        status: 'draft',
      };
      const scan = { id: '20260101-a-k7q2', systems: ['benh-an', 'giao-thong'] };
      await store.commit([
        ...SEED,
        add('agency', other),
        add('system', system('giao-thong', { agency: 'so-gtvt' })),
        add('plan', plan),
      ]);
      await store.commit([
        { op: 'add', kind: 'scan', record: scan },
        { op: 'add', kind: 'hunt', record: { ...scan, systems: ['benh-an'] } },
      ]);
      const { locate, problems } = await store.snapshot();
      expect(problems).toEqual([]);
      expect(locate('agency', 'so-gtvt')?.file).toBe('records/so-gtvt/agency.yaml');
      expect(locate('plan', 'ke-hoach')?.file).toBe('records/so-gtvt/plan.yaml');
      expect(locate('scan', scan.id)?.file).toBe('records/_shared/scan.yaml');
      expect(locate('hunt', scan.id)?.file).toBe('records/so-y-te/hunt.yaml');
    });
  });
}
