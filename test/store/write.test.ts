import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/store/port.js';
import { writeAll } from '../../src/store/yaml/history/journal.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { leaveJournal } from '../journal.js';
import { AGENCY, filesOf, folderWith, runs, system } from './support.js';

const AGENCY_TEXT = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const AGENCY_FILE = 'records/so-y-te/agency.yaml';
const FILE = 'records/so-y-te/system.yaml';
const item = (id: string) =>
  `- id: ${id}\n  name: Bệnh án điện tử\n  agency: so-y-te\n  inService: 2020-01-15\n`;
const open = (text: string, file = FILE) => {
  const root = folderWith({ [AGENCY_FILE]: AGENCY_TEXT, [file]: text });
  return { root, store: openYamlStore(root, { lockTimeoutMs: 200 }), text: () => filesOf(root)[file] };
};
const add = (id: string, more?: object): Change => [{ op: 'add', kind: 'system', record: system(id, more) }];
const remove = (id: string): Change => [{ op: 'remove', kind: 'system', id }];
const level = (id: string, value: number): Change => [
  { op: 'edit', kind: 'system', id, set: { level: value } },
];

describe('a new record', () => {
  it.each<[string, string, string]>([
    ['in order of id', item('a') + item('c'), item('a') + item('b') + item('c')],
    ['at the end', item('a'), item('a') + item('b')],
    [
      'at the begin, below what the file says of itself',
      `# Hệ thống\n${item('c')}`,
      `# Hệ thống\n${item('b')}${item('c')}`,
    ],
    [
      'above the comment of the next',
      `${item('a')}# về c\n${item('c')}`,
      `${item('a')}${item('b')}# về c\n${item('c')}`,
    ],
    [
      'in a file that is not sorted',
      item('c') + item('a') + item('d'),
      item('c') + item('a') + item('b') + item('d'),
    ],
    [
      'in a file with blank lines between',
      `${item('a')}\n${item('c')}\n${item('d')}`,
      `${item('a')}\n${item('b')}\n${item('c')}\n${item('d')}`,
    ],
    ['behind a last line without its break', item('a').trimEnd(), item('a') + item('b')],
    ['in an empty file', '', item('b')],
    ['in a file of comments', '# chưa có', `# chưa có\n${item('b')}`],
    ['in an empty list', '# x\n[]\n', `# x\n${item('b')}`],
    [
      'behind a broken one',
      `- id: a\n  name: "x\n${item('c')}`,
      `- id: a\n  name: "x\n${item('b')}${item('c')}`,
    ],
  ])('stands %s', async (_where, before, after) => {
    for (const eol of ['\n', '\r\n']) {
      const { store, text } = open(before.replaceAll('\n', eol));
      await store.commit(add('b'));
      expect(text()).toBe(before.includes('\n') ? after.replaceAll('\n', eol) : after);
    }
  });

  it('goes to a file of its year when the list is long', async () => {
    const long = `- id: a\n  systems: [x]\n  note: ${'a'.repeat(200)}\n`;
    const text = Array.from({ length: 4700 }, (_, i) => long.replace('id: a', `id: a${i}`)).join('');
    const { store, root } = open(text, 'records/so-y-te/scan.yaml');
    await store.commit(add('benh-an'));
    const scan = { id: 'b', systems: ['benh-an'], finished: '2024-05-06' };
    expect(await store.commit([{ op: 'add', kind: 'scan', record: scan }])).toMatchObject([
      { file: 'records/so-y-te/scan-2024.yaml' },
    ]);
    expect(filesOf(root)['records/so-y-te/scan-2024.yaml']).toBe(
      '- id: b\n  systems: [benh-an]\n  finished: 2024-05-06\n',
    );
  });

  it('is not put in a file that cannot be read', async () => {
    const { store, text } = open('system:\n');
    await expect(store.commit(add('b'))).rejects.toMatchObject({
      code: 'cannot-edit',
      detail: { file: FILE },
    });
    expect(text()).toBe('system:\n');
  });

  it('cannot take the id of one that is there and does not count', async () => {
    const { store } = open('- id: b\n  name: "x\n- id: c\n');
    await expect(store.commit(add('b'))).rejects.toMatchObject({ code: 'id-taken' });
    await expect(store.commit(add('c'))).rejects.toMatchObject({ code: 'id-taken' });
  });
});

describe('a record taken away', () => {
  it.each<[string, string, string | undefined]>([
    [
      'with its comment',
      `# tệp\n\n${item('a')}# về b\n# của ông B\n${item('b')}# về c\n${item('c')}`,
      `# tệp\n\n${item('a')}# về c\n${item('c')}`,
    ],
    [
      'and not what stands apart',
      `${item('a')}# phần hai\n\n${item('b')}${item('c')}`,
      `${item('a')}# phần hai\n\n${item('c')}`,
    ],
    ['and not what the file says of itself', `# tệp\n${item('b')}${item('c')}`, `# tệp\n${item('c')}`],
    ['with the comment of the first', `# tệp\n\n# về b\n${item('b')}${item('c')}`, `# tệp\n\n${item('c')}`],
    ['with one of two blank lines', `${item('a')}\n${item('b')}\n${item('c')}`, `${item('a')}\n${item('c')}`],
    ['as the last one', `${item('a')}\n${item('b')}`, item('a')],
    ['and the file with it', item('b'), undefined],
    ['though it is broken', `${item('a')}- id: b\n  name: "x\n`, item('a')],
  ])('%s', async (_what, before, after) => {
    const { store, text } = open(before);
    await store.commit(remove('b'));
    expect(text()).toBe(after);
  });

  it('leaves the rest of a file as it was before it was added', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('# x\n', '\n', ''), { minLength: 5, maxLength: 5 }),
        fc.constantFrom('aa', 'bb', 'cc', 'dd'),
        async (gaps, id) => {
          const before = `${gaps[0]}${item('a')}${gaps[1]}${gaps[2]}${item('c')}${gaps[3]}`;
          const { store, text } = open(before);
          await store.commit(add(id));
          for (const line of before.split('\n')) expect(text()).toContain(line);
          await store.commit(level('a', 2));
          await store.commit([{ op: 'edit', kind: 'system', id: 'a', set: { level: undefined } }]);
          await store.commit(remove(id));
          expect(text()?.replaceAll(/\n+/g, '\n').trim()).toBe(before.replaceAll(/\n+/g, '\n').trim());
        },
      ),
      runs(25),
    ));
});

describe('a change', () => {
  it('may be made beside a problem that was there, or take it away', async () => {
    const { store } = open(`${item('a').replace('so-y-te', 'so-khac')}${item('b')}`);
    await store.commit(level('b', 2));
    await store.commit([{ op: 'edit', kind: 'system', id: 'a', set: { agency: 'so-y-te' } }]);
    expect((await store.snapshot()).problems).toEqual([]);
  });

  it('cannot touch an item that is no YAML', async () => {
    const { store } = open('- id: b\n  name: "x\n');
    await expect(store.commit(level('b', 2))).rejects.toMatchObject({
      code: 'cannot-edit',
      detail: { file: FILE, id: 'b' },
    });
  });

  it('keeps the mode of a file and gives a new one to its group only', async () => {
    const { store, root } = open(item('a'));
    chmodSync(join(root, FILE), 0o600);
    await store.commit(level('a', 2));
    expect(statSync(join(root, FILE)).mode & 0o777).toBe(0o600);
    await store.commit([
      { op: 'add', kind: 'scan', record: { id: 's', systems: ['a'] } },
      { op: 'add', kind: 'agency', record: { ...AGENCY, id: 'moi' } },
    ]);
    expect(statSync(join(root, 'records/so-y-te/scan.yaml')).mode & 0o777).toBe(0o640 & ~process.umask());
    expect(statSync(join(root, 'records/moi')).mode & 0o777).toBe(0o750 & ~process.umask());
  });

  it.skipIf(process.getuid?.() === 0)('does not write what it may not', async () => {
    const { store, root, text } = open(item('a'));
    chmodSync(join(root, FILE), 0o444);
    await expect(store.commit(level('a', 2))).rejects.toMatchObject({ code: 'no-permission' });
    chmodSync(join(root, FILE), 0o644);
    chmodSync(join(root, 'records/so-y-te'), 0o555);
    await expect(store.commit(level('a', 2))).rejects.toMatchObject({ code: 'no-permission' });
    chmodSync(join(root, 'records/so-y-te'), 0o755);
    expect(text()).toBe(item('a'));
  });

  it('does not go through a link out of the store', async () => {
    const { root } = open(item('a'));
    mkdirSync(join(root, 'ngoai'));
    symlinkSync(join(root, 'ngoai'), join(root, 'records/moi'));
    await expect(
      openYamlStore(root, { unreadOk: true }).commit([
        { op: 'add', kind: 'agency', record: { ...AGENCY, id: 'moi' } },
      ]),
    ).rejects.toMatchObject({ code: 'linked', detail: { file: 'records/moi', reason: join(root, 'ngoai') } });
    expect(readdirSync(join(root, 'ngoai'))).toEqual([]);
  });

  it('leaves nothing but the files, and sweeps what a killed writer left', async () => {
    const { store, root } = open(item('a'));
    writeFileSync(join(root, 'records/so-y-te/.system.yaml.99999.0123456789ab.tmp'), 'x');
    await store.commit(level('a', 2));
    expect(readdirSync(join(root, 'records/so-y-te'))).toEqual(['agency.yaml', 'system.yaml']);
    expect(readdirSync(join(root, '.irt'))).toEqual(['machine']);
  });

  it('is not kept back by a reference to nothing that only gets another suggestion', async () => {
    const lost = item('lac').replace('so-y-te', 'so-y-t');
    const { store, text } = open(lost);
    const near = { id: 'so-y-ta', name: 'Sở Y tá', type: 'other' };
    await store.commit([{ op: 'add', kind: 'agency', record: near }]);
    expect(text()).toBe(lost);
    expect((await store.snapshot()).problems).toMatchObject([
      { code: 'reference-to-nothing', args: { nearest: 'so-y-ta' } },
    ]);
  });
});

describe('a change of several files', () => {
  const two = (root: string) =>
    [
      { file: AGENCY_FILE, before: AGENCY_TEXT, after: AGENCY_TEXT.replace('Sở Y tế', 'Sở Y tế mới') },
      { file: FILE, before: undefined, after: item('a') },
    ].map((change) => ({ ...change, before: filesOf(root)[change.file] }));
  const HISTORY = { file: 'history/may-1-2026-11.jsonl', at: 0, text: '{}\n' };
  const name = async (root: string) =>
    (await openYamlStore(root).snapshot()).dataset.get('agency', 'so-y-te')?.name;

  it('is read as done and is done once its journal is written', async () => {
    const root = folderWith({ [AGENCY_FILE]: AGENCY_TEXT });
    const changes = two(root);
    // A folder in the place of the second file stops the writer midway; as a link would, it is no regular file.
    mkdirSync(join(root, FILE), { recursive: true });
    expect(writeAll(root, { changes, history: HISTORY })).toBe(false);
    expect(existsSync(join(root, HISTORY.file))).toBe(false);
    expect(await name(root)).toBe('Sở Y tế');
    expect(filesOf(root)[AGENCY_FILE]).toBe(AGENCY_TEXT);
  });

  it('survives its writer', async () => {
    const root = folderWith({ [AGENCY_FILE]: AGENCY_TEXT });
    const changes = two(root);
    writeAll(root, { changes, history: HISTORY });
    const after = filesOf(root);
    // The journal of that change again, with one file as before it: what a crash leaves.
    const crashed = folderWith({ [AGENCY_FILE]: after[AGENCY_FILE] ?? '' });
    leaveJournal(crashed, { changes, history: HISTORY });
    const snapshot = await openYamlStore(crashed).snapshot();
    expect(snapshot.dataset.all('system').map(({ id }) => id)).toEqual(['a']);
    expect(filesOf(crashed)[FILE]).toBeUndefined();
    await openYamlStore(crashed).commit(level('a', 2));
    expect(filesOf(crashed)[FILE]).toBe(
      `${item('a').trimEnd().replace('  inService', '  level: 2\n  inService')}\n`,
    );
    expect(existsSync(join(crashed, '.irt/journal'))).toBe(false);
  });

  it('is not what a torn or forged journal says', async () => {
    const root = folderWith({ [AGENCY_FILE]: AGENCY_TEXT });
    const forge = (file: string) => leaveJournal(root, { changes: [{ file, after: 'x' }], history: HISTORY });
    for (const file of [
      '../ngoai.yaml',
      'records/../../ngoai.yaml',
      '/etc/ngoai.yaml',
      'records/.git/ngoai.yaml',
      'irt.yaml',
    ]) {
      forge(file);
      await openYamlStore(root).commit([{ op: 'edit', kind: 'agency', id: 'so-y-te', set: { name: file } }]);
      expect(Object.keys(filesOf(root))).toEqual([AGENCY_FILE]);
      expect(existsSync(join(root, 'irt.yaml')) || existsSync(join(root, '../ngoai.yaml'))).toBe(false);
    }
    writeFileSync(join(root, '.irt/journal'), 'abc');
    expect(await name(root)).toBe('irt.yaml');
  });
});

describe('the lock', () => {
  const held = (root: string, holder: object) => {
    mkdirSync(join(root, '.irt'), { recursive: true });
    writeFileSync(
      join(root, '.irt/lock'),
      JSON.stringify({
        host: hostname(),
        since: '2026-01-01T00:00:00.000Z',
        nonce: 'x',
        processStart: '',
        ...holder,
      }),
    );
  };

  it('of a process that is gone is taken over at once', async () => {
    const { root } = open(item('a'));
    held(root, { pid: 2 ** 22 - 1 });
    await openYamlStore(root, { lockTimeoutMs: 0 }).commit(level('a', 2));
    expect(readdirSync(join(root, '.irt'))).toEqual(['machine']);
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'of a process whose number was used again is taken over',
    async () => {
      const { store, root } = open(item('a'));
      held(root, { pid: process.pid, processStart: '1 boot' });
      await store.commit(level('a', 2));
    },
  );

  it('of another process, or another host, is respected, and its holder named', async () => {
    const { store, root, text } = open(item('a'));
    for (const holder of [
      { pid: process.pid, processStart: '' },
      { pid: 2 ** 22 - 1, host: 'may-khac' },
    ]) {
      held(root, holder);
      await expect(store.commit(level('a', 2))).rejects.toMatchObject({
        code: 'locked',
        detail: {
          holder: { pid: holder.pid, host: holder.host ?? hostname(), since: '2026-01-01T00:00:00.000Z' },
        },
      });
      await expect(store.snapshot()).resolves.toBeDefined();
    }
    expect(text()).toBe(item('a'));
    expect(readFileSync(join(root, '.irt/lock'), 'utf8')).toContain('may-khac');
  });

  it('lets many changes of one process through, one after the other', async () => {
    const { root } = open(item('a'));
    const store = openYamlStore(root);
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.commit(add(`x${i}`))));
    expect((await store.snapshot()).dataset.all('system')).toHaveLength(21);
  });
});
