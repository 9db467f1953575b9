import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/render/wrap.js';
import { irt, storeOf, tempFolder } from '../irt.js';
import { hasTerminal, onTerminal } from '../terminal.js';

const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');
const AT = ['--as-of', '2026-11-23T08:15'];

/** What stands on a terminal, the width kept, blanks made one. */
async function seen(args: readonly string[], { columns = 80, cwd = sample } = {}) {
  const { code, screen } = await onTerminal(args, [], { COLUMNS: String(columns) }, cwd);
  const lines = screen.trimEnd().split(/\r?\n/);
  return { code, lines, said: screen.replace(/\s+/g, ' ') };
}

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const store = { 'records/so-y-te/agency.yaml': AGENCY };

describe.skipIf(!hasTerminal)('irt check on a terminal', () => {
  it.each([60, 80, 120])('begins with one screen of %d columns', async (columns) => {
    const { code, lines, said } = await seen(['check', ...AT], { columns });
    expect(code).toBe(1);
    expect(lines.length).toBeLessThanOrEqual(30);
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    expect(said).toMatch(/Bắt buộc: đã thực hiện \d+\/\d+ · .* chưa xác định .*Khuyến nghị: đã thực hiện/);
    expect(lines.filter((line) => line.startsWith('- ')).length).toBe(2 + 5);
    expect(said).toContain('quá 20 ngày 19 giờ: Báo cáo ban đầu – Thay đổi giao diện');
    expect(said).toMatch(/Cơ quan Quá hạn Sắp đến hạn Chưa rõ/);
    expect(said).toMatch(/Xem tiếp: irt check --next .*irt check --agency MÃ .*irt check --details/);
  });

  it('counts every agency: rows and the others come to what the list has', async () => {
    const { lines } = await seen(['check', ...AT]);
    const head = lines.findIndex((line) => line.startsWith('Cơ quan  '));
    const rows = lines.slice(head + 2).filter((line) => /\d+ +\d+ +\d+$/.test(line));
    const sums = [0, 1, 2].map((column) =>
      rows.reduce((sum, row) => sum + Number((row.match(/(\d+) +(\d+) +(\d+)$/) ?? [])[column + 1]), 0),
    );
    const { results } = JSON.parse(irt(['check', '--json', ...AT, '--store', sample]).out);
    const count = (...states: string[]) =>
      results.filter(
        (one: { severity: string; state: string }) =>
          one.severity === 'required' && states.includes(one.state),
      ).length;
    expect(sums).toEqual([count('overdue', 'missing'), count('due-soon'), count('unknown')]);
    expect(lines.some((line) => /^và \d+ cơ quan khác/.test(line))).toBe(true);
  });

  it.each([
    [['--details']],
    [['--agency', 'xa-meo-vac']],
    [['system/soc']],
    [['--advice']],
    [['--group', 'duty']],
  ])('%j gives the list', async (args) => {
    const { said } = await seen(['check', ...args, ...AT]);
    expect(said).toContain('Hạn Còn lại Mục');
    expect(said).not.toContain('Xem tiếp');
  });

  it('a format or a file is asked for as such, and a pipe gets the list as before', async () => {
    const file = join(tempFolder(), 'danh-sach.txt');
    expect((await seen(['check', ...AT, '--output', file])).said).not.toContain('Gấp nhất');
    const asked = await seen(['check', ...AT, '--format', 'csv']);
    expect(asked.said).toContain('Tình trạng,Hạn');
  });

  it('what was kept for a pipe is not what a terminal shows, nor the reverse', async () => {
    const dir = join(tempFolder(), 'store');
    cpSync(sample, dir, { recursive: true });
    const args = ['check', ...AT, '--store', dir];
    const piped = () => irt(args, { env: { COLUMNS: '80' } }).out;
    const first = piped();
    expect((await seen(args)).said).toContain('Gấp nhất');
    expect(piped()).toBe(first);
    expect((await seen(args)).said).toContain('Gấp nhất');
    expect(first).not.toContain('Gấp nhất');
  });

  it('nothing unread is cleared: with a file that cannot be read it says so first, and no share', async () => {
    const dir = storeOf({ ...store, 'records/so-y-te/system.yaml': '- id: [\n' });
    const { code, lines, said } = await seen(['check', ...AT, '--store', dir]);
    expect(code).toBe(3);
    expect(lines[0]).toMatch(/^CHƯA ĐẦY ĐỦ|chưa đầy đủ/i);
    expect(said).not.toContain('đã thực hiện');
    expect(said).not.toContain('Không còn mục bắt buộc nào thiếu: đã xét');
  });

  it('what is not known is never shown as good', async () => {
    const dir = storeOf({
      ...store,
      'records/so-y-te/system.yaml': '- id: his\n  name: HIS\n  agency: so-y-te\n  inService: 2023-03-01\n',
    });
    const { said } = await seen(['check', '--as-of', '2026-11-23', '--store', dir]);
    expect(said).toMatch(/Bắt buộc: .*\d+ chưa xác định/);
  });
});

describe('irt check --next', () => {
  it('is the most urgent alone, each with what to type', () => {
    const { out } = irt(['check', '--next', ...AT, '--store', sample]);
    const rows = out.split('\n').filter((line) => line.split('\t').length > 5);
    expect(rows).toHaveLength(1 + 5);
    expect(rows[1]).toMatch(/^thiếu\t13:10 02\/11\/2026\t/);
    expect(rows.slice(1).every((row) => row.includes('\tirt '))).toBe(true);
  });
  it('of one agency its own', () => {
    const { out } = irt(['check', '--next', '--agency', 'xa-meo-vac', ...AT, '--store', sample]);
    const rows = out.split('\n').filter((line) => line.split('\t').length > 5);
    expect(rows.slice(1).every((row) => row.includes('\txa-meo-vac\t'))).toBe(true);
  });
});
