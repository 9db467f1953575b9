import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const agency = (id: string, name: string) => `- id: ${id}\n  name: ${name}\n  type: department\n`;
const system = (id: string, of: string, more = '') =>
  `- id: ${id}\n  name: Hệ thống ${id}\n  agency: ${of}\n  inService: 2020-01-15\n${more}`;
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

const CLEAN = {
  'records/so-y-te/agency.yaml': agency('so-y-te', 'Sở Y tế'),
  'records/so-y-te/system.yaml': system('a', 'so-y-te'),
};
/** Something wrong in every room of the store. */
const BROKEN = {
  'irt.yaml': 'langg: vi\n',
  'catalogue/tinh.yaml': 'id: tinh\n',
  'records/so-y-te/agency.yaml': agency('so-y-te', 'Sở Y tế'),
  'records/so-y-te/system.yaml': system('a', 'so-y-te', '  levle: 3\n') + system('b', 'so-yte'),
  'records/ban-dan-toc/agency.yaml': agency('ban-dan-toc', 'Ban Dân tộc'),
  'records/ban-dan-toc/contct.yaml': system('c', 'ban-dan-toc'),
  'records/ban-dan-toc/scan.yml': '',
  'records/plan.yaml': '- id: "p\n',
  'records/_shared/scan.yaml': '- id: chung\n  systems: [a, khong-co]\n',
};

interface Told {
  file: string;
  line: number;
  column: number;
  code: string;
  agency: string | null;
  message: string;
}
function validated(store: string, ...args: string[]) {
  const { code, out, err } = irt(['validate', '--json', '--store', store, ...args]);
  const document = JSON.parse(out) as { format: string; problems: Told[]; notices: Told[] };
  const told = (list: Told[]) =>
    list.map((one) => `${one.file}:${one.line}:${one.column} ${one.code} ${one.agency}`);
  return { code, err, document, problems: told(document.problems), notices: told(document.notices) };
}

describe('irt validate', () => {
  it('says that nothing is wrong', () => {
    const store = storeOf(CLEAN);
    const { code, out, err } = irt(['validate', '--store', store]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Không có lỗi: đã kiểm tra 2 bản ghi.');
    expect(irt(['validate', '-q', '--store', store]).out).toBe('');
    expect(irt(['validate', '--json', '--store', store]).out).toBe(
      '{\n  "format": "irt.validate/1",\n  "complete": true,\n  "others": 0,\n  "problems": [],\n  "notices": []\n}\n',
    );
  });

  it('names every problem of every file, in order of place, with whose it is', () => {
    const { code, err, document, problems, notices } = validated(storeOf(BROKEN));
    expect([code, err, document.format]).toEqual([3, '', 'irt.validate/1']);
    expect(problems).toEqual([
      ...Array(5).fill('catalogue/tinh.yaml:1:1 setting-missing null'),
      'irt.yaml:1:1 setting-unknown null',
      'records/_shared/scan.yaml:2:16 reference-to-nothing null',
      'records/ban-dan-toc/contct.yaml:1:1 file-unknown-kind ban-dan-toc',
      'records/plan.yaml:1:7 yaml-syntax null',
      'records/so-y-te/system.yaml:5:3 field-unknown so-y-te',
      'records/so-y-te/system.yaml:8:11 reference-to-nothing so-y-te',
    ]);
    expect(notices).toEqual(['records/ban-dan-toc/scan.yml:1:1 file-ignored ban-dan-toc']);
    expect(Object.keys(document.problems[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'code',
      'agency',
      'message',
    ]);
  });

  it('names a reference to nothing, unless a file is left unread in which it might stand', () => {
    const references = (files: Record<string, string>) =>
      validated(storeOf(files)).problems.filter((problem) => problem.includes('reference'));
    const scan = 'records/_shared/scan.yaml:2:16 reference-to-nothing null';
    expect(references(BROKEN)).toEqual([
      scan,
      'records/so-y-te/system.yaml:8:11 reference-to-nothing so-y-te',
    ]);
    expect(references({ ...BROKEN, 'records/ban-dan-toc/agncy.yaml': '' })).toEqual([scan]);
  });

  it('has all that irt check has, also of agencies that are not there any more', () => {
    const store = storeOf({
      'records/so-y-te/agency.yaml': agency('so-y-te', 'Sở Y tế').concat('  to: 2026-01-01\n'),
      'records/so-y-te/system.yaml': system('a', 'so-y-te'),
    });
    const asOf = ['--as-of', '2026-11-23'];
    const checked = JSON.parse(irt(['check', '--json', '--store', store, ...asOf]).out).problems as Told[];
    const { document, problems } = validated(store, ...asOf);
    expect(document.problems.map(({ agency: _agency, ...rest }) => rest)).toEqual(checked);
    expect(problems).toEqual(['records/so-y-te/system.yaml:3:11 agency-not-alive so-y-te']);
  });

  it('keeps to one agency, and says how many problems are elsewhere', () => {
    const store = storeOf(BROKEN);
    const { code, problems, notices } = validated(store, '--agency', 'ban-dan-toc');
    expect(code).toBe(3);
    expect(problems).toEqual(['records/ban-dan-toc/contct.yaml:1:1 file-unknown-kind ban-dan-toc']);
    expect(notices).toEqual(['records/ban-dan-toc/scan.yml:1:1 file-ignored ban-dan-toc']);
    const { out, err } = irt(['validate', '--store', store, '--agency', 'so-y-te']);
    expect(err).toBe('');
    expect(out.split('\n')[0]).toMatch(
      /^Còn 9 lỗi ngoài phần đã rõ là của cơ quan này.*irt validate --store \S+$/,
    );
    const asked = (files: Record<string, string>) =>
      irt(['validate', '--store', storeOf(files), '--agency', 'so-yte']);
    const unknown = asked(CLEAN);
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain('Có phải ý là “so-y-te”?');
    const untold = asked({ ...BROKEN, 'records/ban-dan-toc/agncy.yaml': '' });
    expect([untold.code, untold.out]).toEqual([3, '']);
    expect(untold.err).toContain('records/ban-dan-toc/agncy.yaml');
  });

  it('groups by agency on a terminal, no line wider than it, each with its line and how to mend it', () => {
    const store = storeOf(BROKEN);
    const { out } = irt(['validate', '--store', store], { env: { COLUMNS: '80', FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken away
    const lines = out.replace(/\u001b\[[\d;]*m/g, '').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const headings = [
      'Cấu hình và danh mục',
      'Ban Dân tộc (ban-dan-toc)',
      'Sở Y tế (so-y-te)',
      'Tệp chung, ngoài thư mục của các cơ quan',
    ];
    expect(lines.filter((line) => headings.includes(line))).toEqual([
      ...headings,
      'Ban Dân tộc (ban-dan-toc)',
    ]);
    const at = lines.indexOf('records/so-y-te/system.yaml:5:3');
    expect(lines.slice(at, at + 4).join(' ')).toMatch(
      /“levle” không có .* Nội dung dòng này: levle: +3 .*→ Có phải ý là “level”/,
    );
    expect(lines.at(-2)).toBe('Có 11 lỗi trong 6 tệp. Có 1 lưu ý.');
  });

  it.each([
    ['md', /^\| Sở Y tế \(so-y-te\) \| records\/so-y-te\/system\.yaml:5:3 \| Trường “levle”/m],
    ['csv', /^Sở Y tế \(so-y-te\),records\/so-y-te\/system\.yaml:5:3,Trường “levle”/m],
    ['plain', /^Sở Y tế \(so-y-te\)\trecords\/so-y-te\/system\.yaml:5:3\tTrường “levle”/m],
  ])('has one problem a line in %s', (format, line) => {
    expect(irt(['validate', '--format', format, '--store', storeOf(BROKEN)]).out).toMatch(line);
  });
});

describe('irt validate of evidence', () => {
  /** A system of Sở Y tế that names these files. */
  function storeWith(evidence: readonly string[], kept: Readonly<Record<string, string>>): string {
    const list = evidence.map((line) => `    - ${line}\n`).join('');
    const records = { 'records/so-y-te/system.yaml': system('a', 'so-y-te', `  evidence:\n${list}`) };
    const files = Object.entries(kept).map(([path, text]) => [`evidence/${path}`, text] as const);
    return storeOf({ ...CLEAN, ...records, ...Object.fromEntries(files) });
  }

  it('names what is missing, changed, outside, or no file', () => {
    const store = storeWith(
      [
        `{ file: system/a/nguyen.pdf, sha256: '${sha256('một')}' }`,
        `{ file: system/a/doi.pdf, sha256: '${sha256('hai')}' }`,
        `{ file: system/a/mat.pdf, sha256: '${sha256('ba')}' }`,
        '{ file: ../irt.yaml }',
        '{ file: system/a }',
        '{ file: system/lien-ket.pdf }',
        '{ file: thu-muc-ngoai/bon.pdf }',
        '{ url: https://a.vn }',
      ],
      { 'system/a/nguyen.pdf': 'một', 'system/a/doi.pdf': 'khác' },
    );
    mkdirSync(join(store, 'ngoai'));
    writeFileSync(join(store, 'ngoai/bon.pdf'), 'bốn');
    symlinkSync(join(store, 'ngoai'), join(store, 'evidence/thu-muc-ngoai'));
    symlinkSync(join(store, 'irt.yaml'), join(store, 'evidence/system/lien-ket.pdf'));
    const { code, problems, notices, document } = validated(store);
    expect(code).toBe(3);
    const at = (line: number, state: string) =>
      `records/so-y-te/system.yaml:${line}:15 evidence-${state} so-y-te`;
    expect(problems).toEqual([
      at(7, 'changed'),
      at(8, 'missing'),
      at(9, 'outside'),
      at(10, 'not-regular'),
      at(11, 'not-regular'),
      at(12, 'not-regular'),
    ]);
    expect(document.problems[0]?.message).toContain(sha256('khác').slice(0, 12));
    expect(notices).toEqual(['evidence/thu-muc-ngoai:1:1 evidence-orphan null']);
    expect(JSON.parse(irt(['check', '--json', '--store', store]).out).problems).toEqual([]);
  });

  it('knows a file that was moved by its content', () => {
    const kept = { 'cu/bien-ban.pdf': 'một', 'system/a/ban.pdf': 'hai' };
    const store = storeWith([`{ file: system/a/bien-ban.pdf, sha256: '${sha256('một')}' }`], kept);
    expect(validated(store).document.problems[0]?.message).toContain('Có phải là evidence/cu/bien-ban.pdf?');
  });

  it('warns of a file without a digest and of one no record names, and ends well', () => {
    const kept = {
      'system/a/Giấy.pdf': '1',
      'la.pdf': '2',
      '.DS_Store': '',
      'a/Thumbs.db': '',
      '~$x.docx': '',
    };
    const { code, problems, notices } = validated(
      storeWith([`{ file: ${'system/a/Giấy.pdf'.normalize('NFD')} }`], kept),
    );
    expect([code, problems]).toEqual([0, []]);
    expect(notices).toEqual([
      'evidence/la.pdf:1:1 evidence-orphan null',
      'records/so-y-te/system.yaml:6:15 evidence-no-digest so-y-te',
    ]);
  });

  it('calls no file an orphan that a broken record or a second of an id may name', () => {
    const broken = '- id: hong\n name: x\n  evidence: [{ file: plan/hong/a.pdf }]\n';
    const twice = system('a', 'so-y-te', '  evidence: [{ file: system/a/hai.pdf }]\n');
    const store = storeOf({
      ...CLEAN,
      'records/so-y-te/plan.yaml': broken,
      'records/so-y-te/system.yaml': system('a', 'so-y-te') + twice,
      'evidence/plan/hong/a.pdf': '1',
      'evidence/system/a/hai.pdf': '2',
      'evidence/system/a.pdf': '3',
    });
    expect(validated(store).notices).toEqual(['evidence/system/a.pdf:1:1 evidence-orphan null']);
  });

  it('gives an orphan in the folder of a record to its agency', () => {
    const store = storeOf(CLEAN);
    mkdirSync(dirname(join(store, 'evidence/system/a/x')), { recursive: true });
    writeFileSync(join(store, 'evidence/system/a/x'), '1');
    expect(validated(store).notices).toEqual(['evidence/system/a/x:1:1 evidence-orphan so-y-te']);
  });
});

describe('a notice', () => {
  it('shows the line it is about and the line as it should be, and says how to mend it', () => {
    const file = 'records/so-a/system.yaml';
    const system = '- id: s1\n  name: H\n  agency: so-a\n  inService: 2020-01-01\n  operator: Phòng #1\n';
    const store = storeOf({
      'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
      'records/so-a/scan.yml': '[]\n',
      [file]: system,
    });
    const csv = irt(['validate', '--format', 'csv', '--store', store]).out;
    expect(csv).toContain('operator: Phòng #1,');
    expect(csv).toMatch(/operator: ""Phòng #1""/u);
    expect(csv).toContain('Đổi tên thành .yaml.');
    const check = irt(['check', '--store', store, '--as-of', '2026-11-23']).err;
    expect(check).toContain(`lưu ý: ${file}:5: Phần từ dấu #`);
    expect(check).toContain('viết đúng là:   operator: "Phòng #1"');
    const { notices } = JSON.parse(irt(['validate', '--json', '--store', store]).out);
    expect(notices[1].message).toContain('operator: "Phòng #1"');
    const input = 'name: H2\nagency: so-a\ninService: 2020-01-01\noperator: Phòng #2\n';
    const added = irt(['system', 'add', '--from-file', '-', '--store', store], { input });
    expect([added.code, added.err.includes('viết đúng là: operator: "Phòng #2"')], added.err).toEqual([
      0,
      true,
    ]);
  });
});
