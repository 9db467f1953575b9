import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, irtAsync, storeOf, tempFolder } from '../irt.js';

const RECORD = 'scan/20261115-a-k7q2';
const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const SYSTEM = '- id: a\n  name: A\n  agency: so-y-te\n  inService: 2020-01-15\n';
const SCAN = '- id: 20261115-a-k7q2 # rà quét\n  systems: [a]\n  finished: 2026-11-15\n';
const FILE = 'records/so-y-te/scan.yaml';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** A store with one scan, and a folder of the officer's own with the files given. */
function scene(files: Readonly<Record<string, string>> = { 'Biên bản.pdf': 'một' }, scan = SCAN) {
  const store = storeOf({
    'records/so-y-te/agency.yaml': AGENCY,
    'records/so-y-te/system.yaml': SYSTEM,
    [FILE]: scan,
  });
  const cwd = tempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return {
    store,
    cwd,
    run: (...args: string[]) => irt(['evidence', ...args, '--store', store], { cwd }),
    record: () => readFileSync(join(store, FILE), 'utf8'),
    kept: (path = '') => join(store, 'evidence', path),
    tree: () =>
      existsSync(join(store, 'evidence'))
        ? (readdirSync(join(store, 'evidence'), { recursive: true, encoding: 'utf8' }) as string[]).sort()
        : [],
  };
}

/** The lines of a piece of evidence; a digest that might be a number is quoted. */
function entry(file: string, content: string): string {
  const digest = sha256(content);
  return `    - file: ${file}\n      sha256: ${/^e?\d/.test(digest) ? `'${digest}'` : digest}\n`;
}

describe('irt evidence attach', () => {
  it('copies the file, has the record name it, changes nothing else', () => {
    const { run, record, kept, cwd, store } = scene();
    const { code, out, err } = run('attach', RECORD, 'Biên bản.pdf', '--label', 'Đã ký');
    expect(code).toBe(0);
    expect(out).toBe(`evidence/${RECORD}/Biên bản.pdf\n`);
    expect(err).toContain(`irt evidence list ${RECORD}`);
    expect(record()).toBe(
      `${SCAN}  evidence:\n${entry(`${RECORD}/Biên bản.pdf`, 'một')}      label: Đã ký\n`,
    );
    expect(readFileSync(kept(`${RECORD}/Biên bản.pdf`), 'utf8')).toBe('một');
    expect(readFileSync(join(cwd, 'Biên bản.pdf'), 'utf8')).toBe('một');
    expect(statSync(kept(`${RECORD}/Biên bản.pdf`)).nlink).toBe(1);
    expect(irt(['validate', '--store', store]).code).toBe(0);
  });

  it('gives nothing to strangers', () => {
    const { run, kept } = scene();
    run('attach', RECORD, 'Biên bản.pdf');
    expect(statSync(kept(`${RECORD}/Biên bản.pdf`)).mode & 0o137).toBe(0);
    expect(statSync(kept(RECORD)).mode & 0o027).toBe(0);
  });

  it('several at once; another content of one name gets a number; one content is kept once', () => {
    const { run, record, tree, cwd } = scene({ 'a.pdf': 'một', 'b.pdf': 'hai', 'c.pdf': 'một' });
    mkdirSync(join(cwd, 'khac'));
    writeFileSync(join(cwd, 'khac/A.pdf'), 'ba');
    const { code, out, err } = run('attach', RECORD, 'a.pdf', 'b.pdf', 'c.pdf', 'khac/A.pdf', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      format: 'irt.attach/1',
      record: RECORD,
      files: [
        { file: `${RECORD}/a.pdf`, sha256: sha256('một'), did: 'attach' },
        { file: `${RECORD}/b.pdf`, sha256: sha256('hai'), did: 'attach' },
        { file: `${RECORD}/a.pdf`, sha256: sha256('một'), did: 'none' },
        { file: `${RECORD}/A-2.pdf`, sha256: sha256('ba'), did: 'attach' },
      ],
    });
    expect(err).toContain('c.pdf: nội dung này đã gắn từ trước');
    const names = ['a.pdf', 'b.pdf', 'A-2.pdf'];
    expect(tree().filter((path) => path.endsWith('.pdf'))).toEqual(names.map((n) => `${RECORD}/${n}`).sort());
    expect(record()).toBe(
      `${SCAN}  evidence:\n${entry(`${RECORD}/a.pdf`, 'một')}${entry(`${RECORD}/b.pdf`, 'hai')}${entry(`${RECORD}/A-2.pdf`, 'ba')}`,
    );
    const before = record();
    expect(run('attach', RECORD, 'c.pdf').code).toBe(0);
    expect(record()).toBe(before);
  });

  it('--dry-run shows the copy and the change, and writes nothing', () => {
    const { run, record, tree } = scene();
    const { code, out, err } = run('attach', RECORD, 'Biên bản.pdf', '--dry-run');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`Biên bản.pdf → evidence/${RECORD}/Biên bản.pdf`);
    expect(err).toContain(sha256('một'));
    expect([record(), tree()]).toEqual([SCAN, []]);
  });

  it('puts back a file that the record names and the store has lost', () => {
    const { run, record, kept } = scene();
    run('attach', RECORD, 'Biên bản.pdf');
    const before = record();
    unlinkSync(kept(`${RECORD}/Biên bản.pdf`));
    const { code, err } = run('attach', RECORD, 'Biên bản.pdf');
    expect(code).toBe(0);
    expect(err).toContain('Đã chép lại');
    expect(readFileSync(kept(`${RECORD}/Biên bản.pdf`), 'utf8')).toBe('một');
    expect(record()).toBe(before);
  });

  it('does not write over a file that was changed in the store', () => {
    const { run, record, kept } = scene();
    run('attach', RECORD, 'Biên bản.pdf');
    const before = record();
    writeFileSync(kept(`${RECORD}/Biên bản.pdf`), 'khác');
    const { code, err } = run('attach', RECORD, 'Biên bản.pdf');
    expect(code).toBe(3);
    expect(err).toContain('không còn như đã ghi');
    expect(readFileSync(kept(`${RECORD}/Biên bản.pdf`), 'utf8')).toBe('khác');
    expect(record()).toBe(before);
  });

  it('adds the digest of a file named without one, by the path that validate prints', () => {
    const named = `${SCAN}  evidence:\n    - label: cũ\n      url: https://a.vn\n    - file: cu/ban.pdf # giấy\n`;
    const { run, record, kept, store, tree } = scene({}, named);
    mkdirSync(kept('cu'), { recursive: true });
    writeFileSync(kept('cu/ban.pdf'), 'giấy');
    const told = irt(['validate', '--store', store, '--json']);
    expect(told.code).toBe(0);
    const [, command] = /(irt evidence attach .*)$/.exec(JSON.parse(told.out).notices[0].message) ?? [];
    expect(command).toBe(`irt evidence attach ${RECORD} evidence/cu/ban.pdf`);
    expect(run('attach', RECORD, 'evidence/cu/ban.pdf').code).toBe(0);
    expect(record()).toBe(named.replace('# giấy\n', `# giấy\n${entry('', 'giấy').split('\n')[1]}\n`));
    expect(tree()).toEqual(['cu', 'cu/ban.pdf']);
  });

  it('names a file put into the folder of the record by hand, without another copy', () => {
    const { run, record, kept, tree } = scene({});
    mkdirSync(kept(RECORD), { recursive: true });
    writeFileSync(kept(`${RECORD}/tay.pdf`), 'tay');
    expect(run('attach', RECORD, `evidence/${RECORD}/tay.pdf`).code).toBe(0);
    expect(record()).toContain(entry(`${RECORD}/tay.pdf`, 'tay'));
    expect(tree().filter((path) => path.endsWith('.pdf'))).toEqual([`${RECORD}/tay.pdf`]);
  });

  it.each<[string, string[], RegExp]>([
    ['a folder', ['attach', RECORD, '.'], /thư mục/],
    ['a link', ['attach', RECORD, 'lien-ket'], /liên kết/],
    ['a pipe', ['attach', RECORD, 'ong'], /không phải tệp thường/],
    ['nothing', ['attach', RECORD, 'khong-co.pdf'], /không có tệp này/],
    ['too big', ['attach', RECORD, 'a.pdf', 'to.iso'], /200,5 MB, quá giới hạn 200 MB/],
    ['no such record', ['attach', 'scan/20261115-a-k7q3', 'a.pdf'], /Có phải ý là “20261115-a-k7q2”/],
    ['no such kind', ['attach', 'scn/x', 'a.pdf'], /Có phải ý là “scan”/],
    ['no id', ['attach', 'scan', 'a.pdf'], /dạng loại\/mã/],
    ['no file', ['attach', RECORD], /Thiếu TỆP/],
    ['empty label', ['attach', RECORD, 'a.pdf', '--label', ''], /--evidence/],
  ])('refuses %s and writes nothing', (_what, args, message) => {
    const { run, record, tree, cwd } = scene({ 'a.pdf': 'một', 'to.iso': '' });
    symlinkSync(join(cwd, 'a.pdf'), join(cwd, 'lien-ket'));
    execFileSync('mkfifo', [join(cwd, 'ong')]);
    truncateSync(join(cwd, 'to.iso'), 200.5 * 1024 * 1024);
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect([record(), tree()]).toEqual([SCAN, []]);
  });

  it('takes the copy away again when the record cannot be written', () => {
    const { run, record, tree, store } = scene();
    mkdirSync(join(store, '.irt'));
    writeFileSync(join(store, '.irt/lock'), JSON.stringify({ pid: 1, host: 'khac', since: '2026-11-01' }));
    const { code, err } = run('attach', RECORD, 'Biên bản.pdf', '--lock-timeout', '0');
    expect(code).toBe(4);
    expect(err).toContain('khac');
    expect([record(), tree()]).toEqual([SCAN, []]);
  });

  it('several officers at once lose nothing', async () => {
    const { store, cwd, record, tree } = scene({});
    const contents = ['một', 'hai', 'ba', 'bốn'];
    const runs = contents.map((content, at) => {
      mkdirSync(join(cwd, String(at)));
      writeFileSync(join(cwd, String(at), 'ban.pdf'), content);
      return irtAsync(['evidence', 'attach', RECORD, `${at}/ban.pdf`, '--store', store], { cwd });
    });
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(tree().filter((path) => path.endsWith('.pdf'))).toHaveLength(4);
    for (const content of contents) expect(record()).toContain(sha256(content));
    const listed = JSON.parse(irt(['evidence', 'list', '--json', '--store', store]).out).evidence;
    expect(listed.map(({ state }: { state: string }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('does not copy through a link out of the store', () => {
    const { run, record, store, cwd } = scene();
    mkdirSync(join(cwd, 'ngoai'));
    mkdirSync(join(store, 'evidence'));
    symlinkSync(join(cwd, 'ngoai'), join(store, 'evidence/scan'));
    const { code } = run('attach', RECORD, 'Biên bản.pdf');
    expect(code).toBe(4);
    expect(readdirSync(join(cwd, 'ngoai'))).toEqual([]);
    expect(record()).toBe(SCAN);
  });

  it('leaves no hard link: writing to the original does not reach the store', () => {
    const { run, kept, cwd } = scene();
    linkSync(join(cwd, 'Biên bản.pdf'), join(cwd, 'hai.pdf'));
    run('attach', RECORD, 'hai.pdf');
    writeFileSync(join(cwd, 'hai.pdf'), 'đổi');
    expect(readFileSync(kept(`${RECORD}/hai.pdf`), 'utf8')).toBe('một');
  });

  it('refuses what it may not read', () => {
    const { run, cwd, record } = scene();
    chmodSync(join(cwd, 'Biên bản.pdf'), 0);
    const { code, err } = run('attach', RECORD, 'Biên bản.pdf');
    // An administrator may read everything.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else expect([code, record(), /không đọc được \(EACCES\)/.test(err)]).toEqual([2, SCAN, true]);
  });
});

describe('irt evidence list', () => {
  it('says of each file what became of it', () => {
    const { run, kept } = scene({ 'a.pdf': 'một', 'b.pdf': 'hai', 'c.pdf': 'ba' });
    expect(run('list').out).toContain('Chưa có tệp minh chứng nào.');
    run('attach', RECORD, 'a.pdf', 'b.pdf', 'c.pdf');
    const states = (text: string) => JSON.parse(text).evidence.map((one: { state: string }) => one.state);
    expect(states(run('list', '--json').out)).toEqual(['ok', 'ok', 'ok']);
    expect(run('list').code).toBe(0);
    writeFileSync(kept(`${RECORD}/b.pdf`), 'khác');
    unlinkSync(kept(`${RECORD}/c.pdf`));
    const { code, out } = run('list', RECORD, '--json');
    expect(code).toBe(3);
    expect(states(out)).toEqual(['ok', 'changed', 'missing']);
    expect(JSON.parse(out).evidence[0]).toEqual({
      record: RECORD,
      file: `${RECORD}/a.pdf`,
      sha256: sha256('một'),
      state: 'ok',
      label: null,
    });
    expect(run('list', 'system/a', '--json').out).toBe(
      '{\n  "format": "irt.evidence/1",\n  "complete": true,\n  "evidence": [],\n  "problems": []\n}\n',
    );
    expect(run('list', '--format', 'csv').out.split('\r\n')[2]).toBe(
      `${RECORD},đã thay đổi,${sha256('hai').slice(0, 12)},${RECORD}/b.pdf,`,
    );
  });
  it('cuts no id on a narrow screen', () => {
    const { run, store, cwd } = scene();
    run('attach', RECORD, 'Biên bản.pdf');
    const env = { COLUMNS: '40', FORCE_COLOR: '1' };
    const { out } = irt(['evidence', 'list', '--store', store], { cwd, env });
    expect(out).toContain(RECORD);
    expect(out).toContain(sha256('một').slice(0, 12));
  });
});
