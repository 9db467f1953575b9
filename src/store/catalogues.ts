import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../domain/config.js';
import { type Catalogue, catalogueSchema } from '../domain/duties/catalogue.js';
import type { Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { readYamlDocument } from './yaml-document.js';

export interface Catalogues {
  readonly catalogues: readonly Catalogue[];
  readonly problems: readonly Problem[];
}

/** The catalogues a store has switched on; a wrong one is listed with every mistake and its position. */
export function readCatalogues(folder: string, config: Config): Catalogues {
  const catalogues: Catalogue[] = [];
  const problems: Problem[] = [];
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  for (const [index, id] of config.catalogues.entries()) {
    const file = join(folder, `${id}.yaml`);
    if (!known.includes(id) || !existsSync(file)) {
      const nearest = closest(id, known) ?? null;
      const args = { path: `catalogues.${index}`, seen: id, choices: known, nearest };
      problems.push({ code: 'setting-wrong', args, file: 'irt.yaml', line: 1, column: 1 });
      continue;
    }
    const read = readYamlDocument(file, `catalogue/${id}.yaml`, catalogueSchema);
    if ('value' in read) catalogues.push(read.value);
    else problems.push(...read.problems);
  }
  return { catalogues, problems };
}
