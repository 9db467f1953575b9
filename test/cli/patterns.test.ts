import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesMeant } from '../../src/cli/patterns.js';
import { tempFolder } from '../irt.js';

describe('names with a star, as shells of Windows pass them on', () => {
  const folder = (): string => {
    const dir = tempFolder();
    mkdirSync(join(dir, 'ho-so'));
    for (const name of ['b.pdf', 'a.PDF', 'a.docx', '.an.pdf', 'a+b.pdf', 'ho-so/c.pdf'])
      writeFileSync(join(dir, name), '');
    return dir;
  };
  it.each([
    ['*.pdf', ['a.PDF', 'a+b.pdf', 'b.pdf']],
    ['?.pdf', ['a.PDF', 'b.pdf']],
    ['ho-so/*.pdf', [join('ho-so', 'c.pdf')]],
    ['a+*.pdf', ['a+b.pdf']],
    ['*.xlsx', ['*.xlsx']],
    ['khong-co/*.pdf', ['khong-co/*.pdf']],
    ['b.pdf', ['b.pdf']],
  ])('%s', (word, files) => {
    expect([...filesMeant(folder(), word)].sort()).toEqual([...files].sort());
  });
});
