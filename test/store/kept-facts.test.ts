import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KindName, kindNames } from '../../src/domain/kinds/index.js';
import type { Edit, Snapshot, Store } from '../../src/store/port.js';
import { Facts } from '../../src/store/yaml/reading/facts.js';
import { readFacts } from '../../src/store/yaml/reading/kept-facts.js';
import { readFiles } from '../../src/store/yaml/reading/load.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { leaveJournal } from '../journal.js';
import { emptyFolder, filesOf, folderWith, runs } from './support.js';

const IDS = ['a1', 'a2', 'a1-a2', 'b'] as const;
const anId = fc.constantFrom(...IDS);

/** Items as people write them, right and wrong. */
const anItem: Readonly<Record<'agency' | 'system' | 'scan' | 'waiver', fc.Arbitrary<string>>> = {
  agency: fc
    .tuple(anId, fc.option(anId))
    .map(
      ([id, heir]) =>
        `- id: ${id}\n  name: Sở ${id}\n  type: department\n${heir ? `  dissolved: 2026-01-01\n  successor: ${heir}\n` : ''}`,
    ),
  system: fc
    .tuple(anId, anId, fc.option(anId))
    .map(
      ([id, agency, before]) =>
        `- id: ${id}\n  name: Hệ thống ${id}\n  agency: ${agency}\n  inService: 2025-01-01\n${before ? `  predecessors: [${before}]\n` : ''}`,
    ),
  scan: fc
    .tuple(anId, anId, fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03', 'hôm qua'))
    .map(
      ([id, system, day]) => `- id: ${id}\n  systems: [${system}]\n  finished: ${day}\n  performer: Đội\n`,
    ),
  waiver: fc
    .tuple(anId, anId, fc.constantFrom('system', 'system', 'system', 'nothing'))
    .map(
      ([id, subject, kind]) =>
        `- id: ${id}\n  duty: d18.scan\n  subject: { kind: ${kind}, id: ${subject} }\n  until: 2027-01-01\n  document: { number: 1/QĐ, date: 2026-01-01 }\n`,
    ),
};
const aFile = fc.constantFrom(
  'records/a1/agency.yaml',
  'records/a1/system.yaml',
  'records/a1/scan.yaml',
  'records/a1/scan-2026.yaml',
  'records/a2/system.yaml',
  'records/_shared/waiver.yaml',
  'records/_shared/scan.yaml',
);
const kindIn = (file: string) => /(agency|system|scan|waiver)[^/]*$/u.exec(file)?.[1] as keyof typeof anItem;
const aText = (file: string) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.uniqueArray(anItem[kindIn(file)], { maxLength: 3 }).map((items) => items.join('')),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '[]\n', 'a: b\n', '- id: [\n', '- id: b\n  name: x\u200b\n'),
    },
  );

type Step =
  | { readonly do: 'write'; readonly file: string; readonly text: string }
  | { readonly do: 'remove' | 'touch'; readonly file: string }
  | { readonly do: 'copy' | 'damage' | 'look' }
  | { readonly do: 'change'; readonly edit: Edit };

const aWrite = aFile.chain((file) => aText(file).map((text): Step => ({ do: 'write', file, text })));
const aChange = fc
  .oneof(
    fc.tuple(anId, anId).map(
      ([id, agency]): Edit => ({
        op: 'add',
        kind: 'system',
        record: { id, name: `Hệ thống ${id}`, agency, inService: '2025-01-01' },
      }),
    ),
    fc.tuple(anId, anId).map(([id, agency]): Edit => ({ op: 'edit', kind: 'system', id, set: { agency } })),
    fc
      .tuple(fc.constantFrom<KindName>('agency', 'system', 'scan'), anId)
      .map(([kind, id]): Edit => ({ op: 'remove', kind, id })),
  )
  .map((edit): Step => ({ do: 'change', edit }));
const aStep = fc.oneof(
  { weight: 4, arbitrary: aWrite },
  { weight: 2, arbitrary: aChange },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('remove', 'touch'), file: aFile }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('copy', 'damage', 'look') }) },
) as fc.Arbitrary<Step>;

/** Everything a snapshot tells. */
function told(snapshot: Snapshot): unknown {
  const of = (kind: KindName) =>
    IDS.map((id) => ({
      record: snapshot.dataset.get(kind, id),
      text: snapshot.text(kind, id),
      digest: snapshot.digest(kind, id),
      taken: snapshot.taken(kind, id),
      place: snapshot.locate(kind, id, 'id'),
      problems: snapshot.problemsOf(kind, id),
      by: [...snapshot.referencesTo(kind, id)],
      hidden: snapshot.unread.mayHold(kind, id).length,
    }));
  const { problems, notices, size, dataset } = snapshot;
  const all = kindNames.map((kind) => dataset.all(kind));
  return { problems, notices, size, all, each: kindNames.map(of) };
}

/** What a change came to, whoever made it. */
async function outcome(store: Store, edit: Edit): Promise<unknown> {
  try {
    return await store.commit([edit]);
  } catch (error) {
    const { code, detail } = error as { code?: string; detail?: object };
    if (code === undefined) throw error;
    return { code, detail };
  }
}

/** What the random steps begin with, so that there is something sound to change. */
const START = {
  'records/a1/agency.yaml': IDS.map((id) => `- id: ${id}\n  name: Sở ${id}\n  type: department\n`).join(''),
  'records/a1/system.yaml': IDS.slice(0, 2)
    .map((id) => `- id: ${id}\n  name: Hệ thống ${id}\n  agency: ${id}\n  inService: 2025-01-01\n`)
    .join(''),
};

/** A store that keeps what it found even of files written just now: here no two changes leave the same times. */
const keeping = (root: string) => openYamlStore(root, { keeping: { build: 'b1', isClockFine: true } });

describe('what is kept of a store', () => {
  it('never changes what is read of it, whatever was done to it in between', async () => {
    let wasKept = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        let root = folderWith(START);
        let tick = 1_700_000_000;
        // No two changes leave the same times, however fast they come.
        const stamp = (file: string) => utimesSync(join(root, file), ++tick, tick);
        for (const step of steps) {
          if (step.do === 'write') {
            mkdirSync(dirname(join(root, step.file)), { recursive: true });
            writeFileSync(join(root, step.file), step.text);
            stamp(step.file);
          } else if (step.do === 'remove') rmSync(join(root, step.file), { force: true });
          else if (step.do === 'touch') {
            if (statSync(join(root, step.file), { throwIfNoEntry: false })) stamp(step.file);
          } else if (step.do === 'copy') {
            const other = emptyFolder();
            cpSync(root, other, { recursive: true, preserveTimestamps: true });
            root = other;
          } else if (step.do === 'damage') {
            const path = join(root, '.irt/facts');
            const bytes = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : undefined;
            if (bytes) {
              const at = tick % bytes.length;
              bytes[at] = (bytes[at] ?? 0) ^ 1;
              writeFileSync(path, bytes);
            }
          } else if (step.do === 'change') {
            const copy = emptyFolder();
            cpSync(join(root, 'records'), join(copy, 'records'), { recursive: true });
            const [one, two] = [keeping(root), openYamlStore(copy)];
            await one.snapshot([]);
            expect(await outcome(one, step.edit)).toEqual(await outcome(two, step.edit));
            expect(filesOf(root)).toEqual(filesOf(copy));
            for (const file of Object.keys(filesOf(root))) stamp(file);
          }
          const kept = readFacts(root, 'b1');
          const reading = readFiles(root, { only: [], kept });
          wasKept += [...reading.reads.values()].filter((read) => read.kept).length;
          const plain = told(await openYamlStore(root).snapshot());
          expect(told(await keeping(root).snapshot([])), step.do).toEqual(plain);
          expect(told(await keeping(root).snapshot()), step.do).toEqual(plain);
        }
      }),
      runs(60),
    );
    // Or it was never put to the test.
    expect(wasKept).toBeGreaterThan(100);
  });
});

const SOUND = {
  'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
  'records/so-a/system.yaml': '- id: s1\n  name: Hệ thống\n  agency: so-a\n  inService: 2025-01-01\n',
};

describe('facts of a file', () => {
  const facts = new Facts('system', 10, 'a1 a1-a2 b', 'agency/a agency/a-1');

  it.each([
    ['a1', true],
    ['a1-a2', true],
    ['b', true],
    ['a', false],
    ['a2', false],
    ['-a2', false],
    ['a1 a1-a2', false],
    [' ', false],
    ['', false],
  ])('hold %j: %s', (id, isThere) => {
    expect(facts.holds(id)).toBe(isThere);
  });

  it('refer to whole names alone', () => {
    expect(
      ['agency/a', 'agency/a-1', 'agency/', 'a', 'gency/a', ''].map((ref) => facts.refersTo(ref)),
    ).toEqual([true, true, false, false, false, false]);
    expect(new Facts('system', 0, '', '').holds('')).toBe(false);
  });
});

describe('a file', () => {
  const unread = async (root: string, build = 'b1') => {
    const reading = readFiles(root, { only: [], kept: readFacts(root, build) });
    return [...reading.reads.values()].filter((read) => read.kept).map(({ file }) => file);
  };

  it('that has not changed is not read again, for the same build alone', async () => {
    const root = folderWith(SOUND);
    expect(await unread(root)).toEqual([]);
    await keeping(root).snapshot();
    expect(await unread(root)).toEqual(Object.keys(SOUND));
    expect(await unread(root, 'b2')).toEqual([]);
  });

  it('that may change again without showing another time is read again', async () => {
    const root = folderWith(SOUND);
    // What was written when the clock of the disk had not gone on yet.
    const later = Date.now() / 1000 + 3600;
    for (const file of Object.keys(SOUND)) utimesSync(join(root, file), later, later);
    await openYamlStore(root, { keeping: { build: 'b1' } }).snapshot();
    expect(await unread(root)).toEqual([]);
  });

  it('whose size and time are set back is read again', async () => {
    const root = folderWith(SOUND);
    const path = join(root, 'records/so-a/system.yaml');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    await keeping(root).snapshot();
    const { ctimeMs } = statSync(path);
    // Until the clock of the disk has gone on.
    do {
      writeFileSync(path, SOUND['records/so-a/system.yaml'].replace('Hệ', 'Hỏ'));
      utimesSync(path, 1_700_000_000, 1_700_000_000);
    } while (statSync(path).ctimeMs === ctimeMs);
    expect(await unread(root)).toEqual(['records/so-a/agency.yaml']);
    expect((await keeping(root).snapshot([])).dataset.get('system', 's1')?.name).toBe('Hỏ thống');
  });

  it('of a store in which anything is wrong is never kept', async () => {
    const root = folderWith({ ...SOUND, 'records/so-a/scan.yaml': '- id: x\n  systems: [s2]\n' });
    await keeping(root).snapshot();
    expect(await unread(root)).toEqual([]);
  });

  it('beside a change under way is never kept: what it says may not stand on disk yet', async () => {
    const root = folderWith(SOUND);
    const [file, before] = ['records/so-a/system.yaml', SOUND['records/so-a/system.yaml']];
    const changes = [{ file, before, after: before.replace('s1', 's2') }];
    leaveJournal(root, { changes, history: { file: 'history/may-1-2026-11.jsonl', at: 0, text: '{}\n' } });
    expect((await keeping(root).snapshot()).taken('system', 's2')).toBe(true);
    rmSync(join(root, '.irt/journal'));
    expect(await unread(root)).toEqual([]);
    expect((await keeping(root).snapshot([])).taken('system', 's2')).toBe(false);
  });
});
