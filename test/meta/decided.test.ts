import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { DECIDE } from '../../src/dev/new/names.js';

const root = join(import.meta.dirname, '../..');
const files = ['src', 'data', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

it('what `npm run new` left to a person is decided', () => {
  const open = files
    .filter((file) => !file.startsWith(join('src', 'dev', 'new')))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes(DECIDE) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
  expect(open).toEqual([]);
});
