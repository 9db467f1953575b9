import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/failure.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { commandNames } from '../../src/program.js';
import { directive18 } from '../catalogues.js';
import { inWords } from '../formats.js';
import { irt, tempFolder } from '../irt.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample/tuyen-quang', import.meta.url));
const sample = ['--store', SAMPLE, '--as-of', '2026-11-23'];
const json = (...args: string[]) => JSON.parse(irt([...args, '--json', ...sample]).out);

interface Deadline {
  due: string;
  daysLeft: number;
  state: string;
  when: string;
}

describe('irt deadlines', () => {
  it('lists what falls due within so many days, soonest first, and after it what is late', () => {
    const { format, asOf, deadlines } = json('deadlines', '--within', '20d') as {
      format: string;
      asOf: string;
      deadlines: Deadline[];
    };
    expect([format, asOf]).toEqual(['irt.deadlines/1', '2026-11-23']);
    expect(deadlines.length).toBeGreaterThan(10);
    for (const { daysLeft, state } of deadlines) {
      expect(daysLeft <= 20 && (daysLeft >= 0 || ['overdue', 'missing'].includes(state))).toBe(true);
    }
    const parts = ['ahead', 'late'].map((part) => deadlines.filter(({ when }) => when === part));
    expect(parts.flat()).toEqual(deadlines);
    for (const part of parts) {
      const days = part.map((one) => one.due.slice(0, 10));
      expect(days.length).toBeGreaterThan(5);
      expect(days).toEqual([...days].sort());
    }
  });
  it('--overdue leaves only what is late; more days show more', () => {
    const late = json('deadlines', '--overdue').deadlines as Deadline[];
    expect(late.every(({ state }) => state === 'overdue' || state === 'missing')).toBe(true);
    const count = (...args: string[]) => (json('deadlines', ...args).deadlines as Deadline[]).length;
    expect(count('--within', '90d')).toBeGreaterThan(count('--within', '10d'));
  });
  it('refuses what is no number of days', () => {
    expect(irt(['deadlines', '--within', 'soon', ...sample]).code).toBe(2);
  });
});

describe('irt duty', () => {
  it('lists every duty of the catalogues that are on, also without a store', () => {
    const { duties } = JSON.parse(irt(['duty', 'list', '--json'], { cwd: tempFolder() }).out);
    expect(duties.map(({ id }: { id: string }) => id)).toEqual(directive18.duties.map(({ id }) => id));
  });
  it('shows the sentence, how it is decided, its options and which are our own choice', () => {
    const { out, code } = irt(['duty', 'show', 'd18.vuln-scan', ...sample]);
    expect(code).toBe(0);
    expect(out).toContain('tối thiểu 01 lần/6 tháng');
    expect(out).toContain('mục 1, gạch đầu dòng 2');
    expect(out).toMatch(/window: 30 †/);
    expect(out).toMatch(/months: 6\n/);
  });
  it('suggests the duty that was meant', () => {
    const run = irt(['duty', 'show', 'd18.vuln-scam', ...sample]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('d18.vuln-scan');
  });
});

describe('irt report quarterly', () => {
  it('gives the quarter asked for, beside the one before', () => {
    const report = json('report', 'quarterly', '--period', '2026-Q3');
    expect(report).toMatchObject({ format: 'irt.report/1', report: 'quarterly', period: '2026-Q3' });
    const scans = report.tables.scans.find((row: { figure: string }) => row.figure.includes('scan'));
    expect(scans.current).toBe(26);
    expect(scans.previous).toBe(18);
  });
  it('defaults to the last whole quarter', () => {
    expect(json('report', 'quarterly').period).toBe('2026-Q3');
  });
  it.each(inWords)('as %s says the same in words', (format) => {
    const { out, code } = irt(['report', 'quarterly', '--format', format, ...sample]);
    expect(code).toBe(0);
    expect(out).toContain('Quý III/2026');
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  });
  it('goes to a file, and takes the place of the one before', () => {
    const file = join(tempFolder(), 'quy3.csv');
    const args = ['report', 'quarterly', '--format', 'csv', '-o', file, ...sample];
    expect(irt(args).code).toBe(0);
    const first = readFileSync(file, 'utf8');
    expect(first).toMatch(/^\ufeff/);
    writeFileSync(file, 'hôm qua');
    expect(irt(args).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first);
  });
  it('refuses what is no quarter', () => {
    expect(irt(['report', 'quarterly', '--period', '2026-Q5', ...sample]).code).toBe(2);
  });
});

describe('the sample', () => {
  it('is laid by init, says that it is illustrative, and has no problem', () => {
    const dir = join(tempFolder(), 'vi-du');
    const run = irt(['init', dir, '--sample', 'tuyen-quang']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('minh họa');
    expect(existsSync(join(dir, 'irt.yaml'))).toBe(true);
    expect(
      JSON.parse(irt(['check', '--json', '--store', dir, '--as-of', '2026-11-23']).out).problems,
    ).toEqual([]);
  });
  it('has the 124 communes, and nothing but 0-filled telephone numbers', () => {
    const { records } = json('agency', 'list');
    const communes = records.filter((a: { type: string }) => a.type === 'commune');
    expect(communes).toHaveLength(124);
    expect(communes.filter((a: { id: string }) => a.id.startsWith('phuong-'))).toHaveLength(7);
    for (const kind of ['agency', 'contact']) {
      for (const { phone } of json(kind, 'list').records)
        if (phone) expect(phone).toMatch(/0\d{3} 000 0\d{3}|1800 0/);
    }
  });
});

describe('help and version', () => {
  it('irt alone and --help print the same on stdout and exit 0', () => {
    const alone = irt([]);
    expect([alone.code, alone.err]).toEqual([0, '']);
    expect(irt(['--help']).out).toBe(alone.out);
    for (const code of Object.values(exit)) expect(alone.out).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });
  it.each([...commandNames, ...kindNames])('%s --help', (name) => {
    const run = irt([name, '--help']);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain(`irt ${name}`);
    expect(run.out).not.toMatch(/undefined|Usage:|Options:/);
  });
  it('--version is the name and the version', () => {
    expect(irt(['--version']).out).toMatch(/^irt \d+\.\d+\.\d+\n$/);
  });
  it.each([
    ['--version', '--verbose'],
    ['-v', '-V'],
    ['--verbose', '--version'],
  ])('%s %s says what runs here', (...words) => {
    const { code, out, err } = irt(words);
    expect([code, err]).toEqual([0, '']);
    const build = createHash('sha256').update(readFileSync('dist/irt.cjs').subarray(68)).digest('hex');
    expect(out.split('\n')).toEqual([
      irt(['--version']).out.trim(),
      `bản dựng: ${build.slice(0, 12)}`,
      'danh mục cybersecurity-2026: ấn bản 2026',
      'danh mục directive-18: ấn bản 4301-2022',
      'danh mục reporting: ấn bản 2017-2026',
      `chạy bằng: Node.js ${process.versions.node}, ${process.platform}-${process.arch}, ${process.execPath}`,
      `cài tại: ${process.cwd()}`,
      '',
    ]);
    expect(irt([...words, '--lang', 'en']).out).toContain('\ncatalogue directive-18: edition 4301-2022\n');
  });
  it('in English when asked', () => {
    expect(irt(['scan', 'add', '--help', '--lang', 'en']).out).toContain('Usage: irt scan add');
    expect(irt(['check', '--lang=en', ...sample]).out).toContain('required');
    expect(irt(['check', ...sample], { env: { IRT_LANG: 'en' } }).out).toContain('required');
  });
});
