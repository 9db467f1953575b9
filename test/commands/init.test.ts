import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environment, irt, tempFolder } from '../irt.js';

const BIN = fileURLToPath(new URL('../../bin/irt.js', import.meta.url));
const FAULT = pathToFileURL(fileURLToPath(new URL('../torture/fault.mjs', import.meta.url))).href;
const SAMPLE = ['--sample', 'tuyen-quang'];

/** Runs `init` with one call below `dir` failing, or the program killed at it; how many calls it made. */
function failing(dir: string, args: readonly string[], at: number, code: string) {
  const log = join(tempFolder(), 'calls');
  const env = { IRT_FAULT_ROOT: dir, IRT_FAULT_AT: String(at), IRT_FAULT_CODE: code, IRT_FAULT_COUNT: log };
  const { status, stderr } = spawnSync(process.execPath, ['--import', FAULT, BIN, 'init', dir, ...args], {
    encoding: 'utf8',
    env: environment(env),
  });
  return { status, err: stderr, calls: existsSync(log) ? Number(readFileSync(log, 'utf8')) : 0 };
}

/** Every file of a folder with its text. */
const all = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')] as const)
    .sort();

describe('irt init is all or nothing', () => {
  for (const [what, args, into] of [
    ['in a new folder', [], 'a/kho'],
    ['in an empty folder', [], '.'],
    ['with a sample in an empty folder', SAMPLE, '.'],
  ] as const) {
    const place = () => {
      const root = tempFolder();
      return { root, dir: join(root, into) };
    };
    const whole = () => {
      const { dir } = place();
      expect(irt(['init', dir, ...args]).code).toBe(0);
      return all(dir);
    };
    /** Calls spread over the run, its first and last among them. */
    const moments = (calls: number) => [
      ...new Set(
        [1, 2, 0.2, 0.5, 0.8, 0.95, 1].map((part, index) =>
          index < 2 ? index + 1 : Math.ceil(part * calls),
        ),
      ),
    ];

    it(`${what}: a failure leaves nothing, and says what and where`, () => {
      const { calls } = failing(place().dir, args, 0, 'EIO');
      for (const at of moments(calls).slice(0, -1)) {
        const { root, dir } = place();
        const { status, err } = failing(dir, args, at, 'ENOSPC');
        if (status === 0) continue;
        expect([status, readdirSync(root)], `call ${at}: ${err}`).toEqual([4, []]);
        expect(err).toContain('Ổ đĩa đầy');
      }
    });

    it(`${what}: killed half way, a second one makes the whole`, () => {
      const expected = whole();
      const { calls } = failing(place().dir, args, 0, 'EIO');
      for (const at of moments(calls)) {
        const { dir } = place();
        failing(dir, args, at, 'KILL');
        const isDone = existsSync(join(dir, 'irt.yaml'));
        const again = irt(['init', dir, ...args]);
        expect(again.code, `call ${at}: ${again.err}`).toBe(isDone ? 2 : 0);
        expect(all(dir)).toEqual(expected);
      }
    });
  }

  it('takes nothing of a person for what an earlier one left', () => {
    const dir = tempFolder();
    mkdirSync(join(dir, '.irt-init.0123456789ab.tmp'));
    mkdirSync(join(dir, 'records'));
    writeFileSync(join(dir, 'records/agency.yaml'), '- id: a\n');
    expect(irt(['init', dir])).toMatchObject({ code: 2 });
    expect(readFileSync(join(dir, 'records/agency.yaml'), 'utf8')).toBe('- id: a\n');
  });

  it('says that a disk is only read, not that it is gone', () => {
    const { status, err } = failing(join(tempFolder(), 'kho'), [], 2, 'EROFS');
    expect(status).toBe(4);
    expect(err).toContain('Ổ đĩa chỉ cho đọc');
  });
});
