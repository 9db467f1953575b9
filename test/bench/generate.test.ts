import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeStore } from '../../bench/generate.js';
import { kindOfFile } from '../../src/domain/kind-of-file.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { irt, tempFolder } from '../irt.js';

/** Every file below a folder, by its path there. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}
function store(records: number, seed: number): string {
  const folder = tempFolder();
  writeStore(folder, { records, seed });
  return folder;
}

describe('the store that is measured', () => {
  const records = 1000;

  it('is one that irt itself would write, with nothing wrong in it', () => {
    const folder = store(records, 18);
    const validated = irt(['validate', '--json', '--store', folder]);
    expect(JSON.parse(validated.out)).toMatchObject({ complete: true, problems: [], notices: [] });
    expect(validated.code).toBe(0);
    expect(irt(['fmt', '--check', '--store', folder])).toMatchObject({ code: 0, out: '' });
    expect(irt(['history', 'verify', '--store', folder]).code).toBe(0);
  });

  it('has as many records as asked for, of all kinds and 150 agencies', () => {
    const files = [...filesOf(store(records, 18))].filter(([path]) => path.includes('records'));
    expect(files.flatMap(([, text]) => text.match(/^- id: /gm) ?? []).length).toBe(records);
    expect(files.filter(([path]) => path.endsWith('agency.yaml')).length).toBe(150);
    const kinds = new Set(files.map(([path]) => kindOfFile(basename(path))));
    expect([...kinds].sort()).toEqual([...kindNames].sort());
  });

  it('is the same bytes for the same seed, and others for another', () => {
    const [one, again, other] = [store(200, 18), store(200, 18), store(200, 19)].map(filesOf);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
