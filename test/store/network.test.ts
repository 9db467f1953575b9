import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { StoreError } from '../../src/store/port.js';
import { networkAt } from '../../src/store/yaml/disk/network.js';
import { guardWrites } from '../../src/store/yaml/writing/refuse.js';
import { AGENCY } from './support-records.js';

describe('where a store is', () => {
  const linux: readonly (readonly [what: string, type: number, found: string | undefined])[] = [
    ['NFS', 0x6969, 'NFS'],
    ['CIFS', 0xff534d42, 'CIFS'],
    ['CIFS, with the sign of 32 bits', 0xff534d42 | 0, 'CIFS'],
    ['SMB2', 0xfe534d42, 'SMB2'],
    ['SMB', 0x517b, 'SMB'],
    ['AFS', 0x5346414f, 'AFS'],
    ['9P, the folders of a virtual machine', 0x01021997, '9P'],
    ['Ceph', 0x00c36400, 'Ceph'],
    ['ext4', 0xef53, undefined],
    ['XFS', 0x58465342, undefined],
    ['Btrfs', 0x9123683e, undefined],
    ['tmpfs', 0x01021994, undefined],
    ['overlayfs', 0x794c7630, undefined],
    ['FUSE, which does not say', 0x65735546, undefined],
  ];
  it.each(linux)('Linux: %s', (_what, type, found) => {
    expect(networkAt({ platform: 'linux', type, path: '/srv/kho' })).toBe(found);
  });

  const windows: readonly (readonly [path: string, found: string | undefined])[] = [
    ['\\\\may-chu\\chung\\kho', 'SMB'],
    ['\\\\may-chu\\chung', 'SMB'],
    ['\\\\?\\UNC\\may-chu\\chung\\kho', 'SMB'],
    ['//may-chu/chung/kho', 'SMB'],
    ['C:\\kho', undefined],
    ['\\\\?\\C:\\kho', undefined],
    ['\\\\.\\C:\\kho', undefined],
    ['kho', undefined],
  ];
  it.each(windows)('Windows: %s', (path, found) => {
    expect(networkAt({ platform: 'win32', type: 0, path })).toBe(found);
  });

  it('a number of Linux means nothing elsewhere', () => {
    expect(networkAt({ platform: 'darwin', type: 0x6969, path: '/Volumes/kho' })).toBeUndefined();
  });
});

describe('a store whose writes are refused', () => {
  const refuse = () => {
    throw new StoreError('shared-folder', { file: '/srv/kho', reason: 'NFS' });
  };
  const change = [{ op: 'add', kind: 'agency', record: AGENCY }] as const;

  it('is read and previewed, not written', async () => {
    const behind = createMemoryStore();
    const store = guardWrites(behind, refuse);
    await expect(store.commit(change)).rejects.toMatchObject({ code: 'shared-folder' });
    expect(await store.preview(change)).toHaveLength(1);
    expect((await behind.snapshot()).dataset.all('agency')).toEqual([]);
  });

  it('is written when nothing is refused', async () => {
    const store = guardWrites(createMemoryStore(), () => undefined);
    await store.commit(change);
    expect((await store.snapshot()).dataset.get('agency', AGENCY.id)?.id).toBe(AGENCY.id);
  });
});
