import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeLines, driverCommands, withLines } from '../../src/commands/init/git-texts.js';
import { environment, irt, type Run, storeOf, tempFolder } from '../irt.js';

const GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
const git = (cwd: string, ...args: string[]): Run => {
  const done = spawnSync('git', args, { cwd, encoding: 'utf8', env: environment(GIT) });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const init = (cwd: string, ...args: string[]): Run => irt(['init', '--git', ...args], { cwd, env: GIT });
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const A = '- id: so-a\n  name: Sở A\n  type: department\n';
const B = '- id: so-b\n  name: Sở B\n  type: department\n';

describe('irt init --git', () => {
  it('sets up a new store, commits nothing, and says what to type next', () => {
    const dir = tempFolder();
    const { code, err } = init(dir, 'kho');
    expect(code).toBe(0);
    expect(err).toContain('git -C kho commit');
    expect(read(dir, 'kho/.gitattributes')).toMatch(
      /^records\/\*\*\/\*\.yaml merge=irt\nevidence\/\*\* binary\nhistory\/\*\.jsonl -text merge=union$/mu,
    );
    expect(read(dir, 'kho/.gitignore')).toMatch(/^\.irt\/$/mu);
    for (const name of ['irt', 'irt-history']) {
      expect(git(join(dir, 'kho'), 'config', '--local', `merge.${name}.driver`).out).toMatch(
        /^'.*' '.*bin\/irt\.js' merge-driver %O %A %B %P\W.*git merge-file .*\n$/u,
      );
    }
    expect(read(dir, 'kho/.git/info/attributes')).toMatch(
      /^records\/\*\*\/\*\.yaml merge=irt\nhistory\/\*\.jsonl -text merge=irt-history\n/mu,
    );
    expect(git(join(dir, 'kho'), 'rev-parse', 'HEAD').code).not.toBe(0);
  });

  it('done again changes nothing, not even with lines of others in the files', () => {
    const dir = storeOf({ '.gitattributes': '*.pdf binary', '.gitignore': '*.bak\r\n.irt/\r\n' });
    expect(init(dir).code).toBe(0);
    const files = ['.gitattributes', '.gitignore', '.git/config', '.git/info/attributes'];
    const first = files.map((file) => read(dir, file));
    expect(first[0]).toMatch(/^\*\.pdf binary\n[\s\S]*^evidence\/\*\* binary\n/mu);
    expect(first[1]).toBe('*.bak\r\n.irt/\r\n');
    const again = init(dir);
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('không có gì thay đổi') });
    expect(files.map((file) => read(dir, file))).toEqual(first);
  });

  it.each(['', '.', 'cong-cu'])('runs no git that lies in the current folder, with “%s” in PATH', (place) => {
    const dir = tempFolder();
    mkdirSync(join(dir, 'cong-cu'));
    for (const folder of [dir, join(dir, 'cong-cu')])
      writeFileSync(join(folder, 'git'), `#!/bin/sh\ntouch '${dir}/da-chay'\n`, { mode: 0o755 });
    const env = { ...GIT, PATH: `${place}:${process.env['PATH'] ?? ''}` };
    expect(irt(['init', '--git', 'kho'], { cwd: dir, env }).code).toBe(0);
    expect(existsSync(join(dir, 'kho/.git/config'))).toBe(true);
    expect(existsSync(join(dir, 'da-chay'))).toBe(false);
  });

  it('of a clone sets only what is not in the repository', () => {
    const dir = tempFolder();
    init(dir, 'kho');
    git(join(dir, 'kho'), 'add', '.');
    git(join(dir, 'kho'), '-c', 'user.name=a', '-c', 'user.email=a@x.vn', 'commit', '-m', 'x');
    git(dir, 'clone', 'kho', 'ban-sao');
    expect(init(join(dir, 'ban-sao')).err).not.toContain('commit');
    expect(git(join(dir, 'ban-sao'), 'status', '--porcelain').out).toBe('');
    expect(git(join(dir, 'ban-sao'), 'config', '--local', 'merge.irt.driver').out).toContain('merge-driver');
  });

  it('as a dry run writes nothing', () => {
    const dir = tempFolder();
    expect(init(dir, 'kho', '--dry-run')).toMatchObject({
      code: 0,
      err: expect.stringContaining('git init'),
    });
    expect(existsSync(join(dir, 'kho'))).toBe(false);
    const store = storeOf({});
    expect(init(store, '--dry-run').err).toContain('.gitattributes');
    expect(existsSync(join(store, '.git'))).toBe(false);
    expect(existsSync(join(store, '.gitattributes'))).toBe(false);
  });

  it('on a full disk says so in our words, and leaves no half of a repository', () => {
    const dir = storeOf({ 'irt.yaml': '' });
    const bin = tempFolder();
    const full =
      '#!/bin/sh\ncase "$3" in\n--version) exit 0;;\nrev-parse) exit 128;;\nesac\nmkdir -p "$2/.git/objects"\necho "fatal: cannot mkdir $2/.git/refs: No space left on device" >&2\nexit 128\n';
    writeFileSync(join(bin, 'git'), full, { mode: 0o755 });
    const env = { ...GIT, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    const { code, err } = irt(['init', '--git'], { cwd: dir, env });
    expect([code, existsSync(join(dir, '.git'))]).toEqual([4, false]);
    expect(err).toMatch(/^irt: lỗi: Ổ đĩa đầy/u);
    expect(err).not.toContain('fatal');
    expect(init(dir)).toMatchObject({ code: 0 });
    // Of a repository that was there before nothing is taken away.
    writeFileSync(join(bin, 'git'), full.replace('exit 128;;', 'echo true; exit 0;;'), { mode: 0o755 });
    expect(irt(['init', '--git'], { cwd: dir, env }).code).toBe(4);
    expect(existsSync(join(dir, '.git/HEAD'))).toBe(true);
  });

  it('without git says so and does nothing', () => {
    const dir = tempFolder();
    const { code, err } = irt(['init', '--git', 'kho'], { cwd: dir, env: { ...GIT, PATH: dir, Path: dir } });
    expect(code).toBe(2);
    expect(err).toContain('Không tìm thấy git');
    expect(existsSync(join(dir, 'kho'))).toBe(false);
  });

  it('gives git’s own reason when git fails', () => {
    const dir = storeOf({});
    mkdirSync(join(dir, '.git'));
    writeFileSync(join(dir, '.git/config'), '[broken');
    writeFileSync(join(dir, '.git/HEAD'), 'ref: refs/heads/main\n');
    for (const name of ['objects', 'refs']) mkdirSync(join(dir, '.git', name));
    const { code, err } = init(dir);
    expect(code).toBe(4);
    expect(err).toMatch(/git .*: .*config/u);
  });

  it.each([
    ['/usr/bin/node', "/opt/l'irt/bin/irt.js", '/', "'/usr/bin/node' '/opt/l'\\''irt/bin/irt.js'"],
    [
      'C:\\Program Files\\node.exe',
      'D:\\irt\\bin\\irt.js',
      '\\',
      "'C:/Program Files/node.exe' 'D:/irt/bin/irt.js'",
    ],
  ])('names %s so that a shell finds it', (node, program, separator, expected) => {
    const irtCall = `${expected} merge-driver %O %A %B %P`;
    const { records, history } = driverCommands(node, program, separator);
    expect([records, history].map((command) => command.slice(0, irtCall.length))).toEqual([irtCall, irtCall]);
  });

  it.each([
    ['', 'records/**/*.yaml merge=irt\nhistory/*.jsonl -text merge=irt-history\n'],
    ['a/b/', 'a/b/records/**/*.yaml merge=irt\na/b/history/*.jsonl -text merge=irt-history\n'],
    [
      'Kho [1]/',
      '"Kho \\\\[1]/records/**/*.yaml" merge=irt\n"Kho \\\\[1]/history/*.jsonl" -text merge=irt-history\n',
    ],
  ])('names a store in %j of a repository so that git finds it', (prefix, expected) => {
    expect(attributeLines(prefix)).toBe(expected);
  });

  it.each([
    ['', '# c\na b\n', '# c\na b\n'],
    ['x', '# c\na b\n', 'x\n# c\na b\n'],
    ['x\r\n', 'a\nb\n', 'x\r\na\r\nb\r\n'],
    ['a   b\n', '# c\na b\n', 'a   b\n'],
  ])('adds to %j the lines of %j', (text, template, expected) => {
    expect(withLines(text, template)).toBe(expected);
  });
});

describe('irt merge-driver', () => {
  const merge = (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const dir = tempFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return { ...irt(['merge-driver', ...args], { cwd: dir }), dir };
  };

  it('puts the result in OURS', () => {
    const files = { o: A, a: A + B, b: A.replace('Sở A', 'Sở Á') };
    const done = merge(files, 'o', 'a', 'b', 'records/so-a/agency.yaml');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(read(done.dir, 'a')).toBe(A.replace('Sở A', 'Sở Á') + B);
  });

  it('ends with 1 where records are in conflict, and names them', () => {
    const files = { o: A, a: A.replace('Sở A', 'X'), b: A.replace('Sở A', 'Y') + B };
    const done = merge(files, 'o', 'a', 'b', 'records/so-a/agency-2026.yaml');
    expect(done).toMatchObject({ code: 1, err: expect.stringContaining('so-a') });
    expect(read(done.dir, 'a')).toBe(
      `<<<<<<< ours\n${files.a}=======\n${A.replace('Sở A', 'Y')}>>>>>>> theirs\n${B}`,
    );
  });

  it('takes the kind from OURS when there is no PATH, and merges no file of another kind by record', () => {
    const files = { o: A, 'agency.yaml': A + B, b: A.replace('Sở A', 'Y') };
    expect(merge(files, 'o', 'agency.yaml', 'b').code).toBe(0);
    const done = merge({ o: A, a: A + B, b: A.replace('Sở A', 'Y') }, 'o', 'a', 'b', 'records/khac.yaml');
    expect(done).toMatchObject({ code: 1, err: expect.stringContaining('records/khac.yaml') });
    expect(read(done.dir, 'a')).toBe(
      `<<<<<<< ours\n${A + B}=======\n${A.replace('Sở A', 'Y')}>>>>>>> theirs\n`,
    );
  });

  it('changes nothing when a file cannot be read', () => {
    const done = merge({ o: A, a: A, b: 'a\0b' }, 'o', 'a', 'b', 'records/agency.yaml');
    expect(done).toMatchObject({ code: 4, err: expect.stringContaining('b: ') });
    expect(read(done.dir, 'a')).toBe(A);
    expect(merge({ o: A, a: A }, 'o', 'a', 'khong-co', 'agency.yaml').code).toBe(4);
    expect(merge({ o: A }, 'o').code).toBe(2);
  });
});

describe('irt doctor in a merge git could not finish', () => {
  /** One record changed on two branches of a clone whose driver, of whatever kind, ends as told. */
  function unfinished(driver: string | undefined): string {
    const dir = storeOf({ 'records/so-a/agency.yaml': A });
    init(dir);
    const as = ['-c', 'user.name=a', '-c', 'user.email=a@x.vn'];
    const change = (name: string): void => {
      writeFileSync(join(dir, 'records/so-a/agency.yaml'), A.replace('Sở A', name));
      git(dir, ...as, 'commit', '--quiet', '--all', '--message', 'x');
    };
    git(dir, 'add', '.');
    git(dir, ...as, 'commit', '--quiet', '--message', 'x');
    git(dir, 'branch', 'kia');
    change('Sở B');
    git(dir, 'checkout', '--quiet', 'kia');
    change('Sở C');
    if (driver !== undefined) git(dir, 'config', 'merge.irt.driver', driver);
    expect(git(dir, ...as, 'merge', '--quiet', '-').code).toBe(1);
    return dir;
  }
  const merging = (dir: string): { state: string; message: string; next: string | null } | undefined =>
    (
      JSON.parse(irt(['doctor', '--json'], { cwd: dir, env: GIT }).out) as {
        checks: { id: string; state: string; message: string; next: string | null }[];
      }
    ).checks.find(({ id }) => id === 'merging');

  it.each([
    ['2', 'an index of version 2'],
    ['4', 'one of version 4, with names cut short'],
  ])('names the file and the way on, also from index version %s', (version) => {
    const dir = unfinished(undefined);
    git(dir, 'update-index', `--index-version=${version}`);
    expect(merging(dir)).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('chưa gộp xong: records/so-a/agency.yaml'),
      next: expect.stringContaining('git add'),
    });
  });

  it.each([
    'exit 4',
    '/khong-co/node %A',
  ])('names a file a driver left without marks, and mended it has them: %s', (driver) => {
    const dir = unfinished(driver);
    expect(read(dir, 'records/so-a/agency.yaml')).toBe(A.replace('Sở A', 'Sở C'));
    const found = merging(dir);
    expect(found?.message).toContain('không có dòng dấu nào: records/so-a/agency.yaml');
    expect(found?.next).toContain('git checkout -m -- TỆP');
    init(dir);
    git(dir, 'checkout', '-m', '--', 'records/so-a/agency.yaml');
    expect(read(dir, 'records/so-a/agency.yaml')).toMatch(
      /^<{7} ours\n[\s\S]*Sở C[\s\S]*Sở B[\s\S]*^>{7} theirs\n/mu,
    );
    expect(merging(dir)?.message).toContain('chưa gộp xong: records/so-a/agency.yaml');
  });

  it('says what is under way when nothing is in conflict any more, and nothing when it is done', () => {
    const dir = unfinished(undefined);
    writeFileSync(join(dir, 'records/so-a/agency.yaml'), A);
    git(dir, 'add', '.');
    expect(merging(dir)).toMatchObject({ state: 'warning', next: expect.stringContaining('git commit') });
    git(dir, '-c', 'user.name=a', '-c', 'user.email=a@x.vn', 'commit', '--quiet', '--message', 'x');
    expect(merging(dir)).toMatchObject({ state: 'ok', next: null });
  });
});
