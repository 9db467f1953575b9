import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

/** A month mistyped everywhere it can be. */
const FILES = {
  'records/a/agency.yaml': `
- id: so-a
  name: Sở A
  type: department
  roles: [irt-host, finance]
- id: vt
  name: Viễn thông
  type: telecom
`,
  'records/a/system.yaml': '- id: s1\n  name: Hệ 1\n  agency: so-a\n  level: 3\n  inService: 2022-11-01\n',
  'records/a/incident.yaml': `
- id: i1
  system: s1
  type: malware
  class: ordinary
  occurred: 2026-10-05T10:00+07:00
  detected: 2026-10-01T10:00+07:00
  intake: { at: 2026-09-01T10:00+07:00, by: A, channel: phone }
  handler: B
  beyondCapacity: 2026-09-20T10:00+07:00
  reports:
    - { kind: initial, to: [mps], sent: 2026-09-03T09:00+07:00 }
`,
  'records/a/warning.yaml': `
- id: w1
  source: A05
  date: 2026-10-10
  agencies: [so-a]
  responses:
    - { agency: so-a, status: not-affected, assessed: 2026-01-12 }
`,
  'records/a/plan.yaml': `
- id: p1
  name: P
  agency: so-a
  systems: [s1]
  status: issued
  issued: 2026-05-01
  scenarios: [{ name: A }]
  revisions: [{ date: 2026-04-01, what: trước khi ban hành }]
`,
  'records/a/contact.yaml': `
- id: c1
  agency: vt
  phone: "0912345678"
  url: https://example.vn
  published: 2026-05-01
  verified: 2026-04-01
`,
};
interface Told {
  code: string;
  file: string;
  line: number;
  message: string;
}

describe('dates in an order that cannot be', () => {
  it('each is a problem of the data that shows both dates and where the later one stands', () => {
    const { code, out } = irt(['validate', '--json', '--store', storeOf(FILES)]);
    const { problems } = JSON.parse(out) as { problems: Told[] };
    expect(code).toBe(3);
    expect(problems.every((problem) => problem.code === 'end-before-beginning')).toBe(true);
    expect(
      problems.map(({ file, line, message }) => `${file.slice(10)}:${line} ${message.split('. ')[0]}`),
    ).toEqual([
      'contact.yaml:7 “verified” (01/04/2026) trước “published” (01/05/2026)',
      'incident.yaml:7 “detected” (10:00 01/10/2026) trước “occurred” (10:00 05/10/2026)',
      'incident.yaml:8 “intake.at” (10:00 01/09/2026) trước “occurred” (10:00 05/10/2026)',
      'incident.yaml:10 “beyondCapacity” (10:00 20/09/2026) trước “detected” (10:00 01/10/2026)',
      'incident.yaml:12 “reports.0.sent” (09:00 03/09/2026) trước “detected” (10:00 01/10/2026)',
      'plan.yaml:9 “revisions.0.date” (01/04/2026) trước “issued” (01/05/2026)',
      'warning.yaml:7 “responses.0.assessed” (12/01/2026) trước “date” (10/10/2026)',
    ]);
  });

  it('they are judged as written, and the check says that not all is well', () => {
    const { code, out } = irt(['check', '--json', '--as-of', '2026-11-30', '--store', storeOf(FILES)]);
    const { problems, results } = JSON.parse(out) as {
      problems: unknown[];
      results: { duty: string; state: string; subject: string }[];
    };
    expect([code, problems.length]).toEqual([3, 7]);
    const states = results
      .filter(({ duty }) => ['d18.incident-report', 'd18.warned-vulns', 'd18.intake'].includes(duty))
      .map(({ duty, state }) => `${duty} ${state}`);
    expect(states.sort()).toEqual(['d18.incident-report met', 'd18.intake met', 'd18.warned-vulns met']);
  });

  it('a flag that would bring one is refused by its own name; what was wrong before stands in nobody’s way', () => {
    const store = storeOf(FILES);
    const edit = (...args: string[]) =>
      irt(['incident', 'edit', 'i1', ...args, '--store', store, '--no-input']);
    const refused = edit('--reports', '{kind: final, to: [mps], sent: "2026-08-01T10:00"}');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(
      '--reports: “reports.1.sent” (10:00 01/08/2026) trước “detected” (10:00 01/10/2026)',
    );
    expect(edit('--closed', '2026-09-30T10:00').err).toContain('--closed: “closed”');
    expect(edit('--handler', 'C').code).toBe(0);
    const assumed = irt([
      'check',
      '--assume',
      'incident:{id: i1, handler: D}',
      '--as-of',
      '2026-11-30',
      '--store',
      store,
    ]);
    expect([assumed.code, assumed.err]).toEqual([3, expect.not.stringContaining('--assume')]);
  });
});
