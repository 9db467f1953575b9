import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { directive18 } from '../catalogues.js';

interface Part {
  readonly clause: string;
  readonly text: string;
  readonly duties: readonly string[];
}
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const parts = parse(read('dispatch-clauses.yaml')) as readonly Part[];
const { duties } = directive18;
const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const partsOf = (duty: string): readonly Part[] => parts.filter((part) => part.duties.includes(duty));

/** The stretches of a text between its …, without the stops they lean on. */
const stretches = (text: string): readonly string[] =>
  spaced(text)
    .split('…')
    .map((stretch) => stretch.replace(/^[\s,;.]+|[\s,;.]+$/g, ''))
    .filter((stretch) => stretch !== '');
/** A part as a duty may quote it: without the "and" that joins it to the one before. */
const quotable = (text: string): string => stretches(text).join(' ').replace(/^và /, '');

/** How people name a clause: its item and, below item 1, the unnumbered dash. */
function cited(clause: string): RegExp {
  const [item, dash] = clause.replace(/,.*$/, '').split('.');
  if (item !== '1') return new RegExp(`mục ${item}\\.${dash}`);
  return dash === undefined ? /mục 1, đoạn đầu/ : new RegExp(`mục 1, gạch đầu dòng ${dash}(?:;|$)`);
}

describe('what the dispatch asks is carried by the catalogue', () => {
  it.each(
    parts.map((part) => [`${part.clause} ${spaced(part.text).slice(0, 60)}`, part] as const),
  )('%s', (_name, { text, duties: named }) => {
    expect(named.length).toBeGreaterThan(0);
    const carriers = duties.filter((duty) => named.includes(duty.id));
    expect(carriers.map((duty) => duty.id).sort()).toEqual([...named].sort());
    const quoted = carriers.some((duty) => spaced(duty.text.vi).includes(quotable(text)));
    expect(quoted, 'one of the duties quotes it').toBe(true);
  });
});

describe('the catalogue asks nothing the dispatch does not', () => {
  it.each(duties.map((duty) => [duty.id, duty] as const))('%s', (id, { clause, text, citation }) => {
    const mine = partsOf(id);
    expect(mine.length, 'the dispatch asks it').toBeGreaterThan(0);
    expect(clause.split(', ')).toEqual([...new Set(mine.map((part) => part.clause))]);
    expect(citation.vi).toMatch(cited(clause));
    const said = spaced(mine.map((part) => part.text).join(' '));
    for (const stretch of stretches(text.vi)) expect(said).toContain(stretch);
  });
});

it('the README names every duty, with its clause', () => {
  const readme = read('../../README.md');
  const rows = duties.map(({ id, clause, title }) => [id, clause, title.vi, title.en] as const);
  const lacking = rows.filter(([id, clause, vi, en]) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${id}\` | ${clause} |`));
    return !(row?.includes(vi) && row.includes(en));
  });
  expect(lacking).toEqual([]);
});
