import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const item = (id: string) => `- id: ${id}\n  name: Hệ thống\n  agency: so-y-te\n  inService: 2020-01-15\n`;
const MESSY =
  '# của sở\n- name: "Hệ thống" # tên\n  id: a\n  inService: \'2020-01-15\'\n  agency: so-y-te\n\n\n';
const TIDY = '# của sở\n- id: a\n  name: Hệ thống # tên\n  agency: so-y-te\n  inService: 2020-01-15\n';
const FILE = 'records/so-y-te/system.yaml';
const OTHER = 'records/so-y-te/system-cu.yaml';
const AGENCIES = 'records/so-y-te/agency.yaml';

function scene(files: Readonly<Record<string, string>> = {}) {
  const store = storeOf({ [AGENCIES]: AGENCY, [FILE]: MESSY, [OTHER]: item('c') + item('b'), ...files });
  return {
    store,
    fmt: (...args: string[]) => irt(['fmt', ...args, '--store', store], { cwd: store }),
    text: (file = FILE) => readFileSync(join(store, file), 'utf8'),
  };
}

describe('irt fmt', () => {
  it('rewrites what is laid out otherwise, once', () => {
    const { fmt, text, store } = scene();
    const before = irt(['check', '--json', '--as-of', '2026-11-23', '--store', store]).out;
    const { code, out, err } = fmt();
    expect([code, out]).toEqual([0, `${OTHER}\n${FILE}\n`]);
    expect(err).toContain('Đã trình bày lại 2 tệp');
    expect([text(), text(OTHER), text(AGENCIES)]).toEqual([TIDY, item('b') + item('c'), AGENCY]);
    expect(irt(['check', '--json', '--as-of', '2026-11-23', '--store', store]).out).toBe(before);
    const again = fmt();
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('không có gì thay đổi');
  });

  it('--check lists the files, writes nothing, and ends well: a layout is no gap', () => {
    const { fmt, text } = scene();
    const { code, out, err } = fmt('--check');
    expect([code, out, err]).toEqual([0, `${OTHER}\n${FILE}\n`, '']);
    expect(text()).toBe(MESSY);
    expect(JSON.parse(fmt('--check', '--json').out)).toEqual({
      format: 'irt.fmt/1',
      complete: true,
      changed: [OTHER, FILE],
      untouched: [],
    });
    expect(fmt('--check', 'agency').out).toBe('');
  });

  it('--dry-run shows the change', () => {
    const { fmt, text } = scene();
    const { code, err } = fmt('--dry-run', 'system');
    expect(code).toBe(0);
    expect(err).toContain('-- name: "Hệ thống" # tên');
    expect(err).toContain('+  name: Hệ thống # tên');
    expect(text()).toBe(MESSY);
  });

  it.each<[what: string, args: string[], changed: string[]]>([
    ['a kind', ['system'], [OTHER, FILE]],
    ['a file', [FILE], [FILE]],
    ['a folder', ['records/so-y-te/'], [OTHER, FILE]],
    ['the store', ['.'], [OTHER, FILE]],
    ['a kind without files', ['plan'], []],
    ['several', ['agency', OTHER], [OTHER]],
  ])('takes %s', (_what, args, changed) => {
    const { fmt, store } = scene();
    expect(JSON.parse(fmt('--json', ...args).out).changed).toEqual(changed);
    const path = args.map((arg) => (/[/.]/.test(arg) ? join(store, arg) : arg));
    expect(irt(['fmt', '--check', ...path, '--store', store]).code).toBe(0);
  });
  it('names what it does not find', () => {
    const { fmt } = scene();
    const { code, err } = fmt('records/so-y-te/sytem.yaml');
    expect(code).toBe(2);
    expect(err).toContain(`Có phải ý là “${FILE}”?`);
  });

  it('keeps line breaks and mode, drops the byte order mark', () => {
    const { fmt, text, store } = scene({ [OTHER]: `\ufeff${item('b').replaceAll('\n', '\r\n')}` });
    const mode = statSync(join(store, OTHER)).mode;
    expect(fmt('--check', OTHER).out).toBe(`${OTHER}\n`);
    expect(fmt(OTHER).code).toBe(0);
    expect(text(OTHER)).toBe(item('b').replaceAll('\n', '\r\n'));
    expect(statSync(join(store, OTHER)).mode).toBe(mode);
    expect(fmt('--check', OTHER).out).toBe('');
  });

  it('leaves what is broken byte for byte, names it, and ends with 3', () => {
    const broken = '- id:   hong\n name: x   \n';
    const conflict = '<<<<<<< HEAD\n- id:  a\n';
    const { fmt, text } = scene({ [FILE]: `${broken}${MESSY.slice(MESSY.indexOf('-'))}`, [OTHER]: conflict });
    const { code, err } = fmt();
    expect(code).toBe(3);
    expect(err).toContain(`${FILE}:1: hong: giữ nguyên bản ghi này`);
    expect(err).toContain(`${OTHER}:1: giữ nguyên cả tệp`);
    expect([text(), text(OTHER)]).toEqual([`${broken}${TIDY.slice(TIDY.indexOf('-'))}`, conflict]);
  });

  it('respects the lock of another', () => {
    const { fmt, text, store } = scene({ '.irt/lock': '{"pid":1,"host":"khac","since":"2026-11-01"}' });
    expect(fmt('--lock-timeout', '0').code).toBe(4);
    expect(text()).toBe(MESSY);
    writeFileSync(join(store, '.irt/lock'), '');
    expect(fmt('--check').code).toBe(0);
  });
});
