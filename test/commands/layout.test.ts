import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { momentOfDay } from '../../src/domain/calendar.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { anyRecords } from '../domain/duties/random/records.js';
import { irt, storeOf } from '../irt.js';

/** Where a record stands, and beside which, has no meaning (`data/catalogue/words.md`, Ids). */
const SAMPLE = join(import.meta.dirname, '../../data/sample/tuyen-quang');

interface Item {
  readonly kind: string;
  readonly text: string;
}
/** Every record of the sample province as written, with the kind its file gives it. */
function itemsOf(store: string): readonly Item[] {
  const records = join(store, 'records');
  return readdirSync(records, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => {
      const name = path.replace(/^.*[\\/]/, '');
      const kind = kindNames.find((one) => name === `${one}.yaml` || name.startsWith(`${one}-`));
      if (!kind) throw new Error(`of what kind is ${path}?`);
      const text = readFileSync(join(records, path), 'utf8');
      return text.split(/^(?=- )/m).flatMap((item) => (item.startsWith('- ') ? [{ kind, text: item }] : []));
    });
}

const FOLDERS = ['records', 'records/_shared', 'records/so-y-te', 'records/cu/2025', 'records/Thư mục khác'];
const NAMES = ['', '-2024', '-cu', '-khac'];

/** The items shuffled, each into some file of its kind in some folder. */
const scattered = (items: readonly Item[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .tuple(
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
      fc.infiniteStream(fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES))),
    )
    .map(([shuffled, places]) => {
      const files = new Map<string, string>();
      for (const { kind, text } of shuffled) {
        const [folder, name] = places.next().value;
        const path = `${folder}/${kind}${name}.yaml`;
        files.set(path, (files.get(path) ?? '') + text);
      }
      return Object.fromEntries(files);
    });

describe('irt check --json of the sample province', () => {
  const items = itemsOf(SAMPLE);
  const config = readFileSync(join(SAMPLE, 'irt.yaml'), 'utf8');
  let whole = '';
  beforeAll(() => {
    whole = check(SAMPLE, '2026-11-23');
  });

  it('is whole: no problems, and many results', () => {
    const { problems, results } = JSON.parse(whole);
    expect(problems).toEqual([]);
    expect(results.length).toBeGreaterThan(500);
  });
  it.each([4301, 18])('has the same bytes wherever the records stand (seed %i)', (seed) => {
    const [files = {}] = fc.sample(scattered(items), { seed, numRuns: 1 });
    expect(Object.keys(files).length).toBeGreaterThan(100);
    expect(check(storeOf({ ...files, 'irt.yaml': config }), '2026-11-23')).toBe(whole);
  });
  it('has the same bytes as one file a kind, upside down', () => {
    const files: Record<string, string> = {};
    for (const { kind, text } of [...items].reverse()) {
      const path = `records/${kind}.yaml`;
      files[path] = (files[path] ?? '') + text;
    }
    expect(check(storeOf({ ...files, 'irt.yaml': config }), '2026-11-23')).toBe(whole);
  });
});

/** Problems say where they stand, and so move; everything else may not. */
const withoutPlaces = (document: string) => {
  const { problems, ...rest } = JSON.parse(document);
  const told = problems.map((problem: Record<string, unknown>) => {
    const { file: _f, line: _l, column: _c, ...what } = problem;
    return JSON.stringify(what);
  });
  return { ...rest, problems: told.sort() };
};

describe('irt check --json of records at random, with references to nothing and circles', () => {
  const day = '2026-11-23';
  const duties = ['d18.vuln-scan', 'd18.drill'];
  const anyItems = anyRecords(momentOfDay(day), duties).map((records) =>
    records.map(([kind, record]) => ({ kind, text: formatItem(kind, record) })),
  );
  const twice = anyItems.chain((items) => fc.tuple(scattered(items), scattered(items)));
  it.each(fc.sample(twice, { seed: 4301, numRuns: 3 }))('has the same results and problems', (one, other) => {
    const [a, b] = [check(storeOf(one), day), check(storeOf(other), day)];
    expect(JSON.parse(a).results.length).toBeGreaterThan(10);
    expect(withoutPlaces(b)).toEqual(withoutPlaces(a));
    const results = (document: string) => JSON.stringify(JSON.parse(document).results);
    expect(results(b)).toBe(results(a));
  });
});

function check(store: string, day: string): string {
  return irt(['check', '--json', '--as-of', day, '--store', store]).out;
}
