import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, irtAsync, storeOf } from '../irt.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const SYSTEM = '- id: his\n  name: HIS # giữ\n  agency: "so-y-te"\n\n  inService: 2020-01-01\n';
const SYSTEM_FILE = 'records/so-y-te/system.yaml';
const store = () => storeOf({ 'records/so-y-te/agency.yaml': AGENCY, [SYSTEM_FILE]: SYSTEM });
const run = (dir: string, ...args: string[]) => irt([...args, '--store', dir]);
const ok = (dir: string, ...args: string[]) => {
  const done = run(dir, ...args);
  expect([args.join(' '), done.code, done.code === 0 ? '' : done.err]).toEqual([args.join(' '), 0, '']);
  return done;
};
const text = (dir: string, file = SYSTEM_FILE) => readFileSync(join(dir, file), 'utf8');

describe('irt undo', () => {
  it('puts back every byte of an edit, an addition and a removal, and does them again', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    const edited = text(dir);
    ok(
      dir,
      'system',
      'add',
      '--id',
      'lis',
      '--name',
      'LIS',
      '--agency',
      'so-y-te',
      '--in-service',
      '01/02/2021',
    );
    const added = text(dir);
    ok(dir, 'system', 'remove', 'lis', '--yes');
    expect(ok(dir, 'undo').err).toContain('Đã hoàn tác “system remove”');
    expect(text(dir)).toBe(added);
    ok(dir, 'undo', '2');
    expect(text(dir)).toBe(SYSTEM);
    expect(run(dir, 'undo')).toMatchObject({ code: 2, err: expect.stringContaining('irt history') });
    expect(ok(dir, 'undo', '--redo').err).toContain('Đã làm lại');
    expect(text(dir)).toBe(added);
    ok(dir, 'undo', '2');
    expect(text(dir)).toBe(SYSTEM);
    expect(edited).not.toBe(SYSTEM);
  });

  it('is one document under --json', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '1');
    expect(JSON.parse(ok(dir, 'undo', '--json').out)).toMatchObject({
      format: 'irt.undo/1',
      redo: false,
      commands: [{ command: 'system edit', records: ['system/his'] }],
    });
  });

  it('takes back all of a command that changed several records', () => {
    const dir = storeOf({
      'records/a/agency.yaml': AGENCY,
      'records/b/agency.yaml': AGENCY.replace('so-y-te', 'so-b') + AGENCY.replace('so-y-te', 'so-c'),
    });
    const before = [text(dir, 'records/a/agency.yaml'), text(dir, 'records/b/agency.yaml')];
    ok(dir, 'agency', 'merge', 'so-y-te', 'so-b', '--into', 'so-c', '--on', '30/06/2026');
    expect(text(dir, 'records/a/agency.yaml')).not.toBe(before[0]);
    ok(dir, 'undo');
    expect([text(dir, 'records/a/agency.yaml'), text(dir, 'records/b/agency.yaml')]).toEqual(before);
  });

  it('refuses where a later change would be lost, by a command or by hand', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    const byHand = text(dir).replace('name: HIS', 'name: Bệnh án');
    writeFileSync(join(dir, SYSTEM_FILE), byHand);
    const refused = run(dir, 'undo');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('system/his đã thay đổi sau đó');
    expect(text(dir)).toBe(byHand);
  });

  it('refuses what would leave others pointing at nothing, and says so', () => {
    const dir = storeOf({});
    ok(dir, 'agency', 'add', '--id', 'so-a', '--name', 'A', '--type', 'other');
    writeFileSync(join(dir, 'records/system.yaml'), SYSTEM.replace('so-y-te', 'so-a'));
    const refused = run(dir, 'undo');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('records/system.yaml:3:');
    expect(run(dir, 'agency', 'show', 'so-a').code).toBe(0);
  });

  it('shows with --dry-run what it would do, and writes nothing', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    const before = [text(dir), ...readdirSync(join(dir, 'history'))];
    expect(ok(dir, 'undo', '--dry-run').err).toContain('-  level: 3');
    expect([text(dir), ...readdirSync(join(dir, 'history'))]).toEqual(before);
  });

  it('knows a number of commands from anything else', () => {
    for (const n of ['0', '-1', 'x', '1.5']) expect(run(store(), 'undo', '--', n).code).toBe(2);
  });
});

describe('irt history', () => {
  it('tells what was done, latest first, of all or of one record, also of one that is gone', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    ok(dir, 'agency', 'add', '--id', 'so-a', '--name', 'A', '--type', 'other');
    ok(dir, 'agency', 'remove', 'so-a', '--yes');
    const all = ok(dir, 'history').out.split('\n');
    expect(all[0]).toBe('Lịch sử thay đổi: 3 dòng');
    const rows = all.filter((line) => line.includes('\t')).slice(1);
    expect(rows.map((row) => row.split('\t').slice(1, 3))).toEqual([
      ['agency remove', 'agency/so-a'],
      ['agency add', 'agency/so-a'],
      ['system edit', 'system/his'],
    ]);
    expect(rows[0]).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4}\t/);
    expect(ok(dir, 'history', 'agency/so-a').out).toContain('2 dòng');
    const json = JSON.parse(ok(dir, 'history', '--json').out);
    expect(json).toMatchObject({ format: 'irt.history/1', faults: [], heads: [{ lines: 3 }] });
    expect(Object.keys(json.entries[0])).toEqual([
      ...[
        'at',
        'who',
        'machine',
        'command',
        'op',
        'kind',
        'id',
        'before',
        'after',
        'text',
        'change',
        'digest',
      ],
    ]);
    expect(run(dir, 'history', 'agency/so-y-ta')).toMatchObject({
      code: 2,
      err: expect.stringContaining('so-y-te'),
    });
    expect(ok(dir, 'history', 'his')).toEqual(ok(dir, 'history', 'system/his'));
    expect(run(dir, 'history', 'hiss').code).toBe(2);
    expect(ok(store(), 'history').out).toContain('Chưa có thay đổi nào');
  });

  it('says when a record was changed outside irt since', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    expect(ok(dir, 'history', 'system/his').out).not.toContain('ngoài irt');
    writeFileSync(join(dir, SYSTEM_FILE), text(dir).replace('level: 3', 'level: 2'));
    expect(ok(dir, 'history', 'system/his').out).toContain('system/his đã được sửa ngoài irt');
  });

  it('is verified: whole, altered, cut behind a mark that was printed', () => {
    const dir = store();
    ok(dir, 'system', 'edit', 'his', '--level', '3');
    ok(dir, 'system', 'edit', 'his', '--level', '2');
    const mark = /mã ([0-9a-f]{64})/.exec(run(dir, 'check', '--verbose').err)?.[1] ?? '';
    const report = ok(dir, 'report', 'quarterly', '--period', '2026-Q3', '--json');
    expect(JSON.parse(report.out).history).toContain(` 2 ${mark.slice(0, 16)}`);
    expect(ok(dir, 'history', 'verify', '--head', mark.slice(0, 16)).out).toContain('nguyên vẹn');
    const file = join(dir, 'history', readdirSync(join(dir, 'history'))[0] ?? '');
    const lines = readFileSync(file, 'utf8');
    writeFileSync(file, `${lines.split('\n')[0]}\n`);
    expect(run(dir, 'history', 'verify').code).toBe(0);
    expect(run(dir, 'history', 'verify', '--head', mark.slice(0, 16))).toMatchObject({
      code: 3,
      out: expect.stringContaining('bị cắt bỏ'),
    });
    writeFileSync(file, lines.replace('"op":"edit"', '"op":"add"'));
    const broken = run(dir, 'history', 'verify');
    expect(broken.code).toBe(3);
    expect(broken.out).toMatch(/history\/\S+-\d{4}-\d\d\.jsonl:2: dòng mà dòng này nối tiếp không còn/);
    expect(JSON.parse(run(dir, 'history', 'verify', '--json').out)).toMatchObject({
      format: 'irt.history-verify/1',
      whole: false,
      faults: [{ line: 2, why: 'chain' }],
    });
    expect(run(dir, 'history', 'verify', '--head', 'abc').code).toBe(2);
  });
});

it('two edits of one record at once: none lost in silence', async () => {
  const dir = store();
  for (const delay of [0, 10, 30]) {
    const fields = ['operator', 'note'] as const;
    const values = fields.map((field) => `${field} ${delay}`);
    const done = await Promise.all(
      fields.map(async (field, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * delay));
        return irtAsync([
          'system',
          'edit',
          'his',
          `--${field}`,
          values[index] ?? '',
          '--store',
          dir,
          '--lock-timeout',
          '86400',
        ]);
      }),
    );
    for (const [index, { code, err }] of done.entries()) {
      if (code === 0) expect(text(dir)).toContain(values[index]);
      else {
        expect(code).toBe(4);
        expect(err).toContain('vừa được người khác thay đổi');
        expect(err).toMatch(/^[+]/m);
      }
    }
    expect(done.some(({ code }) => code === 0)).toBe(true);
  }
});
