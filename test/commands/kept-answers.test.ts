import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type About, AnswerWriter, readAnswer } from '../../src/run/answers/answer-file.js';
import { inputsOf } from '../../src/run/answers/kept-answers.js';
import { stateOf } from '../../src/store/yaml/disk/state.js';
import { irt, storeOf } from '../irt.js';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const SYSTEM = '- id: s1\n  name: Hệ thống\n  agency: so-a\n  inService: 2024-01-01\n';
const DAY = ['--as-of', '2026-11-30'];

/** Waits until nothing of a store was changed so shortly ago that it might have changed again unseen. */
function settle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
}

/** A store of which an answer is kept, which says something else: so it shows when it is given. */
function kept(files: Readonly<Record<string, string>> = {}) {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, 'records/so-a/system.yaml': SYSTEM, ...files });
  const ask = (more: readonly string[] = [], env: Record<string, string> = {}) =>
    irt(['check', '--json', ...DAY, '--store', dir, ...more], { env });
  settle();
  const first = ask();
  const folder = join(dir, '.irt/answers');
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  let about: About | undefined;
  readAnswer(path, (found) => {
    about = found;
    return false;
  });
  if (!about) throw new Error('nothing is kept');
  const before = about;
  /** Puts another answer in its place, as if it had been given of the store as it now is. */
  const forge = (changes: Partial<About> = {}) => {
    const writer = new AnswerWriter(path, 1000);
    writer.write(Buffer.from('kept\n'));
    writer.keep({
      ...before,
      state: stateOf(inputsOf(dir, HOME.replace(/\/$/u, '')))?.text ?? '',
      ...changes,
    });
  };
  return { dir, path, first, ask, forge };
}

describe('irt check of a store in which nothing has changed', () => {
  it('answers what it answered, byte for byte, and ends as it ended', () => {
    const { first, ask, forge } = kept();
    expect(first.code).toBe(1);
    expect(ask()).toEqual(first);
    forge();
    expect(ask()).toEqual({ code: 1, out: 'kept\n', err: '' });
  });

  it('is asked anew as soon as anything is different', () => {
    const { dir, path, first, ask, forge } = kept();
    const at = (file: string) => join(dir, file);
    const changes: Readonly<Record<string, () => void>> = {
      'a record': () => writeFileSync(at('records/so-a/agency.yaml'), AGENCY.replace('Sở A', 'Sở B')),
      'a new file': () => writeFileSync(at('records/so-a/team.yaml'), '[]\n'),
      'a file gone': () => rmSync(at('records/so-a/team.yaml')),
      'a file moved': () => renameSync(at('records/so-a/system.yaml'), at('records/so-a/system-2024.yaml')),
      'a new folder': () => mkdirSync(at('records/so-b')),
      settings: () => writeFileSync(at('irt.yaml'), 'catalogues: [directive-18, reporting]\n'),
      'a catalogue': () => {
        mkdirSync(at('catalogue'));
        writeFileSync(at('catalogue/tinh.yaml'), 'id: tinh\n');
      },
      rights: () => chmodSync(at('records/so-a/agency.yaml'), 0o600),
      'a change under way': () => writeFileSync(at('.irt/journal'), 'x'),
    };
    for (const [what, change] of Object.entries(changes)) {
      forge();
      expect(ask().out, what).toBe('kept\n');
      change();
      expect(ask().out, what).not.toBe('kept\n');
    }
    rmSync(at('.irt/journal'));
    forge({ state: '' });
    expect(ask().out).not.toBe('kept\n');
    forge({ until: 1 });
    expect(ask().out, 'its time is over').not.toBe('kept\n');
    forge({ question: 'what else' });
    expect(ask().out).not.toBe('kept\n');
    forge();
    const bytes = readFileSync(path);
    for (let index = 0; index < bytes.length; index += 7) {
      const damaged = Buffer.from(bytes);
      damaged[index] = (damaged[index] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      const about: About[] = [];
      expect(
        readAnswer(path, (found) => about.push(found) > 0),
        `byte ${index}`,
      ).toBeUndefined();
    }
    expect(first.out).toContain('irt.check/1');
  });

  it('takes another question for another one', () => {
    const { ask, forge } = kept();
    forge();
    expect(ask(['--agency', 'so-a']).out).not.toBe('kept\n');
    expect(ask([], { IRT_LANG: 'en' }).out).not.toBe('kept\n');
    expect(ask([], { COLUMNS: '60' }).out).not.toBe('kept\n');
    expect(ask(['--since', '2026-01-01']).out).not.toBe('kept\n');
    expect(ask().out).toBe('kept\n');
  });
});

describe('no answer is kept', () => {
  const isKept = (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, 'records/so-a/system.yaml': SYSTEM, ...files });
    settle();
    irt(['check', '--store', dir, ...args]);
    return readdirSync(dir).includes('.irt') && readdirSync(join(dir, '.irt')).includes('answers')
      ? readdirSync(join(dir, '.irt/answers')).length > 0
      : false;
  };
  const INCIDENT =
    '- id: i1\n  system: s1\n  type: malware\n  detected: 2026-09-02T08:00:00+07:00\n  class: ordinary\n';

  it('of what was also said on stderr, of hours that count, of another command', () => {
    expect(isKept({}, ...DAY)).toBe(true);
    expect(isKept({})).toBe(true);
    expect(isKept({ 'records/so-a/scan.yaml': '- id: x\n  systems: [s2]\n' }, ...DAY)).toBe(false);
    expect(isKept({ 'records/so-a/incident.yaml': INCIDENT }, ...DAY)).toBe(true);
    expect(isKept({ 'records/so-a/incident.yaml': INCIDENT })).toBe(false);
    expect(isKept({}, ...DAY, '-o', join(storeOf({}), 'x.json'))).toBe(false);
  });

  it('of what may change again without showing another time', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    // What was written when the clock of the disk had not gone on yet.
    const later = Date.now() / 1000 + 3600;
    utimesSync(join(dir, 'records/so-a/agency.yaml'), later, later);
    irt(['check', '--store', dir, ...DAY]);
    expect(readdirSync(join(dir, '.irt/answers'))).toEqual([]);
  });

  it('nor anything else, where something is only tried or examined', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const before = readdirSync(dir, { recursive: true }).sort();
    for (const words of [
      ['agency', 'add', '--name', 'Sở B', '--type', 'department', '--dry-run'],
      ['agency', 'edit', 'so-a', '--name', 'Sở B', '--dry-run'],
      ['doctor'],
    ]) {
      expect(irt([...words, '--store', dir]).code).toBe(0);
      expect(readdirSync(dir, { recursive: true }).sort()).toEqual(before);
    }
  });
});
