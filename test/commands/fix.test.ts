import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf, tempFolder } from '../irt.js';
import { type Answering, answering, CTRL_C, ENTER, hasTerminal, onTerminal } from '../terminal.js';

const AT = ['--as-of', '2026-11-23'];
const files = {
  'records/so-y-te/agency.yaml':
    '- id: so-y-te\n  name: Sở Y tế\n  type: department\n  roles: [irt-host, finance]\n',
  'records/so-y-te/system.yaml':
    '- id: dich-vu-cong\n  name: Dịch vụ công\n  agency: so-y-te\n  level: 3\n  inService: 2023-03-01\n',
  'records/so-y-te/plan.yaml':
    '- id: pa\n  name: Phương án A\n  agency: so-y-te\n  systems: [dich-vu-cong]\n  status: issued\n  issued: 2023-03-15\n',
  'records/so-y-te/incident.yaml':
    '- id: sc1\n  name: Thư lừa đảo\n  system: dich-vu-cong\n  type: phishing\n  class: ordinary\n  detected: 2026-11-20T08:00:00+07:00\n  handler: Trần B\n',
};
interface Row {
  duty: string;
  state: string;
  severity: string;
  subject: string;
}
const resultsOf = (dir: string): Row[] =>
  (JSON.parse(irt(['check', '--json', ...AT, '--store', dir]).out) as { results: Row[] }).results;
const open = (dir: string) =>
  resultsOf(dir).filter(
    ({ state, severity }) =>
      severity === 'required' && ['missing', 'overdue', 'unknown', 'due-soon'].includes(state),
  );

/** Answers by what a question says; a name is another one each time. */
function officer(): Answering {
  let people = 0;
  const nextLetter = () => {
    people += 1;
    return String.fromCodePoint(64 + people);
  };
  const answers: readonly (readonly [RegExp, () => string])[] = [
    [/^Tên/u, () => `Nguyễn Văn ${nextLetter()}`],
    [/Văn bằng, chứng chỉ.*Ghi thêm nữa|Kịch bản.*Ghi thêm nữa/u, () => 'k'],
    [/Ghi “(?:Văn bằng|Kịch bản)/u, () => 'c'],
    [/Kịch bản.*Tên/u, () => 'Mã độc tống tiền'],
    [/Văn bằng.*Loại/u, () => 'chung chi'],
    [/Ngày cấp/u, () => '10/01/2020'],
    [/Đáp ứng chuẩn/u, () => 'c'],
    [/Lãnh đạo trực tiếp/u, () => (people === 3 ? 'c' : 'k')],
    [/Năm sinh/u, () => String(1980 + people)],
    [/Ngày thành lập/u, () => '01/12/2022'],
    [/Ngày vào/u, () => '02/12/2022'],
    [/Quyết định: Số/u, () => '12/QĐ-UBND'],
    [/Quyết định: Ngày/u, () => '01/12/2022'],
    [/Điện thoại/u, () => '0207 123 4567'],
    [/Thư điện tử/u, () => 'ung-cuu@example.vn'],
    [/Nơi công bố/u, () => 'https://syt.example.vn'],
    [/Ngày công bố/u, () => '20/11/2026'],
    [/Ngày (?:thực hiện|gửi)/u, () => '20/11/2026'],
    [/Ngày hoàn thành/u, () => '20/11/2026'],
    [/Thời điểm gửi/u, () => '20/11/2026 09:00'],
    [/Tiếp nhận: Thời điểm/u, () => '20/11/2026 08:10'],
    [/Đã bố trí/u, () => '500000000'],
    [/^Ngày(?: \(|:)/u, () => '20/11/2026'],
  ];
  return (question) => answers.find(([pattern]) => pattern.test(question))?.[1]();
}

describe.skipIf(!hasTerminal)('irt fix on a terminal', () => {
  it('closes every gap of a small store by questions, each the first time', async () => {
    const dir = storeOf(files);
    expect(open(dir).length).toBeGreaterThan(5);
    const { code, screen } = await answering(['fix', ...AT, '--store', dir], officer());
    expect(open(dir)).toEqual([]);
    expect([code, screen]).toEqual([0, expect.stringContaining('không còn mục nào.')]);
    expect(screen).not.toMatch(/navigate|\bselect|Yes|No results|\{|\bundefined\b/u);
  });

  it('says what is missing, what it comes to before it is written, and by when the next time is; undo takes it back', async () => {
    const dir = storeOf(files);
    const before = open(dir).length;
    const { code, screen } = await onTerminal(
      ['fix', 'system/dich-vu-cong', '--duty', 'd18.vuln-scan', ...AT, '--store', dir],
      [
        ['Làm gì với mục này', ENTER],
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', `20/11/2026${ENTER}`],
        ['Đơn vị thực hiện', ENTER],
        ['Công cụ', ENTER],
        ['Ghi “Số điểm yếu”?', ENTER],
        ['❯ Ghi', ENTER],
      ],
    );
    expect([code, screen]).toEqual([
      0,
      expect.stringContaining('Đã đóng 1 thiếu sót; lần tới trước 20/05/2027.'),
    ]);
    expect(open(dir).length).toBe(before - 1);
    expect(irt(['undo', '--store', dir]).code).toBe(0);
    expect(open(dir).length).toBe(before);
  });

  it('offers the record that almost counts, and asks only what it lacks', async () => {
    const dir = storeOf({
      ...files,
      'records/so-y-te/drill.yaml':
        '- id: dt\n  name: Diễn tập 2026\n  type: real-combat\n  systems: [dich-vu-cong]\n  finished: 2026-10-01\n  liveSystem: true\n',
    });
    const { screen } = await onTerminal(
      ['fix', '--duty', 'd18.drill', ...AT, '--store', dir],
      [
        ['Ghi tiếp vào cuộc diễn tập “Diễn tập 2026”', `diễn tập 2026${ENTER}`],
        ['Có kịch bản báo trước', `k${ENTER}`],
        ['❯ Ghi', ENTER],
      ],
    );
    expect(screen).toContain('Đã đóng 1 thiếu sót');
    expect(resultsOf(dir).find(({ duty }) => duty === 'd18.drill')?.state).toBe('met');
  });

  it('an answer that closes nothing is said to before it is written, and is not what Enter writes', async () => {
    const dir = storeOf(files);
    const { screen } = await onTerminal(
      ['fix', '--duty', 'd18.vuln-scan', ...AT, '--store', dir],
      [
        ['Làm gì với mục này', ENTER],
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', ENTER],
        ['Đơn vị thực hiện', ENTER],
        ['Công cụ', ENTER],
        ['Ghi “Số điểm yếu”?', ENTER],
        ['❯ Trả lời lại', `thoi${ENTER}`],
        ['Làm gì với mục này', `dung${ENTER}`],
      ],
    );
    expect(screen).toContain('mục này vẫn chưa xong');
    expect(screen).toContain('Đã đóng 0 thiếu sót; còn 1 mục.');
    expect(irt(['scan', 'list', '--json', '--store', dir]).out).toContain('"records": []');
  });

  it('a waiver hides a gap, and is not counted as done', async () => {
    const dir = storeOf(files);
    const { screen } = await answering(
      ['fix', '--duty', 'd18.threat-hunt', ...AT, '--store', dir],
      (question) => {
        if (/Làm gì/u.test(question)) return 'mien';
        if (/Lý do/u.test(question)) return 'Đang nâng cấp';
        if (/Văn bản: Số/u.test(question)) return '15/QĐ-UBND';
        if (/Văn bản: Ngày/u.test(question)) return '01/11/2026';
        return /đến hết/u.test(question) ? '31/12/2026' : undefined;
      },
    );
    expect(screen).toContain('Được miễn, hoãn 1 mục; không tính là đã thực hiện.');
    expect(screen).toContain('Đã đóng 0 thiếu sót');
    expect(resultsOf(dir).find(({ duty }) => duty === 'd18.threat-hunt')?.state).toBe('waived');
  });

  it('skips, goes back, and stops; Ctrl-C in a question keeps what was written', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      ['fix', ...AT, '--store', dir],
      [
        ['Dừng ở đây', `de sau${ENTER}`],
        ['Quay lại mục trước', `quay lai${ENTER}`],
        ['Ghi tiếp vào sự cố', CTRL_C],
      ],
    );
    expect([code, screen]).toEqual([
      130,
      expect.stringMatching(/Mục 1\/[\s\S]*Mục 2\/[\s\S]*Mục 1\/[\s\S]*Đã đóng 0 thiếu sót/u),
    ]);
  });

  it('a dry run writes nothing', async () => {
    const dir = storeOf(files);
    const before = tempFolder();
    cpSync(dir, before, { recursive: true });
    await onTerminal(
      ['fix', '--dry-run', '--duty', 'd18.plan-issued', ...AT, '--store', dir],
      [
        ['Làm gì với mục này', ENTER],
        ['Kịch bản: Tên', `Mã độc${ENTER}`],
        ['❯ Ghi', ENTER],
        ['Dừng ở đây', `dung${ENTER}`],
      ],
    );
    const plan = 'records/so-y-te/plan.yaml';
    expect(readFileSync(join(dir, plan), 'utf8')).toBe(readFileSync(join(before, plan), 'utf8'));
  });
});

describe('irt fix without a terminal', () => {
  it('is refused, and says what to run instead', () => {
    const dir = storeOf(files);
    const { code, out, err } = irt(['fix', '--agency', 'Sở Y tế', ...AT, '--store', dir]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`irt check --agency "Sở Y tế" --store ${dir}`);
  });

  it('no command on the screen needs an object in braces', () => {
    const dir = storeOf(files);
    const { out } = irt(['check', ...AT, '--store', dir]);
    expect(out).toContain('irt fix incident/sc1 --duty d18.incident-report');
    expect(out).not.toMatch(/irt .*\{/u);
  });
});
