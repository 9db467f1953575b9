import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kindNames } from '../../src/domain/kinds/index.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { environment, irt, storeOf, tempFolder } from '../irt.js';

const BIN = fileURLToPath(new URL('../../bin/irt.js', import.meta.url));
const FAULT = pathToFileURL(fileURLToPath(new URL('fault.mjs', import.meta.url))).href;

export const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  add: ['agency', 'add', '--id', 'so-moi', '--name', 'Sở mới', '--type', 'department'],
  edit: ['system', 'edit', 'his', '--level', '3'],
  remove: ['system', 'remove', 'lis', '--yes'],
  'change of several records': ['agency', 'merge', 'so-a', 'so-b', '--into', 'so-c', '--on', '30/06/2026'],
};
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'KILL'] as const;
type Fault = (typeof FAULTS)[number];

export interface FaultCounts {
  runs: number;
  /** Runs after which the records were neither all as before nor all as after, or not valid. */
  half: number;
  /** Runs that said they were done and were not. */
  lost: number;
  /** Runs that ended with anything but done, "the data has problems" or "the store cannot be read or written". */
  crashes: number;
  /** Runs after which the next command could not be done, or history did not hold, or something was left behind. */
  stuck: number;
}

/** A store with two files to merge and a line of history. */
function base(): string {
  const agency = (id: string) => `- id: ${id}\n  name: Cơ quan ${id}\n  type: department\n`;
  const system = (id: string) => `- id: ${id}\n  name: ${id}\n  agency: so-a\n  inService: 2020-01-01\n`;
  const root = storeOf({
    'records/so-a/agency.yaml': agency('so-a'),
    'records/so-b/agency.yaml': agency('so-b') + agency('so-c'),
    'records/so-a/system.yaml': system('his') + system('lis'),
  });
  const first = irt(['agency', 'edit', 'so-c', '--phone', '0912', '--store', root]);
  if (first.code !== 0) throw new Error(first.err);
  return root;
}

interface State {
  readonly records: string;
  readonly lines: number;
}

/** All that is in a store, and how many lines of history; undefined when something in it is wrong. */
async function stateOf(root: string): Promise<State | undefined> {
  const store = openYamlStore(root, { lockTimeoutMs: 0 });
  const { dataset, problems } = await store.snapshot();
  const { faults, entries } = await store.history();
  if (problems.length > 0 || faults.length > 0) return undefined;
  const all = kindNames.map((kind) => dataset.all(kind));
  return { records: JSON.stringify(all), lines: entries.length };
}

const same = (a: State | undefined, b: State): boolean => a?.records === b.records && a.lines === b.lines;

/** Runs a command with the fault at one call; tells its exit code and how many calls it made. */
function runWith(root: string, args: readonly string[], at: number, fault: Fault) {
  const log = join(tempFolder(), 'calls');
  const env = { IRT_FAULT_ROOT: root, IRT_FAULT_AT: String(at), IRT_FAULT_CODE: fault, IRT_FAULT_COUNT: log };
  return new Promise<{ code: number | null; err: string; calls: number }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', FAULT, BIN, ...args, '--store', root], {
      env: environment(env),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece));
    child.on('error', reject);
    child.on('close', (code) => {
      const calls = code === null ? 0 : Number(readFileSync(log, 'utf8'));
      resolve({ code, err, calls });
    });
  });
}

/** What a finished run must not leave behind; what is kept of a store may stay. */
function leftovers(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tmp$|^\.irt[\\/](?!(?:machine|facts)$)/.test(name));
}

/** A fault at every call (of each `every`) the commands make in the store, one at a time. */
export async function faults(every: number, atOnce = 2): Promise<FaultCounts> {
  const counts: FaultCounts = { runs: 0, half: 0, lost: 0, crashes: 0, stuck: 0 };
  const root = base();
  for (const args of Object.values(COMMANDS)) {
    const before = await stateOf(root);
    const done = join(tempFolder(), 's');
    cpSync(root, done, { recursive: true });
    const { calls, code } = await runWith(done, args, 0, 'EIO');
    const after = await stateOf(done);
    if (!before || !after || code !== 0 || same(after, before))
      throw new Error(`${args.join(' ')} does nothing`);
    const cases = FAULTS.flatMap((fault) =>
      Array.from({ length: calls }, (_, i) => ({ fault, at: i + 1 })).filter(({ at }) => at % every === 0),
    );
    const next = async (): Promise<void> => {
      for (let one = cases.pop(); one; one = cases.pop()) {
        await tryOne(counts, { root, args, before, after, ...one });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next));
  }
  return counts;
}

interface Case {
  readonly root: string;
  readonly args: readonly string[];
  readonly before: State;
  readonly after: State;
  readonly fault: Fault;
  readonly at: number;
}

async function tryOne(counts: FaultCounts, { root, args, before, after, fault, at }: Case): Promise<void> {
  const copy = join(tempFolder(), 's');
  cpSync(root, copy, { recursive: true });
  const { code, err } = await runWith(copy, args, at, fault);
  counts.runs += 1;
  const wrong = (what: keyof FaultCounts): void => {
    counts[what] += 1;
    process.stderr.write(`${what}: ${args.join(' ')}, ${fault} at call ${at}, exit ${code}\n${err}\n`);
  };
  const state = await stateOf(copy);
  const isDone = same(state, after);
  if (!isDone && !same(state, before)) wrong('half');
  if (code === 0 && !isDone) wrong('lost');
  // Whoever is told that it failed must find it not done.
  if (code !== 0 && code !== null && isDone) wrong('lost');
  if (![0, 3, 4, null].includes(code)) wrong('crashes');
  const next = { id: 'so-sau', name: 'Sau', type: 'other' };
  const store = openYamlStore(copy, { lockTimeoutMs: 0 });
  const added = await store.commit([{ op: 'add', kind: 'agency', record: next }]).then(
    () => true,
    () => false,
  );
  const now = await stateOf(copy);
  const lines = (isDone ? after : before).lines + 1;
  if (!added || now?.lines !== lines || leftovers(copy).length > 0) wrong('stuck');
  rmSync(copy, { recursive: true });
}
