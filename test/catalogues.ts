import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Catalogue, catalogueSchema } from '../src/domain/duties/catalogue.js';

/** A shipped catalogue, as the program reads it. */
export const readCatalogue = (id: string): Catalogue =>
  catalogueSchema.parse(
    parse(readFileSync(new URL(`../data/catalogue/${id}.yaml`, import.meta.url), 'utf8')),
  );

export const directive18 = readCatalogue('directive-18');

/** Every catalogue a store can switch on. */
export const catalogues = [directive18, readCatalogue('reporting'), readCatalogue('cybersecurity-2026')];
