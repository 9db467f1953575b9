import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const EDIT = ['agency', 'edit', 'so-a', '--phone', '0912'];

it.each([
  ['the journal', '.irt/journal', EDIT],
  ['the journal, for a reader', '.irt/journal', ['agency', 'list']],
  ['the journal being undone', '.irt/journal.undo', EDIT],
  ['a file of history', 'history/may-1-2026-11.jsonl', ['history']],
])('what is too large to be read is refused by its name before it is read: %s', (_what, file, args) => {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, [file]: '' });
  truncateSync(join(dir, file), 3 * 1024 ** 3);
  const { code, out, err } = irt([...args, '--store', dir]);
  expect([code, out, err.includes(file)], err).toEqual([4, '', true]);
  expect(err).toMatch(/3\.072 MB.*256 MB/);
});

it('more records than there is memory for are refused before they are read, with what helps', () => {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
  mkdirSync(join(dir, 'records/x'));
  for (let part = 1; part <= 4; part += 1) {
    const file = join(dir, `records/x/system-${part}.yaml`);
    writeFileSync(file, '');
    truncateSync(file, 7 * 1024 ** 2);
  }
  const env = { NODE_OPTIONS: '--max-old-space-size=64' };
  for (const args of [['agency', 'list'], ['check'], ['validate'], EDIT]) {
    const { code, out, err } = irt([...args, '--store', dir], { env });
    expect([code, out], err).toEqual([4, '']);
    expect(err).toMatch(/28 MB.*NODE_OPTIONS=--max-old-space-size=\d+/);
  }
  expect(readdirSync(dir).filter((name) => name === 'history')).toEqual([]);
});

it('more than can be judged is refused by what judges, and can still be listed', () => {
  const text = `${AGENCY}  note: |\n${`    ${'chữ '.repeat(100)}\n`.repeat(20)}`;
  const dir = storeOf({
    'records/a/agency.yaml': Array.from({ length: 250 }, (_, i) => text.replace('so-a', `so-${i}`)).join(''),
  });
  const env = { NODE_OPTIONS: '--max-old-space-size=48' };
  expect(irt(['agency', 'list', '--json', '--store', dir], { env }).code).toBe(0);
  expect(irt(['check', '--store', dir], { env })).toMatchObject({ code: 4, out: '' });
  expect(irt(['check', '--store', dir]).code).not.toBe(4);
});

it('what is too large to be a lock, or the name of a clone, is named, and what is no record', () => {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, '.irt/lock': '', '.irt/machine': '' });
  const input = join(dir, 'tep.yaml');
  for (const file of ['.irt/lock', '.irt/machine', 'tep.yaml']) {
    if (file === 'tep.yaml') writeFileSync(input, '');
    truncateSync(join(dir, file), 3 * 1024 ** 3);
  }
  const odd = irt([...EDIT, '--store', dir]);
  expect([odd.code, odd.err.includes('.irt/lock'), odd.err.includes('irt unlock')]).toEqual([4, true, true]);
  expect(irt(['unlock', '--yes', '--store', dir]).code).toBe(0);
  const machine = irt([...EDIT, '--store', dir]);
  expect([machine.code, machine.err.includes('.irt/machine')], machine.err).toEqual([4, true]);
  const record = irt(['agency', 'add', '--from-file', input, '--store', dir]);
  expect([record.code, record.err.includes('quá lớn')], record.err).toEqual([2, true]);
});
