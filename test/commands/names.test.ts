import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds/index.js';
import { irt } from '../irt.js';
import { hasTerminal, onTerminal } from '../terminal.js';

const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');
const AT = ['--as-of', '2026-11-23T08:15'];

/** Ids of the sample that no word of a sentence can be: those of several words. */
const ids = new Set(
  kindNames.flatMap((kind) => {
    const { records } = JSON.parse(irt([kind, 'list', '--json', '--store', sample]).out);
    return (records as { id: string }[]).map(({ id }) => id).filter((id) => id.includes('-'));
  }),
);

/**
 * What may stand as an id: a command to type, which goes to the end of its line or is told apart by `irt`; what stands in
 * brackets after a name; the column of ids of a list; the file of a record.
 */
const declared = (line: string, isList: boolean): string => {
  const prose = line
    .replace(/→.*/, '')
    .replace(/irt [a-z].*/, '')
    .replace(/\S \([a-z0-9-]+\)/g, '')
    .replace(/^Mã: .*|^Tệp: .*/, '');
  return isList ? prose.replace(/ {2,}[a-z0-9-]+(?= |$)|^[a-z0-9-]+(?= {2,})/, '') : prose;
};
/** Words of English that messages, codes and states are made of; names of products are no such words. */
const ENGLISH =
  /\b(?:missing|overdue|unknown|required|agency|system|subject|pending|waived|due|options|none)\b/;

const screens: readonly (readonly [args: readonly string[], isList?: 'list'])[] = [
  [['check']],
  [['check', '--details']],
  [['check', '--next']],
  [['check', '--since', '2026-09-30']],
  [['deadlines']],
  [['check', '--agency', 'so-tt-tt']],
  [['agency', 'list'], 'list'],
  [['plan', 'list'], 'list'],
  [['waiver', 'list'], 'list'],
  [['plan', 'show', 'phuong-an-nganh-y-te']],
];

describe.skipIf(!hasTerminal)('a record is called by its name, on a terminal', () => {
  it.each(screens.map(([args, isList]) => ({ args, isList })))('irt $args', async ({ args, isList }) => {
    const { screen } = await onTerminal([...args, ...AT], [], { COLUMNS: '1000' }, sample);
    const lines = screen.split(/\r?\n/).map((line) => declared(line, isList === 'list'));
    const bare = lines.flatMap((line) =>
      (line.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []).filter((word) => ids.has(word)),
    );
    expect([...new Set(bare)]).toEqual([]);
    expect(lines.filter((line) => ENGLISH.test(line))).toEqual([]);
    expect(screen.length).toBeGreaterThan(200);
  });

  it('what is told of a body that ends too', async () => {
    const args = ['agency', 'dissolve', 'xa-minh-ngoc', '--successor', 'xa-minh-quang', '--on', '2026-12-01'];
    const { err } = irt([...args, '--dry-run', '--store', sample]);
    expect(err).toContain('Nếu ghi: Xã Minh Ngọc sẽ kết thúc hoạt động');
    expect(err).toContain('chuyển cho Xã Minh Quang');
  });
});

it('in a pipe programs read ids, as before', () => {
  const { out } = irt(['check', ...AT, '--store', sample]);
  expect(out).toContain('\txa-meo-vac\t');
  expect(out).toContain('\tincident/20261030-trang-ttdt-xa-meo-vac-dbag\t');
  expect(irt(['plan', 'list', '--store', sample]).out).toMatch(/^phuong-an-nganh-y-te\t/m);
});
