import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

/** The worked example of the page on catalogues, as a province would copy it. */
const page = readFileSync(join(import.meta.dirname, '../../data/catalogue/README.md'), 'utf8');
const example = /```yaml\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
const DUTY = 'tinh.hunt-3m';

const system = (id: string, more: string) =>
  `- { id: ${id}, name: Hệ ${id}, agency: so-a, inService: 2020-01-01${more} }\n`;
const files = {
  'catalogue/tinh.yaml': example,
  'records/so-a/agency.yaml': '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n',
  'records/so-a/system.yaml': [
    system('dat', ', level: 3'),
    system('qua-han', ', level: 4'),
    system('chua-lam', ', level: 3'),
    system('chua-ro', ''),
    system('thap', ', level: 2'),
    system('moi-len', ', level: 3, levelSince: 2026-11-01'),
    system('duoc-mien', ', level: 5'),
  ].join(''),
  'records/so-a/hunt.yaml': [
    '- { id: h-1, systems: [dat], finished: 2026-10-10 }\n',
    '- { id: h-2, systems: [qua-han, thap], finished: 2026-06-01 }\n',
  ].join(''),
  'records/so-a/waiver.yaml': [
    `- { id: mien, duty: ${DUTY}, subject: { kind: system, id: duoc-mien }, reason: Đang thay thế,`,
    '    document: { number: 1/QĐ, date: 2026-09-01, issuer: UBND tỉnh }, until: 2026-12-31 }\n',
  ].join('\n'),
};
const AT = ['--as-of', '2026-11-23'];
const json = (dir: string, ...args: string[]) => {
  const { out, err } = irt([...args, '--json', ...AT, '--store', dir]);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};

describe('a hunt every 3 months from level 3, in a catalogue of the province', () => {
  const dir = () => storeOf(files);

  it('is valid, and judged system by system', () => {
    const store = dir();
    expect(irt(['validate', '--store', store]).code).toBe(0);
    const { results } = json(store, 'check', '--all', '--duty', DUTY);
    const said = (results as { subject: string; state: string; code: string; due: string | null }[]).map(
      ({ subject, state, code, due }) => [subject, state, code, due],
    );
    expect(said.sort()).toEqual([
      ['system/chua-lam', 'missing', 'interval-never', '2026-04-01'],
      ['system/chua-ro', 'unknown', 'level-unknown', null],
      ['system/dat', 'met', 'interval-kept', '2027-01-10'],
      ['system/duoc-mien', 'waived', 'interval-never', '2026-04-01'],
      ['system/moi-len', 'pending', 'interval-not-yet', '2027-02-01'],
      ['system/qua-han', 'overdue', 'interval-exceeded', '2026-09-01'],
      ['system/thap', 'not-applicable', 'level-below', null],
    ]);
  });

  it.each([
    [
      'dat',
      ['record fact', 'record latest', 'sum latest', 'sum plus', 'sum plus', 'sum latest', 'note window'],
    ],
    ['chua-lam', ['record fact', 'sum latest', 'sum plus', 'note window']],
    [
      'qua-han',
      ['record fact', 'record latest', 'sum latest', 'sum plus', 'sum plus', 'sum latest', 'note window'],
    ],
    ['moi-len', ['record fact', 'sum latest', 'sum plus', 'note window']],
    ['chua-ro', ['record fact-lacking', 'note no-due']],
    ['thap', ['record fact', 'note no-due']],
    ['duoc-mien', ['record waiver-holds', 'record fact', 'sum latest', 'sum plus', 'note window']],
  ])('and explained: %s', (id, wanted) => {
    const { results } = json(dir(), 'explain', DUTY, `system/${id}`);
    const steps = results[0].steps as { type: string; code: string }[];
    expect(steps.map(({ type, code }) => `${type} ${code}`)).toEqual(wanted);
  });

  it('a system that has risen to the level is bound from that day', () => {
    const { results } = json(dir(), 'explain', DUTY, 'system/moi-len');
    const start = results[0].steps.find((step: { type: string }) => step.type === 'sum');
    expect([start.result, start.args.of.at(-1).what]).toEqual(['2026-11-01', 'level-since']);
  });

  it('shows in the deadlines, and its † option is set in irt.yaml', () => {
    const within = ['deadlines', '--within', '90'];
    expect(irt([...within, ...AT, '--store', dir()]).out).toContain('Săn lùng 03 tháng/lần từ cấp độ 3');
    const settings = `duties:\n  ${DUTY}: { window: 60 }\n`;
    const soon = json(storeOf({ ...files, 'irt.yaml': settings }), 'check', '--all', '--duty', DUTY);
    // Sixty days are wanted, a quarter of the three months given is what there is.
    expect(soon.results.find((one: { subject: string }) => one.subject === 'system/dat').state).toBe('met');
    const fixed = irt([
      'validate',
      '--store',
      storeOf({ ...files, 'irt.yaml': settings.replace('window', 'months') }),
    ]);
    expect(fixed.code).toBe(3);
  });

  it('bodies of a type may be left out', () => {
    const own = example.replace('fromLevel: 3', 'fromLevel: 3, except: [department]');
    const store = storeOf({ ...files, 'catalogue/tinh.yaml': own });
    const { results, absence } = json(store, 'explain', DUTY, 'system/dat');
    expect([results, absence.code]).toEqual([[], 'not-bound']);
  });

  it.each([
    ['fromLevel: 3', 'fromLevel: 6'],
    ['fromLevel: 3', 'fromLevels: 3'],
    ['fromLevel: 3', 'except: [so]'],
  ])('%s → %s is named with its line', (from, to) => {
    const { code, out } = irt([
      'validate',
      '--store',
      storeOf({ ...files, 'catalogue/tinh.yaml': example.replace(from, to) }),
    ]);
    expect(code).toBe(3);
    expect(out).toContain('catalogue/tinh.yaml:17');
  });
});
