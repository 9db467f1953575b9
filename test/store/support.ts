import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach } from 'vitest';
import { type AnyRecord, type KindName, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';
import { toPlain, toRaw } from '../../src/domain/raw.js';
import { isWindowsDevice } from '../../src/domain/windows.js';

/** Runs of a property: IRT_RUNS=5000 before a release, few on every change. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: Number(process.env['IRT_RUNS'] ?? usual),
});

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'irt-store-'));
  made.push(folder);
  return folder;
}

/** A store folder with these files, names relative to it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = emptyFolder();
  mkdirSync(join(root, 'records'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** All files below `records/` with their text. */
export function filesOf(root: string): Record<string, string> {
  const names = readdirSync(join(root, 'records'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
  );
}

export { AGENCY, SYSTEM, system } from './support-records.js';

const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy áàảãạấầẩẫậéèẻẽẹ';
/** Text people write, and text that only looks like something else to YAML. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 }) },
      { weight: 2, arbitrary: fc.constantFrom(...TRICKY) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.constantFrom('a: b', '- c', '# d', '', ' e', 'f ', 'ắ'), { minLength: 2 })
          .map((l) => l.join('\n')),
      },
    )
    .map((text) => text.normalize('NFC'))
    .filter((text) => text.length > 0);

export const TRICKY = [
  'no',
  'on',
  'Yes',
  'y',
  '~',
  'null',
  'true',
  '12:30',
  '12:30:45',
  '007',
  '0912345678',
  '1.10',
  '1e3',
  '1_000',
  '0x1F',
  '2026-01-01',
  '2026-01-01T10:00',
  '+84 912',
  '-5',
  '=1',
  '<<',
  '.inf',
  'a: b',
  'a:',
  ':a',
  '# x',
  'a #b',
  "it's",
  'say "x"',
  '@x',
  '`x`',
  '%x',
  '*x*',
  '&x',
  '!x',
  '|',
  '>',
  '?',
  '- a',
  '-',
  '[a]',
  '{a}',
  'a, b',
  ' a',
  'a ',
  'a\tb',
  'a\nb',
  'a\n\nb\n',
  '\n',
  'x\u2028y',
  '\u0007',
  '\\',
  'C:\\x',
  '...',
  '---',
  '12/QĐ-UBND',
  '<<<<<<< HEAD',
  'Chỉ thị: 18',
  '12345678901234567890',
  '1e',
  '12e3',
  '3.',
  '0o7',
  '0b1',
  '1,5',
  'e',
  'Infinity',
  '2026',
  '2026-Q3',
  'https://a.vn/b?c=d&e=f#g',
  'a\r\nb',
  '\ufeffa',
  'x\u200by',
];

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('', ':05', ':05Z', '+07:00'))
  .map(([d, h, z]) => `${d}T${String(h).padStart(2, '0')}:30${z}`);
const slug = fc
  .stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}$/)
  .filter((id) => !isWindowsDevice(id));

function anyValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'object':
      return groupOf(shape.fields).filter((group) => Object.keys(group).length > 0);
    case 'list':
      return fc.array(anyValue(shape.of), { minLength: 1, maxLength: 4 });
    case 'date':
      return day;
    case 'time':
      return time;
    case 'slug':
    case 'ref':
      return slug;
    case 'cve':
      return fc.integer({ min: 1000, max: 999_999 }).map((n) => `CVE-2026-${n}`);
    case 'word':
      return fc.constantFrom(...(shape.words ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc
        .oneof(
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 2000, max: 2100 }),
          fc.double({ min: 0, max: 1e6, noNaN: true }),
        )
        .filter(shape.accepts);
    case 'text':
      return fc
        .oneof(anyText(), fc.constantFrom('2026-Q3', 'a'.repeat(64), 'Phòng CNTT'))
        .filter(shape.accepts);
  }
}

function groupOf(fields: Readonly<Record<string, Shape>>): fc.Arbitrary<Record<string, unknown>> {
  const given = Object.entries(fields).map(([key, shape]) => {
    const value = anyValue(shape);
    return [key, shape.optional ? fc.option(value, { nil: undefined }) : value] as const;
  });
  return fc
    .record(Object.fromEntries(given))
    .map((group) => toPlain(toRaw(group)) as Record<string, unknown>);
}

/** What JSON can say; whole numbers too long to be exact are kept as text, and are not here. */
const plainData = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter(
    (value) => !/[\ud800-\udfff]/u.test(JSON.stringify(value)) && !/\d{16,}|e\+/.test(JSON.stringify(value)),
  );

/** A record of a kind, every field valid by itself; what it refers to need not exist. */
export function anyRecord(kind: KindName): fc.Arbitrary<AnyRecord> {
  const extra = fc.option(fc.record({ 'x-a': plainData, 'x-b': anyText() }), { nil: {} });
  return fc
    .tuple(groupOf(kinds[kind].shape.fields), extra)
    .map(([record, x]) => ({ ...record, ...x }) as AnyRecord);
}
