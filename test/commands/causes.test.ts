import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { irt, storeOf } from '../irt.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const SYSTEM = '- id: hsskdt\n  name: Hồ sơ sức khỏe\n  agency: so-y-te\n  inService: 2022-11-01\n';
const SCAN = '- id: quet-1\n  systems: [hsskdt]\n  finished: 2026-01-15\n';
const CLEAN = {
  'records/so-y-te/agency.yaml': AGENCY,
  'records/so-y-te/system.yaml': SYSTEM,
  'records/so-y-te/scan.yaml': SCAN,
};

/** What is wrong with a store: code and file, and how many references cannot be looked up for it. */
async function problemsOf(store: string): Promise<readonly string[]> {
  const { problems } = await openYamlStore(store, { lockTimeoutMs: 0 }).snapshot();
  return problems.map(
    ({ code, file, unchecked }) => `${code} ${file.replace('records/', '')} ${unchecked ?? 0}`,
  );
}

describe('what cannot be read is the problem, not the records that refer to it', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'a slip in one line of the record',
      { 'records/so-y-te/system.yaml': SYSTEM.replace('name: H', 'name:H') },
      ['yaml-syntax so-y-te/system.yaml 1'],
    ],
    [
      'a slip in the line of its id',
      { 'records/so-y-te/system.yaml': SYSTEM.replace('id: ', 'id:') },
      ['yaml-syntax so-y-te/system.yaml 1'],
    ],
    [
      'an id that is none',
      { 'records/so-y-te/system.yaml': SYSTEM.replace('hsskdt', 'HSSKDT') },
      ['value-wrong so-y-te/system.yaml 1'],
    ],
    [
      'no id at all',
      {
        'records/so-y-te/system.yaml': '- name: Hồ sơ sức khỏe\n  agency: so-y-te\n  inService: 2022-11-01\n',
      },
      ['field-missing so-y-te/system.yaml 1'],
    ],
    [
      'a required field missing',
      { 'records/so-y-te/agency.yaml': '- id: so-y-te\n  type: department\n' },
      ['field-missing so-y-te/agency.yaml 1'],
    ],
    [
      'no record but a word',
      { 'records/so-y-te/system.yaml': '- hsskdt\n' },
      ['record-not-a-map so-y-te/system.yaml 1'],
    ],
    [
      'a whole file that is no list',
      { 'records/so-y-te/agency.yaml': 'id: so-y-te\nname: Sở Y tế\n' },
      ['file-not-a-list so-y-te/agency.yaml 1'],
    ],
    [
      'a file in a conflict',
      { 'records/so-y-te/system.yaml': `<<<<<<< a\n${SYSTEM}=======\n>>>>>>> b\n` },
      ['file-conflict so-y-te/system.yaml 1'],
    ],
    [
      'a file whose name is mistyped',
      { 'records/so-y-te/system.yaml': '', 'records/so-y-te/sytem.yaml': SYSTEM },
      ['file-unknown-kind so-y-te/sytem.yaml 1'],
    ],
    [
      'the second of an id is not looked for',
      { 'records/so-y-te/system-2.yaml': SYSTEM },
      ['id-twice so-y-te/system.yaml 0'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsOf(storeOf({ ...CLEAN, ...files }))).toEqual(expected);
  });
  it('a link where a file should be', async () => {
    const store = storeOf({ 'records/so-y-te/scan.yaml': SCAN, 'records/so-y-te/agency.yaml': AGENCY });
    symlinkSync('/etc/hostname', join(store, 'records/so-y-te/system.yaml'));
    expect(await problemsOf(store)).toEqual(['file-not-regular so-y-te/system.yaml 1']);
  });
  it('a folder where a file should be', async () => {
    const store = storeOf({ 'records/so-y-te/scan.yaml': SCAN, 'records/so-y-te/agency.yaml': AGENCY });
    mkdirSync(join(store, 'records/so-y-te/system.yaml'));
    expect(await problemsOf(store)).toEqual(['file-not-regular so-y-te/system.yaml 1']);
  });
  it('and several that refer to it are counted, each place once', async () => {
    const scans = `${SCAN}- id: quet-2\n  systems: [hsskdt]\n  finished: 2026-02-15\n`;
    const files = {
      ...CLEAN,
      'records/so-y-te/scan.yaml': scans,
      'records/so-y-te/system.yaml': '- id:\n\t',
    };
    expect(await problemsOf(storeOf(files))).toEqual(['yaml-syntax so-y-te/system.yaml 2']);
  });
});

describe('what is wrong for itself stays a problem', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'nothing else is broken',
      { 'records/so-y-te/system.yaml': '' },
      ['reference-to-nothing so-y-te/scan.yaml 0'],
    ],
    [
      'what is broken is of another kind',
      {
        'records/so-y-te/system.yaml': '',
        'records/so-y-te/plan.yaml': '- id: p\n  name:Phương án\n  agency: so-y-te\n',
      },
      ['yaml-syntax so-y-te/plan.yaml 0', 'reference-to-nothing so-y-te/scan.yaml 0'],
    ],
    [
      'what is broken has another id',
      { 'records/so-y-te/system.yaml': SYSTEM.replace('hsskdt', 'khac').replace('name: H', 'name:H') },
      ['reference-to-nothing so-y-te/scan.yaml 0', 'yaml-syntax so-y-te/system.yaml 0'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsOf(storeOf({ ...CLEAN, ...files }))).toEqual(expected);
  });
});

const told = (store: string, command: 'check' | 'validate', ...args: string[]) => {
  const run = irt([command, '--store', store, '--as-of', '2026-11-23', ...args]);
  return { code: run.code, text: run.out + run.err };
};

describe('through the program', () => {
  it('exit code 3 for the cause, which counts what hangs on it; nothing is said to refer to nothing', () => {
    const store = storeOf({ ...CLEAN, 'records/so-y-te/agency.yaml': AGENCY.replace('name: S', 'name:S') });
    for (const command of ['check', 'validate'] as const) {
      const { code, text } = told(store, command);
      expect(code).toBe(3);
      expect(text.replaceAll(/\s+/g, ' ')).toContain('Vì vậy chưa kiểm tra được 1 chỗ ở bản ghi khác');
      expect(text).not.toContain('nhưng không có bản ghi ấy');
    }
  });
  it('a successor that cannot be read is not a missing one', () => {
    const store = storeOf({
      ...CLEAN,
      'records/so-y-te/agency.yaml': `${AGENCY}  to: 2026-01-31\n  successor: SO_MOI\n`,
    });
    const { problems } = JSON.parse(
      irt(['validate', '--store', store, '--as-of', '2026-11-23', '--json']).out,
    ) as {
      problems: { code: string }[];
    };
    expect(problems.map(({ code }) => code)).toEqual(['value-wrong']);
  });
  it('a catalogue that cannot be read: its duties are not called unknown, neither in settings nor in waivers', () => {
    const store = storeOf({
      ...CLEAN,
      'irt.yaml': 'duties:\n  tinh.ra-quet-quy: { months: 3 }\n',
      'catalogue/tinh.yaml': 'duties: [\n',
      'records/waiver.yaml':
        '- id: w1\n  duty: tinh.ra-quet-quy\n  subject: { kind: system, id: hsskdt }\n  reason: nâng cấp\n  document: { number: 12/QĐ, date: 2026-01-20, issuer: UBND }\n  until: 2026-12-31\n',
    });
    const { code, text } = told(store, 'check', '--plain');
    expect(code).toBe(3);
    expect(text).toContain('chưa biết có nghĩa vụ này hay không');
    expect(text).not.toContain('Không có mục “duties');
  });
});
