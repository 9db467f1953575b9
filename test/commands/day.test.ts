import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/render/wrap.js';
import { irt, storeOf, tempFolder } from '../irt.js';
import { CTRL_C, DOWN, ENTER, ESC, hasTerminal, onTerminal } from '../terminal.js';

const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');
const AT = ['--as-of', '2026-11-23T08:15'];
const MENU = '❯ Ghi việc đã làm';

/** The store of the sample, to be written to. */
function ofSample(): string {
  const store = join(tempFolder(), 'store');
  cpSync(sample, store, { recursive: true });
  return store;
}

const store = {
  'records/so-y-te/agency.yaml': '- id: so-y-te\n  name: Sở Y tế\n  type: department\n',
  'records/so-y-te/system.yaml':
    '- id: thu-dien-tu\n  name: Thư điện tử\n  agency: so-y-te\n  inService: 2023-03-01\n',
};

describe('irt alone, where nobody can be asked', () => {
  it.each([
    [[]],
    [['--no-input']],
    [['--lang', 'en']],
    [['--store', 'nowhere']],
  ])('irt %j prints the help and exits 0', (args) => {
    const run = irt(args);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('irt init');
  });
});

describe.skipIf(!hasTerminal)('irt alone on a terminal', () => {
  it.each([60, 80, 120])('opens the day within %d columns, without an id of a record', async (columns) => {
    const { code, screen } = await onTerminal([...AT, '--store', ofSample()], [[MENU, ESC]], {
      COLUMNS: String(columns),
    });
    expect(code).toBe(0);
    const shown = screen.slice(0, screen.indexOf('? Bạn'));
    for (const line of shown.split(/\r?\n/)) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    const said = shown.replace(/\s+/g, ' ');
    expect(said).toContain('còn 18 giờ 25 phút');
    expect(said).toContain('quá 20 ngày 19 giờ');
    expect(said).toContain('Thay đổi giao diện trang thông tin điện tử xã Mèo Vạc: gửi lực lượng');
    expect(said).toMatch(/Xã Mèo Vạc +6 +1 +0/);
    expect(said).not.toMatch(/\d{8}-|so-y-te|xa-meo-vac/);
  });

  it('Ctrl-C leaves it with nothing said and nothing written', async () => {
    const dir = storeOf(store);
    const { code, screen } = await onTerminal(['--store', dir], [[MENU, CTRL_C]]);
    expect(code).toBe(130);
    expect(screen).not.toContain('lỗi');
  });

  it('work is recorded by the questions of the command, and the menu comes back', async () => {
    const dir = storeOf(store);
    const { code, screen } = await onTerminal(
      ['--store', dir],
      [
        [MENU, ENTER],
        ['❯ Đợt rà quét', ENTER],
        ['❯ ◯ Thư điện tử', ENTER],
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', `15/11/2026${ENTER}`],
        ['Đơn vị thực hiện', ENTER],
        ['Công cụ', ENTER],
        ['Ghi “Số điểm yếu”?', ENTER],
        [MENU, ESC],
      ],
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Đã ghi')]);
    expect(readFileSync(join(dir, 'records/so-y-te/scan.yaml'), 'utf8')).toContain('systems: [thu-dien-tu]');
  });

  it('Esc goes back from what an act asks, and records nothing', async () => {
    const dir = storeOf(store);
    const { code } = await onTerminal(
      ['--store', dir],
      [
        [MENU, ENTER],
        ['❯ Đợt rà quét', ESC],
        [MENU, ESC],
      ],
    );
    expect(code).toBe(0);
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('Ctrl-C in a question of an act ends the run with its code', async () => {
    const dir = storeOf(store);
    const { code, screen } = await onTerminal(
      ['--store', dir],
      [
        [MENU, ENTER],
        ['❯ Đợt rà quét', ENTER],
        ['❯ ◯ Thư điện tử', CTRL_C],
      ],
    );
    expect([code, screen]).toEqual([130, expect.stringContaining('không có gì được ghi')]);
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('a record is looked up by some letters of its name', async () => {
    const dir = storeOf(store);
    const { code, screen } = await onTerminal(
      ['--store', dir],
      [
        [MENU, `${DOWN}${DOWN}${DOWN}${ENTER}`],
        // The views, the kinds of what happens, then those of what is there for long: agencies first.
        ['❯ Tình hình thực hiện', `${DOWN.repeat(15)}${ENTER}`],
        ['Cơ quan, đơn vị: tìm tên nào?', `so y te${ENTER}`],
        [MENU, ESC],
      ],
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Cơ quan, đơn vị: 1 bản ghi')]);
  });

  it('what goes wrong in an act is told, and the menu comes back', async () => {
    const dir = storeOf(store);
    const cwd = tempFolder();
    mkdirSync(join(cwd, 'bao-cao-quy-2026-Q3.md'));
    const { code, screen } = await onTerminal(
      [...AT, '--store', dir],
      [
        [MENU, `${DOWN.repeat(4)}${ENTER}`],
        ['❯ Quý 3/2026', ENTER],
        ['❯ Trên màn hình', `${DOWN}${ENTER}`],
        ['lỗi', ''],
        [MENU, ESC],
      ],
      {},
      cwd,
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('bao-cao-quy-2026-Q3.md')]);
  });

  it('where there is no store, one is offered', async () => {
    const cwd = tempFolder();
    const { code, screen } = await onTerminal(
      [],
      [
        ['❯ Tạo kho dữ liệu ở thư mục này', ENTER],
        ['Tên tỉnh', `Hà Giang${ENTER}`],
      ],
      {},
      cwd,
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Chưa có kho dữ liệu')]);
    expect(readFileSync(join(cwd, 'irt.yaml'), 'utf8')).toContain('province: Hà Giang');
  });
  it('and Esc makes none', async () => {
    const cwd = tempFolder();
    const { code } = await onTerminal([], [['❯ Tạo kho dữ liệu ở thư mục này', ESC]], {}, cwd);
    expect([code, existsSync(join(cwd, 'irt.yaml'))]).toEqual([0, false]);
  });
});

describe('irt incident clocks', () => {
  const clocks = (...args: string[]) => irt(['incident', 'clocks', ...AT, '--store', sample, ...args]);

  it('to a program: instants, minutes, ids, those met only with --all', () => {
    const { format, at, byDay, clocks: running } = JSON.parse(clocks('--json').out);
    expect([format, at, byDay]).toEqual(['irt.clocks/1', '2026-11-23T08:15:00+07:00', 1]);
    const told = running.map((one: Record<string, unknown>) => [
      one['subject'],
      one['due'],
      one['minutesLeft'],
    ]);
    expect(told).toEqual([
      ['incident/20261030-trang-ttdt-xa-meo-vac-dbag', '2026-11-02T13:10:00+07:00', -29_945],
      ['incident/20261014-lan-van-phong-ubnd-th21', null, null],
      ['incident/20261123-quan-ly-van-ban-d84t', '2026-11-24T02:40:00+07:00', 1105],
      ['incident/20261122-trang-ttdt-so-y-te-t09c', '2026-11-25T09:15:00+07:00', 2940],
      ['incident/20261123-quan-ly-van-ban-d84t', '2026-11-26T02:40:00+07:00', 3985],
    ]);
    const all = JSON.parse(clocks('--json', '--all').out).clocks;
    expect(all.filter(({ state }: { state: string }) => state === 'met').length).toBeGreaterThan(5);
  });
  it('as CSV and Markdown: one row a clock', () => {
    const rows = clocks('--format', 'csv').out.trim().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toContain('Số phút còn lại');
    expect(rows[3]).toMatch(/^còn 18 giờ 25 phút,.*,1105,/);
    expect(clocks('--format', 'md').out.match(/^\| .*báo cáo ban đầu/gm)).toHaveLength(3);
  });
  it('of a store without incidents: that there is none', () => {
    const run = irt(['incident', 'clocks', ...AT, '--store', storeOf(store)]);
    expect([run.code, run.out]).toEqual([0, expect.stringContaining('Không có sự cố nào')]);
  });
  it('with --watch to a pipe, the board once', () => {
    const run = irt(['incident', 'clocks', '--watch', '--store', storeOf(store)]);
    expect([run.code, run.out.match(/Đồng hồ sự cố lúc/g)?.length]).toEqual([0, 1]);
  });
  it.skipIf(!hasTerminal)('with --watch on a terminal, until q', async () => {
    const args = ['incident', 'clocks', '--watch', '--store', storeOf(store)];
    const { code, screen } = await onTerminal(args, [['Nhấn q để dừng', 'q']]);
    expect([code, screen]).toEqual([0, expect.stringContaining('Đồng hồ sự cố lúc')]);
    expect((await onTerminal(args, [['Nhấn q để dừng', CTRL_C]])).code).toBe(130);
  });
});
