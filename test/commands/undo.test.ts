import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    ['--parent', 'a'.repeat(81), '80'],
  ])('of %s is the one that is told, given with a flag or in a file', (flag, value, limit) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const given = run(dir, 'agency', 'edit', 'so-a', flag, value);
    expect([given.code, given.err.includes(`tối đa ${limit} ký tự`)], given.err).toEqual([2, true]);
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
