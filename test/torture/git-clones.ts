import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { kindOfFile } from '../../src/domain/kind-of-file.js';
import { readFileText } from '../../src/store/yaml/reading/read-file.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { environment, irt, tempFolder } from '../irt.js';
import { beginning, change, numbers } from './clone-edits.js';
import { lostIn, mayConflict, same } from './clone-oracle.js';

export interface CloneCounts {
  edits: number;
  merges: number;
  /** Whether both ways of merging gave the same records and the same conflicts. */
  sameResult: boolean;
  /** Records in conflict. */
  conflicts: number;
  /** Those no field of which changed twice, and which were not removed here and changed there. */
  unexpectedConflicts: number;
  /** Changes of one side, or of both that can stand together, that are not in the result. */
  lostChanges: number;
  /** Merges whose history does not hold, and lines of either side that are not in it. */
  brokenHistories: number;
  lostLines: number;
}

interface Result {
  /** By `kind/id`, those in conflict left out. */
  readonly records: ReadonlyMap<string, unknown>;
  readonly conflicts: readonly string[];
}

/**
 * Two clones of a store, so many random edits in each, merged both ways by git with the driver. Both write history
 * under one name, as two branches of one clone do.
 */
export async function gitClones(edits: number, seed: number): Promise<CloneCounts> {
  const folder = tempFolder();
  const [origin, one, two] = ['goc', 'mot', 'hai'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(origin);
  setUp(origin);
  await openYamlStore(origin).commit(beginning());
  commitAll(origin);
  const named = { host: hostname(), name: (await openYamlStore(origin).history()).machine };
  for (const [index, clone] of [one, two].entries()) {
    git(folder, ['clone', '--quiet', origin, clone]);
    setUp(clone);
    mkdirSync(join(clone, '.irt'), { recursive: true });
    writeFileSync(join(clone, '.irt/machine'), JSON.stringify(named));
    await change(openYamlStore(clone), edits, `b${index}`, numbers(seed * 2 + index));
    commitAll(clone);
  }
  const merged = [mergeInto(one, two), mergeInto(two, one)];
  const results = merged.map(resultOf);
  const written = await Promise.all([one, two].map((dir) => openYamlStore(dir).history()));
  const digests = new Set(written.flatMap(({ entries }) => entries.map(({ digest }) => digest)));
  const histories = { brokenHistories: 0, lostLines: 0 };
  for (const dir of merged) {
    const { entries, faults } = await openYamlStore(dir).history();
    if (faults.length > 0) histories.brokenHistories += 1;
    histories.lostLines += digests.size - entries.length;
  }
  const [was, a, b] = [origin, one, two].map((dir) => resultOf(dir).records);
  const keys = new Set([was, a, b].flatMap((records) => [...(records?.keys() ?? [])]));
  const counts = { conflicts: 0, unexpectedConflicts: 0, lostChanges: 0 };
  for (const key of keys) {
    const sides = { was: was?.get(key), one: a?.get(key), two: b?.get(key) };
    const inConflict = results.some(({ conflicts }) => conflicts.includes(key));
    if (inConflict) counts.conflicts += 1;
    if (inConflict && !mayConflict(sides)) counts.unexpectedConflicts += 1;
    if (!inConflict) for (const { records } of results) counts.lostChanges += lostIn(records.get(key), sides);
  }
  const [first, second] = results.map(({ records, conflicts }) => [
    [...records].sort(([x], [y]) => (x < y ? -1 : 1)),
    [...conflicts].sort(),
  ]);
  return { edits, merges: results.length, sameResult: same(first, second), ...counts, ...histories };
}

const GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
function git(cwd: string, args: readonly string[], ...also: readonly number[]): void {
  const { status, stderr, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', env: environment(GIT) });
  if (status !== 0 && !also.includes(status ?? -1))
    throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
}

function setUp(dir: string): void {
  const { code, err } = irt(['init', '--git'], { cwd: dir, env: GIT });
  if (code !== 0) throw new Error(err);
  git(dir, ['config', '--local', 'user.name', 'Cán bộ']);
  git(dir, ['config', '--local', 'user.email', 'can-bo@example.vn']);
}

function commitAll(dir: string): void {
  git(dir, ['add', '--all']);
  git(dir, ['commit', '--quiet', '--message', 'x']);
}

/** A copy of a clone with another merged into it. */
function mergeInto(clone: string, other: string): string {
  const dir = `${clone}-gop`;
  cpSync(clone, dir, { recursive: true });
  git(dir, ['fetch', '--quiet', other, 'HEAD']);
  git(dir, ['merge', '--quiet', '--no-edit', 'FETCH_HEAD'], 1);
  return dir;
}

const MARKED = /^<{7} ours\n([\s\S]*?)^>{7} theirs\n/gmu;
function resultOf(dir: string): Result {
  const records = new Map<string, unknown>();
  const conflicts: string[] = [];
  for (const entry of readdirSync(join(dir, 'records'), { recursive: true, withFileTypes: true })) {
    const kind = kindOfFile(basename(entry.name));
    if (!entry.isFile() || !kind) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, marked = ''] of text.matchAll(MARKED)) {
      conflicts.push(`${kind}/${/^- id: '?([^\s']+)/mu.exec(marked)?.[1] ?? ''}`);
    }
    for (const { parsed } of readFileText(kind, entry.name, text.replace(MARKED, '')).items) {
      records.set(`${kind}/${parsed.id ?? ''}`, parsed.record);
    }
  }
  return { records, conflicts };
}
