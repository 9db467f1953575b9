import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const AT = ['--as-of', '2026-11-23'];
const STORE = {
  'records/so-a/agency.yaml':
    '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n- { id: mang-b, name: Mạng B, type: telecom }\n',
  'records/so-a/system.yaml':
    '- { id: he-a, name: Hệ A, agency: so-a, level: 3, inService: 2023-01-01 }\n- { id: he-b, name: Hệ B, agency: so-a, level: 3, inService: 2023-01-01 }\n',
  'records/so-a/plan.yaml': '- { id: p1, name: Phương án, agency: so-a, systems: [he-b], status: draft }\n',
};

describe('what is only assumed is said before all else', () => {
  const scan = ['--assume', 'scan:he-a@2026-11-20'];
  const plan = ['--assume', 'plan:{id: p1, status: issued, issued: 2026-11-20, scenarios: [{name: Mã độc}]}'];
  it.each<[string, string[]]>([
    ['table', []],
    ['a table for a pipe', ['--format', 'plain']],
    ['md', ['--format', 'md']],
    ['csv', ['--format', 'csv']],
    ['quiet', ['-q']],
    ['by duty', ['--group', 'duty']],
    ['against an earlier day', ['--since', '2026-10-01']],
    ['against an earlier day, csv', ['--since', '2026-10-01', '--format', 'csv']],
    ['English', ['--lang', 'en']],
  ])('%s', (_, args) => {
    const { out } = irt(['check', '--store', storeOf(STORE), ...AT, ...scan, ...plan, ...args]);
    const [first = '', ...rest] = out.replace('\ufeff', '').split(/\r?\n/);
    const said = args.includes('en') ? 'ASSUMED, NOT RECORDED: ' : 'GIẢ ĐỊNH, CHƯA GHI: ';
    expect(first).toContain(said);
    for (const named of ['assumed-1', 'he-a', '20/11/2026', 'p1', 'Mã độc']) expect(first).toContain(named);
    expect(first).not.toContain('he-b');
    if (!args.includes('csv'))
      expect(rest.join('\n')).toMatch(/(?:nếu thực hiện như|if done as) (?:giả định|assumed)/);
  });

  it('in a file of -o, and nowhere without an assumption', () => {
    const dir = storeOf(STORE);
    irt(['check', '--store', dir, ...AT, ...scan, '-o', join(dir, 'x.txt')]);
    expect(readFileSync(join(dir, 'x.txt'), 'utf8')).toMatch(/^GIẢ ĐỊNH, CHƯA GHI: /);
    expect(irt(['check', '--store', dir, ...AT]).out).not.toMatch(/giả định/i);
  });

  it('after what could not be read', () => {
    const dir = storeOf({ ...STORE, 'records/b/system.yaml': '- id: [\n' });
    const { out } = irt(['check', '--store', dir, ...AT, ...scan]);
    expect(out).toMatch(/^CHƯA ĐẦY ĐỦ: .*\n\nGIẢ ĐỊNH, CHƯA GHI: /);
  });
});

describe('no command names a record that is only assumed', () => {
  const checked = (...assumed: string[]) => {
    const dir = storeOf(STORE);
    const args = ['check', '--store', dir, ...AT, ...assumed.flatMap((text) => ['--assume', text])];
    const { results } = JSON.parse(irt([...args, '--json']).out) as {
      results: { duty: string; subject: string; next: string | null; message: string }[];
    };
    const screen = irt([...args, '--all', '--format', 'md']).out;
    return { results, screen: screen.split('\n').slice(1).join('\n') };
  };

  it.each([
    ['a scan to come', 'scan:he-a@2026-12-05'],
    ['a scan begun', 'scan:{systems: [he-a], started: 2026-11-20}'],
    ['a hunt begun', 'hunt:{id: moi, systems: [he-a], started: 2026-11-20}'],
    ['a draft', 'plan:{name: P, agency: so-a, systems: [he-a], status: draft}'],
    [
      'a plan without scenarios',
      'plan:{name: P, agency: so-a, systems: [he-a], status: issued, issued: 2026-01-01}',
    ],
    ['a drill begun', 'drill:{type: real-combat, systems: [he-a], started: 2026-11-20}'],
    ['a drill without weaknesses', 'drill:he-a@2026-11-20'],
    ['a supplier', 'supplier:{name: N, agency: so-a, access: true}'],
    [
      'a supplier reviewed long ago',
      'supplier:{name: N, agency: so-a, access: true, securityClause: true, incidentClause: true, contract: {number: "1", date: 2024-01-01}, reviewed: 2024-01-01}',
    ],
    ['an incident', 'incident:{system: he-a, type: malware, detected: "2026-11-20T08:00"}'],
    [
      'an incident with a provider',
      'incident:{system: he-a, type: malware, detected: "2026-11-20T08:00", closed: "2026-11-20T18:00", provider: mang-b}',
    ],
    ['a finding', 'finding:{system: he-a, found: 2026-11-01, severity: critical, takeover: true}'],
    ['a warning', 'warning:{source: A05, date: 2026-01-01}'],
    ['a request', 'request:{agency: mang-b, issued: 2026-01-01}'],
    ['a team', 'team:{name: Đội, agency: so-a, established: 2023-01-01, decision: {number: "1"}}'],
    ['a contact', 'contact:{agency: so-a, phone: "0912345678"}'],
    ['a contact published', 'contact:{agency: so-a, phone: "0912345678", url: a.vn, published: 2024-01-01}'],
    ['a system', 'system:{name: Hệ C, agency: so-a, inService: 2024-01-01}'],
    ['an agency', 'agency:{name: Sở C, type: department}'],
    [
      'an invitation',
      'activity:{agency: so-a, topic: national-exercise, date: 2026-12-01, invitation: {number: "1", date: 2026-11-01}}',
    ],
    [
      'a waiver that does not hold',
      'waiver:{duty: d18.vuln-scan, subject: {kind: system, id: he-a}, reason: a, document: {number: "1"}, until: 2027-12-31}',
    ],
  ])('%s', (_, text) => {
    const { results, screen } = checked(text);
    const id = text.includes('id: moi') ? 'moi' : 'assumed-1';
    expect(results.filter(({ next }) => next?.includes(id))).toEqual([]);
    expect(screen.match(new RegExp(`irt [^|\\n]*\\b${id}\\b`, 'g'))).toBeNull();
    for (const { message } of results) expect(message.replaceAll(`${id} (giả định)`, '')).not.toContain(id);
  });

  it('the form that adds is given where there is one, and the reason calls the record assumed', () => {
    const { results } = checked(
      'scan:he-a@2026-12-05',
      'plan:{name: P, agency: so-a, systems: [he-a], status: draft}',
      'plan:{name: Q, agency: so-a, systems: [he-b], status: draft}',
    );
    const of = (duty: string, subject: string) =>
      results.find((one) => one.duty === duty && one.subject === subject);
    expect(of('d18.vuln-scan', 'system/he-a')?.next).toMatch(/^irt scan add --systems he-a/);
    expect(of('d18.vuln-scan', 'system/he-a')?.message).toContain(
      'Chưa hoàn thành nên chưa được tính: assumed-1 (giả định).',
    );
    expect(of('d18.plan-issued', 'system/he-a')?.next).toMatch(/^irt plan add /);
    expect(of('d18.plan-issued', 'system/he-a')?.message).toContain('assumed-2 (giả định) (mới là dự thảo)');
    // The draft that is in a file can be edited.
    expect(of('d18.plan-issued', 'system/he-b')?.next).toMatch(/^irt plan edit p1 /);
  });

  it('a record that is in a file is named also when something is assumed of it', () => {
    const { results } = checked('plan:{id: p1, note: Đã xem}');
    const one = results.find(({ duty, subject }) => duty === 'd18.plan-issued' && subject === 'system/he-b');
    expect([one?.next, one?.message]).toEqual([
      expect.stringMatching(/^irt plan edit p1 /),
      expect.not.stringContaining('giả định'),
    ]);
  });
});
