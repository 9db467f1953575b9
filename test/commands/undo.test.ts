import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/messages.js';
import { irt, storeOf, tempFolder } from '../irt.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const run = (dir: string, ...args: string[]) => irt([...args, '--store', dir]);
const ok = (dir: string, ...args: string[]) => {
  const done = run(dir, ...args);
  expect(done.code, done.err).toBe(0);
  return done;
};
const field = (dir: string, name: string) =>
  JSON.parse(ok(dir, 'agency', 'show', 'so-a', '--json').out)[name];

describe('irt undo', () => {
  it('takes back all files of one fmt, and does them all again', () => {
    const files = ['a', 'b', 'c'].map((name) => [
      `records/${name}/agency.yaml`,
      `- name: Sở ${name}\n  id: so-${name}\n  type: other\n`,
    ]);
    const dir = storeOf(Object.fromEntries(files));
    const texts = () => files.map(([file = '']) => readFileSync(join(dir, file), 'utf8'));
    const before = texts();
    ok(dir, 'fmt');
    const after = texts();
    expect(after.every((text, at) => text !== before[at])).toBe(true);
    expect(ok(dir, 'undo').err).toContain('agency/so-c');
    expect(texts()).toEqual(before);
    ok(dir, 'undo', '--redo');
    expect(texts()).toEqual(after);
    expect(run(dir, 'undo', '2').code).toBe(2);
    ok(dir, 'undo');
    expect(texts()).toEqual(before);
  });

  it('is advised by no remedy for what it would not bring back', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    ok(dir, 'system', 'add', '--name', 'HIS', '--agency', 'so-a', '--in-service', '2020-01-01');
    ok(dir, 'scan', 'add', '--systems', 'his', '--finished', '2026-01-05');
    for (const [kind, nothing] of [
      ['member', '- id: m1\n  name: A\n  team: doi\n  joined: 2026-11-01\n'],
      ['plan', '- id: p1\n  name: P\n  agency: so-b\n  systems: [his]\n  status: draft\n'],
    ] as const) {
      writeFileSync(join(dir, `records/${kind}.yaml`), nothing);
      for (const lang of languages) {
        const told = run(dir, 'validate', '--json', '--lang', lang);
        expect([told.code, told.out.includes('reference-to-nothing')]).toEqual([3, true]);
        expect(told.out).not.toContain('irt undo');
        expect(told.out).toContain(kind === 'member' ? 'irt history team/doi' : 'irt history agency/so-b');
      }
    }
    // Who removed a record is told where the remedy sends.
    ok(dir, 'team', 'add', '--id', 'doi', '--name', 'Đ', '--agency', 'so-a', '--established', '2020-01-01');
    rmSync(join(dir, 'records/member.yaml'));
    ok(dir, 'team', 'remove', 'doi', '--yes');
    expect(ok(dir, 'history', 'team/doi').out).toContain('team remove');
  });

  it('is not said to take back an edit that wrote nothing', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    ok(dir, 'agency', 'edit', 'so-a', '--phone', '0911');
    const same = ok(dir, 'agency', 'edit', 'so-a', '--name', 'Sở A');
    expect(same.err).toContain('Không có gì để ghi');
    expect(same.err).not.toContain('irt undo');
  });

  it('takes back what was done again last, not what was typed last', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    ok(dir, 'agency', 'edit', 'so-a', '--phone', '0911');
    ok(dir, 'undo');
    ok(dir, 'agency', 'add', '--id', 'so-b', '--name', 'B', '--type', 'other');
    ok(dir, 'undo', '--redo');
    expect(field(dir, 'phone')).toBe('0911');
    ok(dir, 'undo');
    expect(field(dir, 'phone')).toBeUndefined();
    expect(run(dir, 'agency', 'show', 'so-b').code).toBe(0);
    ok(dir, 'undo');
    expect(run(dir, 'agency', 'show', 'so-b').code).toBe(2);
  });

  it('says where the copy of an attached file stays; doing it again uses it, and says so when it is gone', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const paper = join(tempFolder(), 'bien-ban.pdf');
    writeFileSync(paper, 'x');
    ok(dir, 'evidence', 'attach', 'agency/so-a', paper);
    const kept = 'evidence/agency/so-a/bien-ban.pdf';
    const undone = ok(dir, 'undo');
    expect([undone.err.includes(kept), existsSync(join(dir, kept))]).toEqual([true, true]);
    const redone = ok(dir, 'undo', '--redo');
    expect([redone.err.includes(kept), ok(dir, 'evidence', 'list').out.includes('nguyên vẹn')]).toEqual([
      false,
      true,
    ]);
    const { evidence } = JSON.parse(ok(dir, 'undo', '--json').out);
    expect(evidence).toEqual({ unnamed: [kept], lost: [] });
    rmSync(join(dir, kept));
    expect(ok(dir, 'undo', '--redo').err).toContain(kept);
    expect(readdirSync(join(dir, 'evidence/agency/so-a'))).toEqual([]);
  });
});

describe('a limit', () => {
  it.each([
    ['--name', 'a'.repeat(501), '500'],
    ['--note', 'a'.repeat(10_001), '10.000'],
    ['--focal-point.name', 'a'.repeat(501), '500'],
    // With a flag it may be a name, and those are longer.
    ['--parent', 'a'.repeat(81), '80', 'mã hay tên'],
  ])('of %s is the one that is told, given with a flag or in a file', (flag, value, limit, said?: string) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const given = run(dir, 'agency', 'edit', 'so-a', flag, value);
    expect([given.code, given.err.includes(said ?? `tối đa ${limit} ký tự`)], given.err).toEqual([2, true]);
    const [outer = '', inner] = flag.slice(2).replace('focal-point', 'focalPoint').split('.');
    const written = inner === undefined ? `${outer}: ${value}` : `${outer}: { ${inner}: ${value} }`;
    const rest = AGENCY.replace(outer === 'name' ? '  name: Sở A\n' : '\0', '');
    writeFileSync(join(dir, 'records/so-a/agency.yaml'), `${rest}  ${written}\n`);
    const { out } = run(dir, 'validate');
    expect(out).toContain(`tối đa ${limit} ký tự`);
  });

  it('of a form is the form that is told', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const { err } = run(dir, 'submission', 'add', '--period', '2026-Q5', '--agency', 'so-a');
    expect(err).toContain('2026-Q3');
    expect(err).not.toContain('10.000');
  });
});
