import { describe, expect, it } from 'vitest';
import { zodOfGroup } from '../../../src/dev/generate/zod-of.js';
import { momentOfDay } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { type AnyRecord, type KindName, kinds } from '../../../src/domain/kinds/index.js';
import { readQuarter } from '../../../src/domain/periods.js';
import { quarterly } from '../../../src/domain/reports/quarterly.js';
import { enQuarterly } from '../../../src/messages/en-quarterly.js';
import { viQuarterly } from '../../../src/messages/vi-quarterly.js';
import { formatNames, formats, natureOf } from '../../../src/render/index.js';
import { renderJson } from '../../../src/render/json.js';
import { t } from '../../render/texts.js';

const both = (text: string) => ({ vi: text, en: text });
const duty = (id: string, check: Duty['check'], options: object): Duty =>
  ({
    id,
    clause: '1.2',
    citation: both('c'),
    title: both(`Nhiệm vụ ${id}`),
    text: both('t'),
    textIs: 'quotation',
    binds: both('b'),
    explanation: both('e'),
    severity: 'required',
    inForce: { from: '2022-10-19' },
    ownChoice: [],
    check,
    options,
  }) as Duty;
const duties = [
  duty('t.scan', 'interval', { proof: 'scan', months: 6, window: 30 }),
  duty('t.plan', 'plan-issued', { by: '2022-12-30', days: 30, window: 30 }),
  duty('t.report', 'reports-owed', {
    window: 30,
    atOnceHours: 2,
    noTimeDays: 5,
    rules: [
      {
        from: '2022-10-19',
        report: 'initial',
        recipients: ['mps'],
        after: 'detected',
        within: { hours: 72 },
        satisfiedBy: ['initial', 'final'],
      },
    ],
  }),
  duty('t.warn', 'warning-answered', { days: 30, window: 30 }),
  duty('t.experts', 'experts', { minimum: 2, by: '2022-12-30', window: 30 }),
];

const decision = { number: '5/QĐ-UBND', date: '2026-08-02', issuer: 'UBND tỉnh', subject: 'Kiện toàn Đội' };
const sent = (time: string) => [{ kind: 'initial', to: ['mps'], sent: time }];
const scenarios = [{ name: 'Mã độc tống tiền' }];
const records: Partial<Record<KindName, readonly object[]>> = {
  agency: [
    { id: 'so-a', name: 'Sở A', type: 'department', roles: ['irt-host'] },
    { id: 'so-b', name: 'Sở B', type: 'department' },
    { id: 'vt-c', name: 'Viễn thông C', type: 'telecom' },
  ],
  system: [
    {
      ...{ id: 'ht-a', name: 'Hệ thống A', agency: 'so-a', level: 3, inService: '2020-01-01' },
      levelDecision: { number: '1/QĐ', date: '2026-10-01' },
    },
    { id: 'ht-b', name: 'Hệ thống B', agency: 'so-b', inService: '2020-01-01' },
    {
      ...{ id: 'ht-c', name: 'Hệ thống C', agency: 'so-b', level: 2, inService: '2026-07-15' },
      levelDecision: { number: '2/QĐ' },
    },
  ],
  scan: [
    { id: 's1', systems: ['ht-a'], finished: '2025-08-01' },
    { id: 's2', systems: ['ht-a'], finished: '2026-04-10' },
    { id: 's3', systems: ['ht-b'], finished: '2026-08-05' },
    { id: 's4', systems: ['ht-a', 'ht-b'], finished: '2026-10-05' },
  ],
  finding: [
    { id: 'f1', system: 'ht-a', severity: 'high', found: '2026-07-10', fixed: '2026-09-01' },
    { id: 'f2', system: 'ht-b', severity: 'critical', found: '2026-05-05', fixed: '2026-10-10' },
    { id: 'f3', system: 'ht-b', severity: 'low', found: '2026-06-30', fixed: '2026-07-02' },
  ],
  plan: [
    {
      ...{ id: 'pa-a', name: 'Phương án A', agency: 'so-a', systems: ['ht-a'], status: 'issued', scenarios },
      ...{ issued: '2025-05-01', revisions: [{ date: '2026-07-20' }, { date: '2026-10-20' }] },
    },
    {
      ...{ id: 'pa-b', name: 'Phương án B', agency: 'so-b', systems: ['ht-b'], status: 'issued', scenarios },
      ...{ issued: '2026-09-01', decision: { number: '9/QĐ-SB', date: '2026-09-01', issuer: 'Sở B' } },
    },
    { id: 'pa-c', name: 'Dự thảo C', agency: 'so-b', systems: ['ht-c'], status: 'draft' },
  ],
  incident: [
    {
      ...{ id: 'sc-1', system: 'ht-a', type: 'malware', class: 'ordinary', detected: '2026-08-20T08:00' },
      ...{ reports: sent('2026-08-21T08:00'), closed: '2026-08-25T17:00', impact: { damageVnd: 1_000_000 } },
    },
    {
      ...{ id: 'sc-kin-ht-b', name: 'Lộ dữ liệu', system: 'ht-b', type: 'phishing', confidential: true },
      ...{ detected: '2026-09-05T23:30', reports: sent('2026-09-10T08:00'), closed: '2026-10-02T08:00' },
    },
    {
      ...{ id: 'sc-3', system: 'ht-a', type: 'malware', detected: '2026-07-01T00:30' },
      beyondCapacity: '2026-07-01T02:00',
    },
    {
      ...{ id: 'sc-4', system: 'ht-a', type: 'malware', detected: '2026-05-01T08:00' },
      ...{ reports: sent('2026-05-01T09:00'), closed: '2026-05-02T08:00' },
    },
    { id: 'sc-5', system: 'ht-b', type: 'dos', detected: '2025-09-30T23:59', closed: '2025-10-05T08:00' },
  ],
  warning: [
    {
      ...{ id: 'cb-1', source: 'Bộ Công an', date: '2026-08-01', agencies: ['so-a', 'so-b'] },
      responses: [{ agency: 'so-a', status: 'not-affected', assessed: '2026-08-10' }],
    },
    { id: 'cb-2', source: 'Bộ Công an', date: '2026-08-02', agencies: ['so-b'] },
  ],
  team: [{ id: 'doi', name: 'Đội ứng cứu', agency: 'so-a', established: '2023-01-01', decision }],
  member: [
    {
      ...{ id: 'tv-1', name: 'Nguyễn Văn An', team: 'doi', joined: '2023-01-01', employment: 'outsourced' },
      qualifications: [{ kind: 'certificate', issued: '2024-01-01', meetsStandard: true }],
    },
    { id: 'tv-2', name: 'Trần Thị Bình', team: 'doi', joined: '2026-07-01' },
    { id: 'tv-3', name: 'Lê Văn Cường', team: 'doi', joined: '2023-01-01', left: '2026-01-31' },
  ],
  activity: [
    { id: 'hd-1', agency: 'so-a', topic: 'awareness', date: '2026-08-02', reach: 40, document: decision },
    { id: 'hd-2', agency: 'so-b', topic: 'awareness', date: '2026-06-02', reach: 10 },
    { id: 'hd-3', agency: 'so-a', topic: 'practice', date: '2026-09-02', members: ['tv-1', 'tv-2'] },
  ],
  budget: [
    {
      ...{ id: 'kp-1', agency: 'so-a', year: 2026, purpose: 'irt', planned: 500, allocated: 400 },
      itTotal: 4000,
    },
    { id: 'kp-2', agency: 'so-a', year: 2026, purpose: 'security', allocated: 200, itTotal: 4000 },
    { id: 'kp-3', agency: 'so-b', year: 2025, purpose: 'irt', allocated: 300 },
  ],
  submission: [{ id: 'bc-1', agency: 'so-b', type: 'quarter', period: '2026-Q3', sent: '2026-09-29' }],
};

const entries = Object.entries(records) as [KindName, AnyRecord[]][];
const dataset = createDataset(entries.flatMap(([kind, list]) => list.map((one) => [kind, one] as const)));
const report = (asOf = '2026-11-23', province: string | null = 'Tuyên Quang') =>
  quarterly({
    dataset,
    duties,
    period: readQuarter('2026-Q3')!,
    province,
    asOf: momentOfDay(asOf),
    heads: [],
  });

type Json = Record<string, unknown> & { tables: Record<string, Record<string, unknown>[]> };
const json = (...args: Parameters<typeof report>): Json => JSON.parse(renderJson(report(...args))) as Json;
const { tables, ...facts } = json();
/** Rows of a table as lists of values, labels without their family. */
const rows = (id: string, from = tables) =>
  from[id]?.map((row) =>
    Object.values(row).map((value) =>
      typeof value === 'string' ? value.replace(/^quarter\.figure\./, '') : value,
    ),
  );
const share = (part: number, whole: number) => ({ part, whole });

describe('the quarter of a small province', () => {
  it('has valid records to count', () => {
    for (const [kind, list] of entries) for (const one of list) zodOfGroup(kinds[kind].shape).parse(one);
  });

  it('says what it is about', () => {
    expect(facts).toEqual({
      format: 'irt.report/1',
      report: 'quarterly',
      complete: true,
      problems: [],
      province: 'Tuyên Quang',
      period: '2026-Q3',
      from: '2026-07-01',
      to: '2026-09-30',
      asOf: '2026-09-30',
      agenciesAsked: 2,
      agenciesReported: 1,
      reportedAsOf: '2026-11-23',
    });
  });

  it('sums up, beside the previous quarter and the same one of last year', () => {
    expect(rows('summary')).toEqual([
      ['agencies', 3, 3, 3],
      ['systems', 3, 2, 2],
      ['duties-met', share(8, 14), share(3, 7), share(2, 5)],
      ['duties-met.not-yet-due', 1, 0, 1],
      ['duties-due-soon', 1, 0, 0],
      ['duties-gaps', 6, 4, 3],
      ['advice-met', null, null, null],
      ['advice-gaps', 0, 0, 0],
      ['findings-open', 1, 2, 0],
      ['incidents', 3, 1, 1],
    ]);
  });

  it('lists each paper once', () => {
    expect(rows('documents')).toEqual([
      ['5/QĐ-UBND', '2026-08-02', 'UBND tỉnh', 'Kiện toàn Đội'],
      ['9/QĐ-SB', '2026-09-01', 'Sở B', 'Phương án B'],
    ]);
  });

  it('counts systems by level; a decision of a later day is none yet', () => {
    expect(rows('systems')).toEqual([
      [1, 0, 0, 0, 0, 0],
      [2, 1, 0, 0, 1, 0],
      [3, 1, 1, 1, 0, 1],
      [4, 0, 0, 0, 0, 0],
      [5, 0, 0, 0, 0, 0],
      ['quarter.level-unknown', 1, 1, 1, 0, 1],
      ['quarter.total', 3, 2, 2, 1, 2],
    ]);
  });

  it('shows of each duty what the check says', () => {
    const shown = tables['duties']?.map((row) => [
      ...[row['duty'], row['subjects'], row['met'], row['pending'], row['dueSoon']],
      ...[row['fulfilled'], row['notYetDue'], row['gaps'], row['notApplicable'], row['waived']],
      ...[row['metShare'], row['metSharePrevious'], row['metShareLastYear']],
    ]);
    expect(shown).toEqual([
      ['t.scan', 3, 1, 1, 1, 2, 1, 0, 0, 0, share(2, 2), share(1, 2), share(1, 2)],
      ['t.plan', 3, 2, 0, 0, 2, 0, 1, 0, 0, share(2, 3), share(1, 2), share(1, 2)],
      ['t.report', 5, 3, 0, 0, 3, 0, 2, 0, 0, share(3, 5), share(1, 2), null],
      ['t.warn', 3, 1, 0, 0, 1, 0, 2, 0, 0, share(1, 3), null, null],
      ['t.experts', 1, 0, 0, 0, 0, 0, 1, 0, 0, share(0, 1), share(0, 1), share(0, 1)],
    ]);
  });

  it('counts scans and findings', () => {
    expect(rows('scans')?.slice(0, 5)).toEqual([
      ['scans', 1, 1, 1],
      ['systems-scanned', 1, 1, 1],
      ['scans-on-time', share(2, 2), share(1, 2), share(1, 2)],
      ['scans-on-time.gap', 0, 1, 1],
      ['scans-on-time.not-yet-due', 1, 0, 0],
    ]);
    expect(rows('findings')).toEqual([
      ['finding-severity.critical', 'quarter.finding.found', 0, 1, 0],
      ['finding-severity.critical', 'quarter.finding.fixed', 0, 0, 0],
      ['finding-severity.critical', 'quarter.finding.open', 1, 1, 0],
      ['finding-severity.high', 'quarter.finding.found', 1, 0, 0],
      ['finding-severity.high', 'quarter.finding.fixed', 1, 0, 0],
      ['finding-severity.high', 'quarter.finding.open', 0, 0, 0],
      ['finding-severity.medium', 'quarter.finding.found', 0, 0, 0],
      ['finding-severity.medium', 'quarter.finding.fixed', 0, 0, 0],
      ['finding-severity.medium', 'quarter.finding.open', 0, 0, 0],
      ['finding-severity.low', 'quarter.finding.found', 0, 1, 0],
      ['finding-severity.low', 'quarter.finding.fixed', 1, 0, 0],
      ['finding-severity.low', 'quarter.finding.open', 0, 1, 0],
      ['quarter.total', 'quarter.finding.found', 1, 2, 0],
      ['quarter.total', 'quarter.finding.fixed', 2, 0, 0],
      ['quarter.total', 'quarter.finding.open', 1, 2, 0],
    ]);
  });

  it('counts plans and names the systems without one', () => {
    expect(rows('plans')).toEqual([
      ['plans-in-force', 2, 1, 1],
      ['plans-issued', 1, 0, 0],
      ['plans-revised', 1, 0, 0],
      ['plans-withdrawn', 0, 0, 0],
      ['systems-planned', share(2, 3), share(1, 2), share(1, 2)],
      ['systems-unplanned', 1, 1, 1],
    ]);
    expect(rows('planChanges')).toEqual([
      ['pa-a', 'Phương án A', 'Sở A', 'quarter.plan-revised', '2026-07-20'],
      ['pa-b', 'Phương án B', 'Sở B', 'quarter.plan-issued', '2026-09-01'],
    ]);
    expect(rows('plansMissing')).toEqual([['so-b', 'Sở B', 1, 'Hệ thống C']]);
  });

  it('counts incidents by the day in Vietnam, and what they owed in reports', () => {
    expect(rows('incidents')).toEqual([
      ['incidents', 3, 1, 1],
      ['incidents-handled', 1, 1, 0],
      ['incidents-beyond', 1, 0, 0],
      ['incidents-confidential', 1, 0, 0],
      // Of three incidents one says what it cost; what nobody says is not 0.
      ['damage', 1_000_000, 2, null, null],
      ['incidents-open', 2, 0, 1],
      ['reports-owed', 3, 1, 1],
      ['reports-on-time', 1, 1, 0],
      ['reports-late', 1, 0, 0],
      ['reports-missing', 1, 0, 0],
      ['reports-awaited', 0, 0, 1],
    ]);
    expect(rows('incidentTypes')).toEqual([
      ['incident-type.dos', 0, 0, 0, 0, 0, 1],
      ['incident-type.phishing', 1, 0, 0, null, 0, 0],
      ['incident-type.malware', 2, 1, 1, 1_000_000, 1, 1, 0],
      ['quarter.total', 3, 1, 1, 1_000_000, 2, 1, 1],
    ]);
    expect(rows('incidentList')?.map((row) => [row[0], row[1], ...row.slice(6)])).toEqual([
      ['2026-07-01T00:30', 'sc-3', 1, 0, null],
      ['2026-08-20T08:00', 'sc-1', 1, 1, '2026-08-25T17:00'],
      ['2026-09-05T23:30', 'quarter.confidential', 1, 0, null],
    ]);
  });

  it('names a confidential incident in no format', async () => {
    for (const format of formatNames) {
      const render = await formats[format].render();
      for (const width of format === 'table' ? [null, 40, 200] : [null]) {
        const out = render(report(), { t, width, color: 0, lacks: [] });
        expect(out).toContain(natureOf(format)?.value ? 'quarter.confidential' : 'Không công khai');
        expect(out).not.toMatch(/sc-kin|Lộ dữ liệu/);
      }
    }
    const [hidden] = tables['incidentList']?.slice(-1) ?? [];
    expect([hidden?.['id'], hidden?.['name'], hidden?.['system']]).toEqual(
      Array(3).fill('quarter.confidential'),
    );
  });

  it('counts answers to warnings', () => {
    expect(rows('warnings')).toEqual([
      ['warnings', 2, 0, 0],
      ['warnings-addressed', 3, 0, 0],
      ['warnings-answered', share(1, 3), null, null],
      ['warnings-closed', share(1, 3), null, null],
      ['warnings-late', 0, 0, 0],
      ['warnings-gaps', 2, 0, 0],
    ]);
    expect(rows('warningList')?.map((row) => [row[1], ...row.slice(-3)])).toEqual([
      ['cb-1', 2, 1, 1],
      ['cb-2', 1, 0, 1],
    ]);
  });

  it('counts the people of the team', () => {
    expect(rows('team')).toEqual([
      ['teams', 1, 1, 1],
      ['members', 2, 1, 2],
      ['experts', 1, 1, 1],
      ['experts-outsourced', 1, 1, 1],
      ['contacts-verified', null, null, null],
      ['practices', 1, 0, 0],
      ['people-practised', 2, 0, 0],
    ]);
    expect(rows('teamList')).toEqual([['doi', 'Đội ứng cứu', 'Sở A', 2, 1, 2, 1, 'missing']]);
  });

  it('counts activities by topic and the money of the year', () => {
    expect(rows('awareness')).toEqual([
      ['topic.awareness', 1, 40, 1, 0],
      ['topic.practice', 1, null, 0, 0],
      ['quarter.total', 2, 40, 1, 1, 0],
    ]);
    expect(rows('budget')).toEqual([
      ['purpose.irt', 500, 400, share(400, 4000), null, 300],
      ['purpose.security', null, 200, share(200, 4000), null, null],
      ['quarter.total', 500, 1, 600, share(600, 4000), null, 300],
    ]);
  });

  it('orders agencies by their gaps, the most first', () => {
    expect(rows('gaps')).toEqual([
      ['so-b', 'Sở B', 4, 0, 4, 0, 3, 2],
      ['so-a', 'Sở A', 2, 0, 2, 0, 1, 1],
    ]);
  });

  it('lists every system with its states', () => {
    expect(rows('systemList')).toEqual([
      ['ht-a', 'Hệ thống A', 'so-a', 'Sở A', 3, null, '2026-04-10', 'due-soon', null, null, 'met', null],
      ['ht-b', 'Hệ thống B', 'so-b', 'Sở B', null, null, '2026-08-05', 'met', null, null, 'met', null],
      ['ht-c', 'Hệ thống C', 'so-b', 'Sở B', 2, '2/QĐ', null, 'pending', null, null, 'missing', null],
    ]);
  });
});

describe('another day or place', () => {
  it('a quarter not yet over is judged on the day of the report', () => {
    const early = json('2026-08-10');
    expect(early['asOf']).toBe('2026-08-10');
    expect(rows('incidents', early.tables)?.[0]).toEqual(['incidents', 1, 1, 1]);
    expect(rows('warnings', early.tables)?.slice(1, 3)).toEqual([
      ['warnings-addressed', 3, 0, 0],
      ['warnings-answered', share(1, 1), null, null],
    ]);
    expect(early.tables['duties']?.map((row) => row['metSharePrevious'])).toEqual(
      tables['duties']?.map((row) => row['metSharePrevious']),
    );
  });

  it('an empty store gives a report that says so', () => {
    const empty = quarterly({
      dataset: createDataset([]),
      duties,
      period: readQuarter('2026-Q3')!,
      province: null,
      asOf: momentOfDay('2026-11-23'),
      heads: [{ machine: 'may-1', lines: 12, digest: 'ab'.repeat(32) }],
    });
    expect(JSON.parse(renderJson(empty))).toMatchObject({
      province: null,
      history: 'may-1 12 abababababababab',
      tables: { incidentList: [], gaps: [] },
    });
  });

  it('quotes the dispatch of Tuyên Quang only there', () => {
    const quotes = (province: string | null) =>
      report('2026-11-23', province).blocks.some(
        (block) =>
          block.type === 'paragraph' &&
          'key' in block.words &&
          block.words.key === 'quarter.basis-tuyen-quang',
      );
    expect([quotes('Tuyên Quang'), quotes('tuyen-quang'), quotes('Hà Giang'), quotes(null)]).toEqual([
      ...[true, true],
      ...[false, false],
    ]);
  });

  it('has its labels in both languages', () => {
    expect(Object.keys(enQuarterly)).toEqual(Object.keys(viQuarterly));
    const args = { period: '2026-Q3', vi: 'một', en: 'one', at: '2026-09-30', made: '2026-11-23' };
    for (const texts of [viQuarterly, enQuarterly]) {
      for (const [key, say] of Object.entries(texts)) {
        expect((say as (given: typeof args) => string)(args), key).toMatch(/^(?!.*undefined).*\S/);
      }
    }
    expect(viQuarterly['quarter.name']({ period: '2026-Q3' })).toBe('Quý III/2026');
    expect(enQuarterly['quarter.name']({ period: '2026-Q3' })).toBe('Q3 2026');
  });
});
