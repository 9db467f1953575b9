import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/messages.js';
import { irt, tempFolder } from '../irt.js';
import { leaveJournal } from '../journal.js';
import { ENTER, hasTerminal, onTerminal } from '../terminal.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const FILE = 'records/so-a/agency.yaml';
const NAMES = [
  'clock',
  'zone',
  'node',
  'catalogues',
  'network',
  'access',
  'modes',
  'lock',
  'journal',
  'temporaries',
  'history',
  'links',
  'encoding',
  'endings',
  'unread',
  'case',
  'git',
  'merging',
];

const SET_UP = '[merge "irt"]\n\tdriver = irt\n[merge "irt-history"]\n\tdriver = irt\n';
const ATTRIBUTES = 'records/**/*.yaml merge=irt\nevidence/** binary\nhistory/*.jsonl -text merge=union\n';

/** All laws of the catalogues that come with irt. */
const IN_USE = 'catalogues: [directive-18, cybersecurity-2026]\n';

/** A store as `init` leaves it, with more files. */
function sound(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = tempFolder();
  for (const [file, content] of Object.entries({ 'irt.yaml': IN_USE, [FILE]: AGENCY, ...files })) {
    mkdirSync(join(dir, file, '..'), { recursive: true, mode: 0o750 });
    writeFileSync(join(dir, file), content, { mode: 0o640 });
  }
  tightenAll(dir);
  return dir;
}
function tightenAll(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() ? 0o750 : 0o640);
  }
}

interface Check {
  id: string;
  state: string;
  message: string;
  next: string | null;
}
function examined(dir: string, ...more: readonly string[]) {
  const run = irt(['doctor', '--json', '--store', dir, ...more]);
  const document = JSON.parse(run.out) as { format: string; checks: Check[]; repaired?: { id: string }[] };
  const check = (id: string): Check => {
    const found = document.checks.find((one) => one.id === id);
    if (!found) throw new Error(`no check ${id}`);
    return found;
  };
  const bad = document.checks.filter(({ state }) => state !== 'ok').map(({ id }) => id);
  return { code: run.code, err: run.err, document, check, bad };
}

const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const lockBy = (pid: number, host = hostname()): string =>
  JSON.stringify({ pid, processStart: '', host, since: '2026-11-20T02:30:00.000Z', nonce: 'x' });

/** What `--color always` puts between words. */
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** All of a store but its private folder. */
const recordsOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(dir, 'records'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('a sound store', () => {
  it('is well in every check; one document with the keys of the contract', () => {
    const { code, document, bad } = examined(sound());
    expect([code, bad]).toEqual([0, []]);
    expect(Object.keys(document)).toEqual(['format', 'checks']);
    expect(document.format).toBe('irt.doctor/1');
    expect(document.checks.map(({ id }) => id)).toEqual(NAMES);
    for (const check of document.checks) {
      expect(Object.keys(check)).toEqual(['id', 'state', 'message', 'next']);
      expect(check.next).toBeNull();
    }
  });

  it.each(['000', '027', '077'])('is what init makes, with a sample and git too, under umask %s', (umask) => {
    const dir = join(tempFolder(), 'kho');
    const bin = join(import.meta.dirname, '../../bin/irt.js');
    const command = `umask ${umask}; exec "${process.execPath}" "${bin}" init "${dir}" --git --sample tuyen-quang`;
    expect(spawnSync('sh', ['-c', command]).status).toBe(0);
    const { code, bad } = examined(dir);
    // The sample is of the directive alone; laws that came after it are told of.
    expect([code, bad]).toEqual([0, ['catalogues']]);
    for (const entry of ['.', ...readdirSync(dir, { recursive: true }).map(String)]) {
      const stat = statSync(join(dir, entry));
      if (entry.startsWith('.git/')) continue;
      expect([entry, stat.mode & 0o777]).toEqual([entry, stat.isDirectory() ? 0o750 : 0o640]);
    }
  });

  it('changes nothing by being looked at', () => {
    const dir = sound();
    const before = readdirSync(dir, { recursive: true }).sort();
    examined(dir);
    expect(readdirSync(dir, { recursive: true }).sort()).toEqual(before);
  });
});

describe('what is wrong is found, with what mends it', () => {
  type Case = {
    check: string;
    state: 'ok' | 'warning' | 'fault';
    code: number;
    seen: string;
    files?: Readonly<Record<string, string | Uint8Array>>;
    also?: (dir: string) => void;
  };
  const cases: readonly Case[] = [
    {
      check: 'modes',
      state: 'warning',
      code: 0,
      seen: FILE,
      also: (dir) => chmodSync(join(dir, FILE), 0o644),
    },
    {
      check: 'modes',
      state: 'warning',
      code: 0,
      seen: 'records',
      also: (dir) => chmodSync(join(dir, 'records'), 0o770),
    },
    {
      check: 'clock',
      state: 'warning',
      code: 0,
      seen: FILE,
      also: (dir) => utimesSync(join(dir, FILE), new Date('2099-05-05'), new Date('2099-05-05')),
    },
    {
      check: 'clock',
      state: 'warning',
      code: 0,
      seen: '01/02/2095',
      files: {
        'records/so-a/activity.yaml': '- id: x\n  topic: directive\n  agency: so-a\n  date: 2095-02-01\n',
      },
    },
    {
      check: 'temporaries',
      state: 'warning',
      code: 0,
      seen: '.agency.yaml.',
      files: { [`records/so-a/.agency.yaml.${gone()}.0123456789ab.tmp`]: 'x' },
    },
    {
      check: 'temporaries',
      state: 'ok',
      code: 0,
      seen: '.agency.yaml.',
      files: { [`records/so-a/.agency.yaml.${process.pid}.0123456789ab.tmp`]: 'x' },
    },
    {
      check: 'lock',
      state: 'warning',
      code: 0,
      seen: '09:30 20/11/2026',
      files: { '.irt/lock': lockBy(gone()) },
    },
    {
      check: 'lock',
      state: 'warning',
      code: 0,
      seen: 'may-khac',
      files: { '.irt/lock': lockBy(4321, 'may-khac') },
    },
    {
      check: 'lock',
      state: 'ok',
      code: 0,
      seen: `${process.pid}`,
      files: { '.irt/lock': lockBy(process.pid) },
    },
    { check: 'journal', state: 'warning', code: 0, seen: '.irt/journal', files: { '.irt/journal': 'cut o' } },
    {
      check: 'history',
      state: 'fault',
      code: 3,
      seen: 'history/may-1-2026-11.jsonl, dòng 1',
      files: { 'history/may-1-2026-11.jsonl': '{}\n' },
    },
    {
      check: 'catalogues',
      state: 'warning',
      code: 0,
      seen: 'cybersecurity-2026 (văn bản có hiệu lực từ 19/08/2026)',
      files: { 'irt.yaml': 'catalogues: [directive-18]\n' },
    },
    {
      check: 'encoding',
      state: 'fault',
      code: 3,
      seen: 'scan.yaml',
      files: { 'records/so-a/scan.yaml': Uint8Array.of(0x2d, 0x20, 0xff) },
    },
    {
      check: 'encoding',
      state: 'warning',
      code: 0,
      seen: 'irt.yaml',
      files: { 'irt.yaml': `\ufeff${IN_USE}` },
    },
    {
      check: 'endings',
      state: 'fault',
      code: 3,
      seen: 'scan.yaml',
      files: { 'records/so-a/scan.yaml': '# a\r# b\r' },
    },
    {
      check: 'endings',
      state: 'warning',
      code: 0,
      seen: 'scan.yaml',
      files: { 'records/so-a/scan.yaml': '# a\r\n# b\n' },
    },
    {
      check: 'endings',
      state: 'ok',
      code: 0,
      seen: 'CRLF',
      files: { 'records/so-a/scan.yaml': '# a\r\n# b\r\n' },
    },
    { check: 'unread', state: 'warning', code: 0, seen: 'scan.yml', files: { 'records/so-a/scan.yml': '' } },
    { check: 'unread', state: 'warning', code: 0, seen: 'agency.yaml~', files: { [`${FILE}~`]: AGENCY } },
    {
      check: 'case',
      state: 'warning',
      code: 0,
      seen: 'SCAN-1.yaml',
      files: { 'records/so-a/scan-1.yaml': '', 'records/so-a/SCAN-1.yaml': '' },
    },
    {
      check: 'links',
      state: 'fault',
      code: 3,
      seen: 'scan.yaml',
      also: (dir) => symlinkSync('/etc/passwd', join(dir, 'records/so-a/scan.yaml')),
    },
    {
      check: 'links',
      state: 'warning',
      code: 0,
      seen: 'evidence/anh.png',
      files: { 'evidence/a.txt': '' },
      also: (dir) => symlinkSync('/etc/passwd', join(dir, 'evidence/anh.png')),
    },
    { check: 'git', state: 'warning', code: 0, seen: '.irt/', files: { '.git/config': '' } },
    {
      check: 'git',
      state: 'warning',
      code: 0,
      seen: 'chưa cài cách hợp nhất',
      files: { '.git/config': '', '.gitignore': '.irt/\n' },
    },
    {
      check: 'git',
      state: 'ok',
      code: 0,
      seen: 'Git',
      files: {
        '.git/config': SET_UP,
        '.gitignore': '.irt/\n',
        '.gitattributes': ATTRIBUTES,
      },
    },
    {
      check: 'git',
      state: 'warning',
      code: 0,
      seen: 'chưa cài chương trình gộp',
      files: { '.git/config': '', '.gitignore': '.irt/\n', '.gitattributes': ATTRIBUTES },
    },
    {
      check: 'git',
      state: 'warning',
      code: 0,
      seen: '/khong-co/node',
      files: {
        '.git/config': SET_UP.replaceAll(
          '= irt',
          `= "'/khong-co/node' 'irt.js' merge-driver %O; x=\\"$?\\""`,
        ),
        '.gitignore': '.irt/\n',
        '.gitattributes': ATTRIBUTES,
      },
    },
    {
      check: 'git',
      state: 'warning',
      code: 0,
      seen: '.git/info/attributes:2',
      files: {
        '.git/config': SET_UP,
        '.git/info/attributes': '# của tôi\n*.yaml -merge\n',
        '.gitignore': '.irt/\n',
        '.gitattributes': ATTRIBUTES,
      },
    },
    {
      check: 'git',
      state: 'warning',
      code: 0,
      seen: 'evidence/scan/a.txt',
      files: {
        '.git/config': SET_UP,
        '.gitignore': '.irt/\n',
        '.gitattributes': ATTRIBUTES,
        'evidence/scan/a.txt': 'x',
        'evidence/.gitattributes': '*.txt text\n',
      },
    },
    {
      check: 'modes',
      state: 'warning',
      code: 0,
      seen: '.git',
      files: { '.git/config': SET_UP, '.gitignore': '.irt/\n', '.gitattributes': ATTRIBUTES },
      also: (dir) => chmodSync(join(dir, '.git'), 0o755),
    },
    {
      check: 'history',
      state: 'fault',
      code: 3,
      seen: 'dấu đầu tiên ở dòng 1',
      files: { 'history/may-1-2026-11.jsonl': '<<<<<<< ours\n=======\n>>>>>>> theirs\n' },
    },
  ];
  it.each(cases.map((one) => [`${one.check}: ${one.state}, ${one.seen}`, one] as const))('%s', (_name, {
    check,
    state,
    code,
    seen,
    files,
    also,
  }) => {
    const dir = sound(files);
    also?.(dir);
    const { code: ended, check: named, bad } = examined(dir);
    const found = named(check);
    expect({ ended, state: found.state, bad }).toEqual({
      ended: code,
      state,
      bad: state === 'ok' ? [] : [check],
    });
    expect(found.message).toContain(seen);
    expect(found.next === null).toBe(state === 'ok');
  });

  it('another zone than Vietnam’s is told, and is no fault', () => {
    const run = irt(['doctor', '--json', '--store', sound()], { env: { TZ: 'Europe/Paris' } });
    const zone = (JSON.parse(run.out) as { checks: Check[] }).checks.find(({ id }) => id === 'zone');
    expect([run.code, zone?.state]).toEqual([0, 'ok']);
    expect(zone?.message).toContain('Europe/Paris');
  });

  it('a store one may not write to is exit 4', () => {
    const dir = sound();
    for (const path of ['.', 'records', 'records/so-a']) chmodSync(join(dir, path), 0o555);
    const bin = join(import.meta.dirname, '../../bin/irt.js');
    // For an administrator everything is writable: then somebody else has to look.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(join(dir, 'irt.yaml'), 0o444);
    chmodSync(join(dir, FILE), 0o444);
    const run = spawnSync(process.execPath, [bin, 'doctor', '--json', '--store', dir], {
      encoding: 'utf8',
      ...user,
    });
    for (const path of ['.', 'records', 'records/so-a']) chmodSync(join(dir, path), 0o755);
    const access = (JSON.parse(run.stdout) as { checks: Check[] }).checks.find(({ id }) => id === 'access');
    expect([run.status, access?.state]).toEqual([4, 'fault']);
    expect(access?.message).toContain(FILE);
  });
});

describe('--repair', () => {
  /** A command cut off after its journal. */
  function cutOff(): { dir: string; before: string; after: string } {
    const [before, after] = [AGENCY, AGENCY.replace('Sở A', 'Sở A mới')];
    const history = { file: 'history/may-1-2026-11.jsonl', at: 0, text: '' };
    const dir = sound({
      '.irt/lock': lockBy(gone()),
      [`records/so-a/.agency.yaml.${gone()}.0123456789ab.tmp`]: 'half',
    });
    leaveJournal(dir, { changes: [{ file: FILE, before, after }], history });
    chmodSync(join(dir, FILE), 0o666);
    chmodSync(join(dir, 'records'), 0o777);
    return { dir, before, after };
  }

  it('first shows all it would do, and without --yes does nothing', () => {
    const { dir, before } = cutOff();
    for (const args of [['--repair'], ['--repair', '--yes', '--dry-run']]) {
      const run = irt(['doctor', ...args, '--store', dir]);
      expect(run.code).toBe(args.length === 1 ? 2 : 0);
      for (const part of ['0666 → 0640', '0777 → 0750', 'ghi nốt', '.0123456789ab.tmp', 'gỡ khóa']) {
        expect(run.err).toContain(part);
      }
      expect(readFileSync(join(dir, FILE), 'utf8')).toBe(before);
      expect(statSync(join(dir, 'records')).mode & 0o777).toBe(0o777);
      expect(readdirSync(join(dir, '.irt')).sort()).toEqual(['journal', 'lock']);
    }
  });

  it('does it: modes, lock, journal, leftovers; then all is well', () => {
    const { dir, after } = cutOff();
    const { code, document, bad } = examined(dir, '--repair', '--yes');
    expect([code, bad]).toEqual([0, []]);
    expect(document.repaired?.map(({ id }) => id).sort()).toEqual(
      ['chmod', 'chmod', 'clear-lock', 'finish-journal', 'sweep'].sort(),
    );
    expect(readFileSync(join(dir, FILE), 'utf8')).toBe(after);
    expect(statSync(join(dir, FILE)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(dir, 'records/so-a'))).toEqual(['agency.yaml']);
    expect(readdirSync(join(dir, '.irt'))).toEqual([]);
    const again = examined(dir, '--repair', '--yes');
    expect([again.code, again.document.repaired]).toEqual([0, []]);
  });

  it('changes no record and follows no link', () => {
    const outside = tempFolder();
    writeFileSync(join(outside, 'bi-mat'), 'x');
    chmodSync(join(outside, 'bi-mat'), 0o644);
    const dir = sound({ 'records/so-a/scan.yaml': '- id: [hỏng\r\n- x\n', 'records/so-a/hunt.yml': '' });
    symlinkSync(join(outside, 'bi-mat'), join(dir, 'evidence'));
    symlinkSync(join(outside, 'bi-mat'), join(dir, `.irt.yaml.${gone()}.0123456789ab.tmp`));
    const before = recordsOf(dir);
    examined(dir, '--repair', '--yes');
    expect(recordsOf(dir)).toEqual(before);
    expect(statSync(join(outside, 'bi-mat')).mode & 0o777).toBe(0o644);
    expect(lstatSync(join(dir, 'evidence')).isSymbolicLink()).toBe(true);
  });

  it('leaves a living writer alone', () => {
    const dir = sound({
      '.irt/lock': lockBy(process.pid),
      [`records/so-a/.agency.yaml.${gone()}.0123456789ab.tmp`]: 'x',
    });
    const run = irt(['doctor', '--repair', '--yes', '--store', dir]);
    expect(run.code).toBe(4);
    expect(run.err).toContain(`${process.pid}`);
    expect(existsSync(join(dir, '.irt/lock'))).toBe(true);
  });

  it.skipIf(!hasTerminal)('asks on a terminal; the default is no', async () => {
    const { dir, before, after } = cutOff();
    const no = await onTerminal(['doctor', '--repair', '--store', dir], [['Làm các việc trên?', ENTER]]);
    expect([no.code, readFileSync(join(dir, FILE), 'utf8')]).toEqual([130, before]);
    const yes = await onTerminal(
      ['doctor', '--repair', '--store', dir],
      [['Làm các việc trên?', `y${ENTER}`]],
    );
    expect([yes.code, readFileSync(join(dir, FILE), 'utf8')]).toEqual([0, after]);
  });
});

describe('the screen', () => {
  it.each(languages)('fits 80 columns and says why and what to type: %s', (lang) => {
    const dir = sound({ 'records/so-a/scan.yml': '', [`.irt.yaml.${gone()}.0123456789ab.tmp`]: '' });
    chmodSync(join(dir, FILE), 0o644);
    const { out, code } = irt(['doctor', '--lang', lang, '--color', 'always', '--store', dir], {
      env: { COLUMNS: '80' },
    });
    const lines = out.replace(COLOR, '').split('\n');
    // A folder's own name may be longer than any screen.
    for (const line of lines.slice(1)) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(code).toBe(0);
    expect(out).toContain('→ irt doctor --repair');
    expect(out).toContain('0640');
  });

  it('quiet says nothing when nothing is wrong', () => {
    const run = irt(['doctor', '-q', '--store', sound()]);
    expect([run.code, run.out, run.err]).toEqual([0, '', '']);
  });

  it('has a row a check in CSV', () => {
    const { out } = irt(['doctor', '--format', 'csv', '--store', sound()]);
    expect(out.trimEnd().split('\r\n')).toHaveLength(1 + NAMES.length);
  });
});

it('without a store is exit 4', () => {
  expect(irt(['doctor', '--store', join(tempFolder(), 'khong-co')]).code).toBe(4);
});
