import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCatalogueFile } from '../store/catalogue-file.js';
import { yamlFilesIn } from '../store/shipped-catalogues.js';

/** Reads and checks the catalogues once, so that no run of the program has to: `node compile-catalogues.js FOLDER`. */
const [, , folder = ''] = process.argv;
mkdirSync(folder, { recursive: true });
for (const name of yamlFilesIn('data/catalogue')) {
  const path = join('data/catalogue', name);
  const reading = readCatalogueFile(path, path);
  if ('problems' in reading) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`);
  writeFileSync(join(folder, `${basename(name, '.yaml')}.json`), JSON.stringify(reading.value));
}
