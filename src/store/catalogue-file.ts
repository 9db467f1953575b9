import { type Catalogue, catalogueSchema, type Duty, dutySchema } from '../domain/duties/catalogue.js';
import { type DocumentReading, described, readYamlDocument, type Wrong } from './yaml-document.js';

export { placesIn } from './yaml-document.js';

/**
 * Catalogues as people write them. Reading and checking them takes longer than judging a store, so that this is loaded
 * only for a province's own, for options it sets otherwise, and for what is wrong.
 */
export const readCatalogueFile = (path: string, name: string): DocumentReading<Catalogue> =>
  readYamlDocument(path, name, catalogueSchema);

/** A duty with one option set otherwise, or what is wrong with the value; paths are those of `irt.yaml`. */
export function dutyWith(
  duty: Duty,
  name: string,
  value: unknown,
): { readonly duty: Duty } | { readonly wrong: readonly Wrong[] } {
  const changed = { ...duty, options: { ...duty.options, [name]: value } };
  const parsed = dutySchema.safeParse(changed);
  if (parsed.success) return { duty: parsed.data };
  const inIrtYaml = (inner: readonly PropertyKey[]) => ['duties', duty.id, ...inner.slice(1)];
  const wrong = described(dutySchema, parsed.error.issues, changed, (inner) => inIrtYaml(inner).join('.'));
  return { wrong: wrong.map((one) => ({ ...one, path: inIrtYaml(one.path) })) };
}
