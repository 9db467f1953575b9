import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeOf } from '../irt.js';
import { CTRL_C, DOWN, ENTER, hasTerminal, onTerminal } from '../terminal.js';

const files = {
  'records/so-y-te/agency.yaml':
    '- id: so-y-te\n  name: Sở Y tế\n  type: department\n- id: so-noi-vu\n  name: Sở Nội vụ\n  type: department\n',
  'records/so-y-te/system.yaml':
    '- id: dich-vu-cong\n  name: Dịch vụ công\n  agency: so-y-te\n  inService: 2023-03-01\n- id: thu-dien-tu\n  name: Thư điện tử\n  agency: so-y-te\n  inService: 2023-03-01\n',
};

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('that does not know its width, 80 columns are taken', async () => {
    const { code, screen } = await onTerminal(['duty', 'show', 'd18.drill'], [], { COLUMNS: '' });
    expect(code).toBe(0);
    const widths = screen.split(/\r?\n/).map((line) => line.length);
    expect(Math.max(...widths)).toBeGreaterThan(60);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });

  it('scan add asks for what is missing; systems are found without marks', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      ['scan', 'add', '--store', dir, '--performer', 'Tổ CNTT', '--tool', 'x', '--counts.high', '0'],
      [
        ['Hệ thống', 'thu dien'],
        // The first one listed only once the letters have narrowed the list.
        ['❯ ◯ Thư điện tử', ENTER],
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', `31/02/2026${ENTER}`],
        ['không đúng', `${'\u007f'.repeat(10)}15/11/2026${ENTER}`],
      ],
    );
    expect(screen).toContain('Đã ghi');
    expect(code).toBe(0);
    const written = readFileSync(join(dir, 'records/so-y-te/scan.yaml'), 'utf8');
    expect(written).toContain('systems: [thu-dien-tu]');
    expect(written).toContain('finished: 2026-11-15');
  });

  it('text pasted with its Enter chooses what it leads to, not what was listed before', async () => {
    const dir = storeOf(files);
    const { code, screen } = await onTerminal(
      ['scan', 'add', '--store', dir, '--performer', 'x', '--tool', 'x', '--counts.high', '0'],
      [
        ['❯ ◯ Dịch vụ công', `thu dien${ENTER}`],
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', `15/11/2026${ENTER}`],
      ],
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Đã ghi')]);
    const written = readFileSync(join(dir, 'records/so-y-te/scan.yaml'), 'utf8');
    expect(written).toContain('systems: [thu-dien-tu]');
  });

  it('pasted text that leads to nothing chooses nothing', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['scan', 'add', '--store', dir],
      [
        ['❯ ◯ Dịch vụ công', `khong co${ENTER}`],
        ['Không có mục nào', CTRL_C],
      ],
    );
    expect(code).toBe(130);
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('the command that closes a gap, typed as shown, asks when it was done', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['scan', 'add', '--store', dir, '--systems', 'dich-vu-cong', '--performer', 'x', '--tool', 'x'],
      [
        ['Ngày bắt đầu', ENTER],
        ['Ngày hoàn thành', `15/11/2026${ENTER}`],
        ['Số điểm yếu', ENTER],
      ],
    );
    expect(code).toBe(0);
    const written = readFileSync(join(dir, 'records/so-y-te/scan.yaml'), 'utf8');
    expect(written).toContain('finished: 2026-11-15');
  });

  it('a word is chosen by its Vietnamese name', async () => {
    const dir = storeOf(files);
    const skip = [ENTER, ENTER, ENTER, ENTER];
    const { code, screen } = await onTerminal(
      [
        'agency',
        'add',
        '--store',
        dir,
        '--name',
        'Xã A',
        '--from',
        '2025-07-01',
        '--to',
        '2030-01-01',
        '--successor',
        'so-y-te',
      ],
      [
        ['sở, ban, ngành', `${DOWN}${DOWN}${ENTER}`],
        ['Vai trò', skip[0] ?? ENTER],
      ],
    );
    expect(screen).toContain('Đã ghi');
    expect(code).toBe(0);
    expect(readFileSync(join(dir, 'records/xa-a/agency.yaml'), 'utf8')).toContain('type: commune');
  });

  it('Ctrl-C writes nothing and is exit 130', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(['scan', 'add', '--store', dir], [['Hệ thống', CTRL_C]]);
    expect(code).toBe(130);
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('--no-input asks nothing', async () => {
    const { code, screen } = await onTerminal(['scan', 'add', '--no-input', '--store', storeOf(files)], []);
    expect(code).toBe(2);
    expect(screen).toContain('--systems');
  });

  it('remove asks to be sure; the default is no', async () => {
    const dir = storeOf(files);
    const refused = await onTerminal(['agency', 'remove', 'so-noi-vu', '--store', dir], [['Xóa', ENTER]]);
    expect(refused.code).toBe(130);
    const agreed = await onTerminal(
      ['agency', 'remove', 'so-noi-vu', '--store', dir],
      [['Xóa', `y${ENTER}`]],
    );
    expect(agreed.code).toBe(0);
    expect(readFileSync(join(dir, 'records/so-y-te/agency.yaml'), 'utf8')).not.toContain('so-noi-vu');
  });

  it('edit without flags asks which field', async () => {
    const dir = storeOf(files);
    const { code } = await onTerminal(
      ['system', 'edit', 'dich-vu-cong', '--store', dir],
      [
        ['Sửa gì', ENTER],
        ['Tên (', `Dịch vụ công mới${ENTER}`],
        ['❯ Xong', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(readFileSync(join(dir, 'records/so-y-te/system.yaml'), 'utf8')).toContain(
      'name: Dịch vụ công mới',
    );
  });
});
