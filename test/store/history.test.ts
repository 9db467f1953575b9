import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/store/digest.js';
import type { Change } from '../../src/store/port.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { leaveJournal } from '../journal.js';
import { AGENCY, filesOf, folderWith, system } from './support.js';

const add = (id: string): Change => [{ op: 'add', kind: 'system', record: system(id) }];
const author = { who: 'lan', command: 'system add' };
const at = (time: string) => () => new Date(time);
const open = (root: string, time = '2026-11-26T10:00:00.500Z') =>
  openYamlStore(root, { author, now: at(time) });

async function storeWith(...ids: string[]): Promise<string> {
  const root = folderWith({});
  await open(root).commit([{ op: 'add', kind: 'agency', record: AGENCY }]);
  for (const id of ids) await open(root).commit(add(id));
  return root;
}
const files = (root: string): string[] => readdirSync(join(root, 'history')).sort();
const pathOf = (root: string, index = 0): string => join(root, 'history', files(root)[index] ?? '');
const linesOf = (root: string): string[] => readFileSync(pathOf(root), 'utf8').split('\n').slice(0, -1);

describe('a line of history', () => {
  it('says who, when, where, by which command, and names the line before', async () => {
    const root = await storeWith('a', 'b');
    const lines = linesOf(root);
    const machine = /^(.*)-2026-11\.jsonl$/.exec(files(root)[0] ?? '')?.[1];
    expect(machine).toMatch(/^[a-z0-9-]+-[0-9a-f]{4}$/);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { prev: '0'.repeat(64), kind: 'agency', id: 'so-y-te' },
      { prev: digestOf(lines[0] ?? ''), kind: 'system', id: 'a' },
      {
        prev: digestOf(lines[1] ?? ''),
        at: '2026-11-26T10:00:00Z',
        who: 'lan',
        command: 'system add',
        machine,
      },
    ]);
    const { heads, faults } = await open(root).history();
    expect(faults).toEqual([]);
    expect(heads).toEqual([{ machine, lines: 3, digest: digestOf(lines[2] ?? '') }]);
  });

  it('goes to the file of its month in Vietnam, and never to one before the latest', async () => {
    const root = await storeWith();
    await open(root, '2026-11-30T16:59:00Z').commit(add('a'));
    await open(root, '2026-11-30T17:00:00Z').commit(add('b'));
    await open(root, '2026-10-01T00:00:00Z').commit(add('c'));
    expect(files(root).map((name) => name.slice(-'2026-11.jsonl'.length))).toEqual([
      '2026-11.jsonl',
      '2026-12.jsonl',
    ]);
    const { entries, faults } = await open(root).history();
    expect(entries.map(({ id }) => id)).toEqual(['so-y-te', 'a', 'b', 'c']);
    expect(faults).toEqual([]);
  });

  it('of another clone, or of a copy on another host, is in a file of its own', async () => {
    const root = await storeWith('a');
    rmSync(join(root, '.irt'), { recursive: true });
    await open(root).commit(add('b'));
    mkdirSync(join(root, '.irt'), { recursive: true });
    writeFileSync(join(root, '.irt/machine'), JSON.stringify({ host: 'may-khac', name: 'may-khac-1' }));
    await open(root).commit(add('c'));
    expect(files(root)).toHaveLength(3);
    const { entries, heads, faults, machine } = await open(root).history();
    expect(entries.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'so-y-te']);
    expect(heads.map(({ lines }) => lines).sort()).toEqual([1, 1, 2]);
    expect(faults).toEqual([]);
    expect(machine).toBe(entries.find(({ id }) => id === 'c')?.machine);
  });
});

describe('a history somebody touched', () => {
  const rewrite = (root: string, change: (lines: string[]) => string[]): void =>
    writeFileSync(
      pathOf(root),
      change(linesOf(root))
        .map((line) => `${line}\n`)
        .join(''),
    );

  const otherDigit = (begin: string): string => `${begin.slice(0, -1)}${begin.endsWith('0') ? 1 : 0}`;

  it.each<[string, (lines: string[]) => string[], { line: number; why: string } | undefined]>([
    ['left alone', (lines) => lines, undefined],
    [
      'a line altered',
      (lines) => lines.map((line, i) => (i === 1 ? line.replace('"lan"', '"hoa"') : line)),
      { line: 3, why: 'chain' },
    ],
    [
      'the text to put back altered',
      (lines) => lines.map((line, i) => (i === 3 ? line.replace('Bệnh án', 'Bệnh') : line)),
      { line: 4, why: 'unreadable' },
    ],
    ['a line taken out', (lines) => lines.toSpliced(1, 1), { line: 2, why: 'chain' }],
    [
      'a line put in',
      (lines) => lines.toSpliced(2, 0, (lines[1] ?? '').replace(/"prev":"\w/, otherDigit)),
      { line: 3, why: 'chain' },
    ],
    ['a line written twice, as two merges may', (lines) => lines.toSpliced(2, 0, lines[1] ?? ''), undefined],
    ['lines in another order', (lines) => lines.toReversed(), undefined],
    ['ends of lines as on Windows', (lines) => lines.map((line) => `${line}\r`), undefined],
    [
      'marks of a conflict',
      (lines) => ['<<<<<<< ours', ...lines.slice(0, 2), '=======', ...lines.slice(2), '>>>>>>> theirs'],
      { line: 1, why: 'conflict' },
    ],
    ['the first line taken out', (lines) => lines.slice(1), { line: 1, why: 'beginning' }],
    ['a line torn', (lines) => lines.toSpliced(1, 1, '{"at":'), { line: 2, why: 'unreadable' }],
    [
      'a line of another machine',
      (l) => l.toSpliced(1, 1, (l[1] ?? '').replace(/"machine":"/, '$&x')),
      { line: 2, why: 'unreadable' },
    ],
  ])('%s', async (_name, change, fault) => {
    const root = await storeWith('a', 'b');
    await open(root).commit([{ op: 'edit', kind: 'system', id: 'b', set: { level: 2 } }]);
    rewrite(root, change);
    const file = `history/${files(root)[0]}`;
    expect((await open(root).history()).faults).toEqual(fault ? [{ file, ...fault }] : []);
  });

  it('is written on behind what is there, and stays found out', async () => {
    const root = await storeWith('a');
    writeFileSync(pathOf(root), `${linesOf(root)[0]}\n{"torn`);
    await open(root).commit(add('b'));
    const lines = linesOf(root);
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({
      id: 'b',
      prev: [digestOf(lines[0] ?? ''), digestOf('{"torn')],
    });
    expect((await open(root).history()).faults).toMatchObject([{ line: 2, why: 'unreadable' }]);
  });

  it('does not hide what a cut end would: the mark kept elsewhere is gone', async () => {
    const root = await storeWith('a', 'b');
    const before = (await open(root).history()).heads[0]?.digest;
    rewrite(root, (lines) => lines.slice(0, -1));
    const { faults, entries } = await open(root).history();
    expect(faults).toEqual([]);
    expect(entries.some(({ digest }) => digest === before)).toBe(false);
  });

  it('is not followed out of the store', async () => {
    const root = await storeWith('a');
    const outside = join(root, 'ngoai.jsonl');
    writeFileSync(outside, '');
    const path = pathOf(root);
    rmSync(path);
    symlinkSync(outside, path);
    await expect(open(root).commit(add('b'))).rejects.toMatchObject({ code: 'linked' });
    expect(readFileSync(outside, 'utf8')).toBe('');
    expect((await open(root).snapshot()).taken('system', 'b')).toBe(false);
  });
});

describe('a writer killed', () => {
  /** What each moment of a write leaves on disk: the journal, and how much of files and history was done. */
  async function crashed(filesDone: number, historyDone: 'none' | 'half' | 'all') {
    const root = await storeWith('a');
    const before = { files: filesOf(root), history: readFileSync(pathOf(root), 'utf8') };
    const change: Change = [
      { op: 'add', kind: 'system', record: system('b') },
      { op: 'edit', kind: 'agency', id: 'so-y-te', set: { phone: '0912' } },
    ];
    await open(root).commit(change);
    const after = { files: filesOf(root), history: readFileSync(pathOf(root), 'utf8') };
    const names = Object.keys(after.files).filter((file) => after.files[file] !== before.files[file]);
    const changes = names.map((file) => ({ file, before: before.files[file], after: after.files[file] }));
    const text = after.history.slice(before.history.length);
    const history = { file: `history/${files(root)[0]}`, at: Buffer.byteLength(before.history), text };
    leaveJournal(root, { changes, history });
    for (const { file, before: old = '' } of changes.slice(filesDone)) writeFileSync(join(root, file), old);
    const written = { none: '', half: text.slice(0, text.length / 2), all: text }[historyDone];
    writeFileSync(pathOf(root), before.history + written);
    return { root, before, after, changes };
  }

  it.each([
    [0, 'none'],
    [1, 'none'],
    [2, 'none'],
    [2, 'half'],
    [2, 'all'],
  ] as const)('after %i files and %s of history: read as done, then done', async (done, written) => {
    const { root, after } = await crashed(done, written);
    const store = open(root);
    expect((await store.snapshot()).dataset.get('agency', 'so-y-te')?.['phone']).toBe('0912');
    expect((await store.history()).entries.map(({ id }) => id)).toEqual(['so-y-te', 'a', 'b', 'so-y-te']);
    expect((await store.history()).faults).toEqual([]);
    await store.commit([]);
    expect(filesOf(root)).toEqual(after.files);
    expect(readFileSync(pathOf(root), 'utf8')).toBe(after.history);
    expect(existsSync(join(root, '.irt/journal'))).toBe(false);
  });

  it.each([
    'none',
    'half',
  ] as const)('and a person wrote one of the files since, with %s of history: the rest goes back', async (written) => {
    const { root, before, changes } = await crashed(1, written);
    const file = changes[1]?.file ?? '';
    const mine = `# của tôi\n${before.files[file]}`;
    writeFileSync(join(root, file), mine);
    const store = open(root);
    const seen = await store.snapshot();
    expect(seen.dataset.get('agency', 'so-y-te')?.['phone']).toBeUndefined();
    expect(seen.taken('system', 'b')).toBe(false);
    expect((await store.history()).entries).toHaveLength(2);
    await store.commit([]);
    expect(filesOf(root)).toEqual({ ...before.files, [file]: mine });
    expect(readFileSync(pathOf(root), 'utf8')).toBe(before.history);
  });

  it('after all of it: what a person wrote since stands beside it', async () => {
    const { root, after, changes } = await crashed(2, 'all');
    const file = changes[1]?.file ?? '';
    const mine = `# của tôi\n${after.files[file]}`;
    writeFileSync(join(root, file), mine);
    await open(root).commit([]);
    expect(filesOf(root)).toEqual({ ...after.files, [file]: mine });
    expect(readFileSync(pathOf(root), 'utf8')).toBe(after.history);
  });
});
