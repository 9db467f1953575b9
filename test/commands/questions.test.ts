import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { irt, storeOf } from '../irt.js';
import { CTRL_C, DOWN, ENTER, hasTerminal, onTerminal, TAB } from '../terminal.js';

const files = {
  'records/so-y-te/agency.yaml':
    '- id: so-y-te\n  name: Sở Y tế\n  type: department\n- id: xa-a\n  name: Xã A\n  type: commune\n- id: xa-b\n  name: Xã B\n  type: commune\n- id: xa-cu\n  name: Xã Cũ\n  type: commune\n  to: 2025-06-30\n',
  'records/so-y-te/system.yaml':
    '- id: dich-vu-cong\n  name: Dịch vụ công\n  agency: so-y-te\n  inService: 2023-03-01\n- id: thu-dien-tu\n  name: Thư điện tử\n  agency: so-y-te\n  inService: 2023-03-01\n',
  'records/so-y-te/scan.yaml':
    '- id: 20260115-dich-vu-cong-aaaa\n  systems: [dich-vu-cong, thu-dien-tu]\n  started: 2026-01-10\n  finished: 2026-01-15\n  performer: Tổ CNTT\n  tool: Nessus\n  counts:\n    high: 3\n',
  'records/so-y-te/plan.yaml':
    '- id: pa\n  name: Phương án A\n  agency: so-y-te\n  systems: [dich-vu-cong]\n  status: issued\n  issued: 2026-01-05\n  scenarios:\n    - name: Mã độc\n    - name: Lộ dữ liệu\n',
};
const recordsOf = (dir: string, file: string): Record<string, unknown>[] =>
  parse(readFileSync(join(dir, 'records', file), 'utf8'));
const ENGLISH = /navigate|select|submit|No results|Yes|\bNo\b|\[options\]|invalid/u;
const BACKSPACE = '\u007f';

describe.skipIf(!hasTerminal)('questions on a terminal', () => {
  it('several systems are ticked in one list; dates against each other are asked again, the rest is kept', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      ['scan', 'add', '--store', dir],
      [
        ['Hệ thống', `thu${TAB}`],
        ['◉ Thư điện tử', `dich${ENTER}`],
        ['Ngày bắt đầu', `20/11/2026${ENTER}`],
        ['Ngày hoàn thành', `15/11/2026${ENTER}`],
        ['Chưa đúng: “Ngày hoàn thành” (15/11/2026) trước “Ngày bắt đầu” (20/11/2026)', `10/11/2026${ENTER}`],
        ['Ngày hoàn thành (Enter: giữ nguyên)', ENTER],
        ['Đơn vị thực hiện', `Tổ CNTT${ENTER}`],
        ['Công cụ', ENTER],
        ['Ghi “Số điểm yếu”?', `c${ENTER}`],
        ['Nghiêm trọng', ENTER],
        ['Cao', `2${ENTER}`],
        ['Trung bình', ENTER],
        ['Thấp', ENTER],
      ],
    );
    expect([code, screen]).toEqual([0, expect.not.stringMatching(ENGLISH)]);
    const [, made] = recordsOf(dir, 'so-y-te/scan.yaml');
    expect(made).toMatchObject({
      systems: ['thu-dien-tu', 'dich-vu-cong'],
      started: '2026-11-10',
      finished: '2026-11-15',
      performer: 'Tổ CNTT',
      counts: { high: 2 },
    });
  });

  it('the question before comes back with what was answered', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['scan', 'add', '--store', dir, '--systems', 'dich-vu-cong', '--started', '2026-11-01', '--tool', 'x'],
      [
        ['Ngày hoàn thành', `14/11/2026${ENTER}`],
        ['Đơn vị thực hiện', `<${ENTER}`],
        ['Ngày hoàn thành (Enter: giữ nguyên)', `15/11/2026${ENTER}`],
        ['Đơn vị thực hiện', ENTER],
        ['Ghi “Số điểm yếu”?', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(recordsOf(dir, 'so-y-te/scan.yaml')[1]?.['finished']).toBe('2026-11-15');
  });

  it('what makes a plan count is asked as such: its day once it is issued, its scenarios one by one', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      [
        'plan',
        'add',
        '--store',
        dir,
        '--name',
        'Phương án B',
        '--agency',
        'so-y-te',
        '--systems',
        'thu-dien-tu',
      ],
      [
        ['Tình trạng', `ban hanh${ENTER}`],
        ['Ngày ban hành (cần ghi vì “Tình trạng” là “đã ban hành”)', ENTER],
        ['Câu này cần trả lời', `05/01/2026${ENTER}`],
        ['Ngày hết hiệu lực', ENTER],
        ['Ghi “Kịch bản”? (Enter để bỏ qua; để trống thì chưa được tính', `c${ENTER}`],
        ['Kịch bản (mục 1): Tên', `Mã độc tống tiền${ENTER}`],
        ['Mối đe dọa', ENTER],
        ['Ghi thêm nữa?', `y${ENTER}`],
        ['Kịch bản (mục 2): Tên', `Lộ dữ liệu${ENTER}`],
        ['Mối đe dọa', ENTER],
        ['Ghi thêm nữa?', `k${ENTER}`],
      ],
    );
    expect([code, screen]).toEqual([0, expect.not.stringMatching(ENGLISH)]);
    const made = recordsOf(dir, 'so-y-te/plan.yaml').find(({ name }) => name === 'Phương án B');
    expect(made).toMatchObject({
      status: 'issued',
      issued: '2026-01-05',
      scenarios: [{ name: 'Mã độc tống tiền' }, { name: 'Lộ dữ liệu' }],
    });
  });

  it('the reports of an incident are asked for with what is owed and by when', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      [
        ...['incident', 'add', '--store', dir, '--as-of', '2026-11-20T09:00', '--system', 'dich-vu-cong'],
        ...['--type', 'malware', '--class', 'ordinary', '--detected', '2026-11-20T08:00', '--name', 'x'],
        ...[
          '--also-systems',
          'thu-dien-tu',
          '--closed',
          '2026-11-20T08:30',
          '--handler',
          'A',
          '--intake.by',
          'B',
        ],
      ],
      [
        ['Lý do phân loại', ENTER],
        ['Ghi “Báo cáo đã gửi”?', `c${ENTER}`],
        ['Loại', `ban dau${ENTER}`],
        ['Nơi nhận', `${DOWN}${ENTER}`],
        ['Thời điểm gửi', `20/11/2026 08:20${ENTER}`],
        ['Kênh', ENTER],
        ['Số hiệu văn bản', ENTER],
        ['Ghi thêm nữa?', ENTER],
      ],
    );
    expect(screen.replace(/\s+/gu, ' ')).toMatch(/• Phải gửi báo cáo ban đầu .*Hạn: 08:00 23\/11\/2026/u);
    expect(code).toBe(0);
    const [made] = recordsOf(dir, 'so-y-te/incident.yaml');
    expect(made?.['reports']).toEqual([
      { kind: 'initial', to: ['response-unit'], sent: expect.stringContaining('2026-11-20T08:20') },
    ]);
  });

  it('answers are taken as flags are: words by their label, a period as people write it', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['submission', 'add', '--store', dir, '--agency', 'xã a'],
      [
        ['Kỳ:', `quy${ENTER}`],
        ['Kỳ báo cáo', `quý 3/2026${ENTER}`],
        ['Ngày gửi', `5/10/2026${ENTER}`],
        ['Nơi nhận', `  Sở   TT ${ENTER}`],
      ],
    );
    expect(code).toBe(0);
    expect(recordsOf(dir, 'xa-a/submission.yaml')[0]).toMatchObject({
      agency: 'xa-a',
      type: 'quarter',
      period: '2026-Q3',
      sent: '2026-10-05',
      to: 'Sở TT',
    });
  });

  it('whom a waiver is of is chosen by name', async () => {
    const dir = storeOf(files);
    const waiver = ['waiver', 'add', '--store', dir, '--duty', 'd18.drill', '--reason', 'x'];
    const { code, screen } = await onTerminal(
      [...waiver, '--until', '31/12/2026', '--from', '01/01/2026', '--document.number', '1'],
      [
        ['Loại đối tượng', `he thong${ENTER}`],
        ['Đối tượng được miễn, hoãn', `${DOWN}${DOWN}${ENTER}`],
      ],
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Thư điện tử · Sở Y tế')]);
    expect(recordsOf(dir, 'so-y-te/waiver.yaml')[0]?.['subject']).toEqual({
      kind: 'system',
      id: 'thu-dien-tu',
    });
  });

  it('edit shows what is there; a part of a list is changed, another taken away', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      ['plan', 'edit', '--store', dir],
      [
        ['Chọn phương án', `phuong an a${ENTER}`],
        ['Tình trạng: đã ban hành', `kich ban${ENTER}`],
        ['chọn mục cần sửa hoặc xóa', `lo du lieu${ENTER}`],
        ['Mục này của', `sua${ENTER}`],
        ['Tên (Enter: giữ nguyên): (Lộ dữ liệu)', `Lộ, mất dữ liệu${ENTER}`],
        ['Mối đe dọa', ENTER],
        ['chọn mục cần sửa hoặc xóa', `ma doc${ENTER}`],
        ['Mục này của', `xoa${ENTER}`],
        ['❯ Xong', ENTER],
        ['❯ Xong', ENTER],
      ],
    );
    expect([code, screen]).toEqual([0, expect.not.stringMatching(ENGLISH)]);
    expect(recordsOf(dir, 'so-y-te/plan.yaml')[0]?.['scenarios']).toEqual([{ name: 'Lộ, mất dữ liệu' }]);
  });

  it('edit left before anything is changed writes nothing', async () => {
    const dir = storeOf(files);
    const before = readFileSync(join(dir, 'records/so-y-te/plan.yaml'), 'utf8');
    const { code } = await onTerminal(['plan', 'edit', 'pa', '--store', dir], [['Sửa gì', `thoi${ENTER}`]]);
    expect(code).toBe(130);
    expect(readFileSync(join(dir, 'records/so-y-te/plan.yaml'), 'utf8')).toBe(before);
  });

  it('edit that breaks a rule asks again for what the rule concerns', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['scan', 'edit', '20260115-dich-vu-cong-aaaa', '--store', dir],
      [
        ['Sửa gì', `ngay hoan thanh${ENTER}`],
        ['Ngày hoàn thành (Enter: giữ nguyên): (15/01/2026)', `01/01/2026${ENTER}`],
        ['Chưa đúng', ENTER],
        ['Ngày hoàn thành (Enter: giữ nguyên): (01/01/2026)', `16/01/2026${ENTER}`],
        ['❯ Xong', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(recordsOf(dir, 'so-y-te/scan.yaml')[0]).toMatchObject({
      started: '2026-01-10',
      finished: '2026-01-16',
    });
  });

  it('an optional value that is there is emptied by taking it away', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['scan', 'edit', '20260115-dich-vu-cong-aaaa', '--store', dir],
      [
        ['Sửa gì', `cong cu${ENTER}`],
        ['Công cụ (Enter: giữ nguyên): (Nessus)', `${BACKSPACE}${ENTER}`],
        ['❯ Xong', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(recordsOf(dir, 'so-y-te/scan.yaml')[0]).not.toHaveProperty('tool');
  });

  it('show and remove without an id offer the records, found by name, day and agency', async () => {
    const dir = storeOf(files);
    const shown = await onTerminal(
      ['scan', 'show', '--store', dir],
      [['Chọn đợt rà quét', `15/01/2026${ENTER}`]],
    );
    expect([shown.code, shown.screen]).toEqual([0, expect.stringContaining('Nessus')]);
    const left = await onTerminal(['system', 'remove', '--store', dir], [['Chọn hệ thống', CTRL_C]]);
    expect([left.code, left.screen]).toEqual([130, expect.stringContaining('Thư điện tử · Sở Y tế')]);
  });
});

describe('one act for many', () => {
  it('is a record each, one change and one undo', () => {
    const dir = storeOf(files);
    const add = ['activity', 'add', '--store', dir, '--topic', 'awareness', '--date', '2026-11-15'];
    const done = irt([...add, '--agency', 'Xã A, xa-b']);
    expect([done.code, done.out.trim().split('\n').length]).toEqual([0, 2]);
    expect(recordsOf(dir, 'xa-a/activity.yaml')[0]?.['agency']).toBe('xa-a');
    expect(recordsOf(dir, 'xa-b/activity.yaml')[0]?.['agency']).toBe('xa-b');
    expect(irt(['undo', '--store', dir]).code).toBe(0);
    expect(irt(['activity', 'list', '--json', '--store', dir]).out).toContain('"records": []');
  });

  it('of all communes is of those that are there', () => {
    const dir = storeOf(files);
    const add = ['activity', 'add', '--store', dir, '--topic', 'awareness', '--date', '2026-11-15'];
    const { code, out } = irt([...add, '--all-communes', '--json', '--as-of', '2026-11-15']);
    expect(code).toBe(0);
    const { records } = JSON.parse(out) as { records: { agency: string }[] };
    expect(records.map(({ agency }) => agency)).toEqual(['xa-a', 'xa-b']);
  });

  it('is refused where one record has one id, and where an agency is none', () => {
    const dir = storeOf(files);
    const add = ['activity', 'add', '--store', dir, '--topic', 'awareness', '--date', '2026-11-15'];
    expect(irt([...add, '--agency', 'xa-a,xa-b', '--id', 'mot']).code).toBe(2);
    expect(irt([...add, '--agency', 'xa-a,xa-x']).code).toBe(2);
    expect(irt(['activity', 'list', '--json', '--store', dir]).out).toContain('"records": []');
  });
});

describe('a record like another', () => {
  it('is about the same; days and what was counted are its own', () => {
    const dir = storeOf(files);
    const like = ['scan', 'add', '--store', dir, '--like', '20260115-dich-vu-cong-aaaa'];
    const { code } = irt([...like, '--finished', '2026-07-10']);
    expect(code).toBe(0);
    const { id: _id, ...made } = recordsOf(dir, 'so-y-te/scan.yaml')[1] ?? {};
    expect(made).toEqual({
      systems: ['dich-vu-cong', 'thu-dien-tu'],
      finished: '2026-07-10',
      performer: 'Tổ CNTT',
      tool: 'Nessus',
    });
  });
});
