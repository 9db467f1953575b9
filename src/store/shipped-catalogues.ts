import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../domain/duties/catalogue.js';
import type { DocumentReading } from './yaml-document.js';

/** The catalogues that come with the program. */
export interface Shipped {
  readonly ids: readonly string[];
  read(id: string): DocumentReading<Catalogue>;
}

/** YAML files of a folder, without what editors leave beside them. */
export const yamlFilesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[^.].*\.ya?ml$/iu.test(name))
        .sort()
    : [];

/**
 * The catalogues in a folder of the package, `built` beside them as JSON: what the build has read and checked is taken
 * from there, unless the YAML has changed since.
 */
export async function openShipped(folder: string, built: string): Promise<Shipped> {
  const ids = yamlFilesIn(folder).map((name) => name.replace(/\.yaml$/u, ''));
  const yamlOf = (id: string) => join(folder, `${id}.yaml`);
  const builtOf = (id: string) => join(built, `${id}.json`);
  const isBuilt = (id: string) => timeOf(builtOf(id)) >= timeOf(yamlOf(id));
  const rest = new Set(ids.filter((id) => !isBuilt(id)));
  const written = rest.size > 0 ? await import('./catalogue-file.js') : undefined;
  return {
    ids,
    read: (id) =>
      written && rest.has(id)
        ? written.readCatalogueFile(yamlOf(id), `data/catalogue/${id}.yaml`)
        : { value: JSON.parse(readFileSync(builtOf(id), 'utf8')) as Catalogue },
  };
}

/** When a file was last changed; one that is not there, never. */
const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
