import { chownSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.js';
import { findStore, refuseOfOthers } from '../../src/cli/settings.js';
import { irt, storeOf, tempFolder } from '../irt.js';
import { leaveJournal } from '../journal.js';

const FILE = 'records/so-a/agency.yaml';
const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const RENAMED = AGENCY.replace('Sở A', 'Sở của kẻ lạ');
const EDIT = ['agency', 'edit', 'so-a', '--phone', '0912'];
const store = () => storeOf({ [FILE]: AGENCY });

describe('a store that is only come upon', () => {
  it('is named when it is not the folder one stands in and something is written', () => {
    const dir = store();
    const cwd = join(dir, 'records/so-a');
    const written = irt(EDIT, { cwd });
    expect([written.code, written.err.includes(`kho dữ liệu ở ${dir}`)], written.err).toEqual([0, true]);
    const silent = [
      irt(['agency', 'list'], { cwd }),
      irt([...EDIT, '--email', 'a@b.vn'], { cwd: dir }),
      irt([...EDIT, '--website', 'a.vn', '--store', dir], { cwd }),
      irt(['agency', 'edit', 'so-a', '--note', 'x', '-q'], { cwd }),
    ];
    for (const { code, err } of silent)
      expect([code, err.includes(`kho dữ liệu ở ${dir}`)], err).toEqual([0, false]);
  });

  it.each([
    ['another program', 'version: 2.1\njobs:\n  build: {}\n'.replace('version', 'format')],
    ['another program, in flow style', 'name: irt\nservices: { web: { image: x } }\n'],
    ['another program, in JSON', '{"a":1}'],
    ['nobody: a text', '"hello"\n'],
    ['nobody: a sentence', 'xin chào\n'],
    ['nobody: a list', '- lang\n- vi\n'],
  ])('is not one whose settings are of %s: the one above it is taken', (_whose, text) => {
    const dir = store();
    const cwd = join(dir, 'khac/trong');
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(dir, 'khac/irt.yaml'), text);
    const { code, out } = irt(['agency', 'show', 'so-a', '--json'], { cwd });
    expect([code, JSON.parse(out).id]).toEqual([0, 'so-a']);
    const alone = tempFolder();
    writeFileSync(join(alone, 'irt.yaml'), text);
    expect(irt(['agency', 'list'], { cwd: alone })).toMatchObject({ code: 4, out: '' });
    expect(readdirSync(alone)).toEqual(['irt.yaml']);
  });

  it.each([
    '',
    '# chưa ghi gì\n',
    'lang: vi\n',
    '"province": Tuyên Quang\n',
    'lang: [\n',
    'lang:vi\n',
    '{ "lang": "vi" }\n',
    '---\n# chưa ghi gì\n\n',
    '\ufefflang: vi\n',
    '<<<<<<< a\n=======\n',
    'l\0a\0n\0g\0',
    'langg: vi\nlang: vi\n',
  ])('is one whose settings are ours, or say nothing, or cannot be read: %j', (text) => {
    const dir = tempFolder();
    writeFileSync(join(dir, 'irt.yaml'), text);
    expect(findStore(undefined, {}, dir)).toEqual({ value: dir, from: 'store' });
  });

  it('of another account is refused unless it is named', () => {
    const dir = store();
    const come = { value: dir, from: 'store' } as const;
    const uid = process.getuid?.() ?? 0;
    const refusal = (found: Parameters<typeof refuseOfOthers>[0], env = {}, who = uid) => {
      try {
        refuseOfOthers(found, env, who);
        return undefined;
      } catch (error) {
        return error instanceof Failure ? [error.code, error.ends] : error;
      }
    };
    expect(refusal(come)).toBeUndefined();
    expect(refusal(come, {}, uid + 1)).toEqual(['store-of-others', 'store']);
    for (const from of ['flag', 'env'] as const)
      expect(refusal({ value: dir, from }, {}, uid + 1)).toBeUndefined();
  });

  it.skipIf(process.getuid?.() !== 0)(
    'of another account: an administrator too, unless it is who called them',
    () => {
      const dir = store();
      chownSync(join(dir, 'irt.yaml'), 12345, 12345);
      const refused = irt(['agency', 'list'], { cwd: dir });
      expect([refused.code, refused.out]).toEqual([4, '']);
      expect(refused.err).toContain(`--store "${dir}"`);
      expect(irt(['agency', 'list'], { cwd: dir, env: { SUDO_UID: '12345' } }).code).toBe(0);
      expect(irt(['agency', 'list', '--store', dir], { cwd: dir }).code).toBe(0);
      expect(irt(['agency', 'list'], { cwd: dir, env: { IRT_STORE: dir } }).code).toBe(0);
    },
  );
});

describe('a journal that came along with a store', () => {
  const history = { file: 'history/may-la-2026-11.jsonl', at: 0, text: '' };
  const intent = { changes: [{ file: FILE, before: AGENCY, after: RENAMED }], history };
  function carrying(): string {
    const dir = store();
    leaveJournal(dir, intent, 'elsewhere');
    return dir;
  }
  const text = (dir: string) => readFileSync(join(dir, FILE), 'utf8');
  const run = (dir: string, ...args: string[]) => irt([...args, '--store', dir]);

  it('is not read as done, and whoever reads is told', () => {
    const dir = carrying();
    const { code, out, err } = run(dir, 'check', '--as-of', '2026-11-23');
    expect(code).toBe(3);
    expect(out + err).not.toContain('kẻ lạ');
    expect(out + err).toContain('.irt/journal');
    const json = JSON.parse(run(dir, 'check', '--as-of', '2026-11-23', '--json').out);
    expect(json.problems.map((one: { code: string }) => one.code)).toEqual(['journal-foreign']);
  });

  it.each([
    [EDIT],
    [['agency', 'remove', 'so-a', '--yes']],
    [['fmt']],
    [['undo']],
  ])('keeps irt %s from writing, and waits for a decision', (args) => {
    const dir = carrying();
    if (args[0] === 'undo') {
      const other = store();
      expect(run(other, ...EDIT).code).toBe(0);
      leaveJournal(other, intent, 'elsewhere');
      expect(run(other, 'undo').code).toBe(4);
      return;
    }
    const { code, err } = run(dir, ...args);
    expect([code, text(dir)]).toEqual([4, AGENCY]);
    expect(err).toContain('--journal apply');
    expect(run(dir, 'doctor', '--repair', '--yes').code).toBe(4);
    expect(text(dir)).toBe(AGENCY);
  });

  it('is shown, then done when that is decided', () => {
    const dir = carrying();
    const decide = ['doctor', '--repair', '--journal', 'apply'];
    const shown = run(dir, ...decide, '--dry-run');
    expect(shown.err).toContain('+  name: Sở của kẻ lạ');
    expect(run(dir, ...decide).code).toBe(2);
    expect(text(dir)).toBe(AGENCY);
    const done = run(dir, ...decide, '--yes');
    expect(done.err).toContain('+  name: Sở của kẻ lạ');
    expect([done.code, text(dir)], done.err).toEqual([0, RENAMED]);
    expect(run(dir, ...EDIT).code).toBe(0);
  });

  it('is put aside when that is decided, and nothing else changes', () => {
    const dir = carrying();
    const done = run(dir, 'doctor', '--repair', '--journal', 'discard', '--yes');
    expect([done.code, text(dir)], done.err).toEqual([0, AGENCY]);
    expect(readdirSync(join(dir, '.irt')).filter((name) => name.startsWith('journal.old-'))).toHaveLength(1);
    expect(run(dir, ...EDIT).code).toBe(0);
  });

  it('of another account is no other', () => {
    const dir = store();
    leaveJournal(dir, intent);
    expect(run(dir, 'check', '--as-of', '2026-11-23', '--json').out).not.toContain('journal-foreign');
    if (process.getuid?.() !== 0) return;
    chownSync(join(dir, '.irt/journal'), 12345, 12345);
    expect(run(dir, 'check', '--as-of', '2026-11-23', '--json').out).toContain('journal-foreign');
  });

  it('takes away nothing behind a link, even when it is followed', () => {
    const [dir, outside] = [store(), store()];
    symlinkSync(join(outside, 'records/so-a'), join(dir, 'records/lien-ket'));
    const changes = [{ file: 'records/lien-ket/agency.yaml', before: AGENCY, after: undefined }];
    leaveJournal(dir, { changes, history }, 'elsewhere');
    run(dir, 'doctor', '--repair', '--journal', 'apply', '--yes');
    expect(text(outside)).toBe(AGENCY);
  });
});
