import { Failure } from '../../cli/failure.js';
import { type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import { closest } from '../../domain/text.js';
import { fieldsOf } from './fields.js';
import { type Field, headerKey } from './header.js';
import type { TableOptions } from './tables.js';

/** What `--map "Header=field"` says: names of fields by what stands above their columns. */
export function pairsOf(
  given: readonly string[],
  asked: KindName | undefined,
): Readonly<Record<string, string>> {
  const pairs = given.map((text) => {
    const at = text.lastIndexOf('=');
    const [header, field] = [headerKey(text.slice(0, at)), text.slice(at + 1).trim()];
    if (at < 1 || header === '' || field === '') throw new Failure('import-map', { seen: text });
    const among = asked === undefined ? kindNames : [asked];
    if (!among.some((kind) => fieldMeant(kind, field))) {
      const kind = asked ?? 'agency';
      const fields = Object.keys(kinds[kind].shape.fields);
      throw new Failure('no-such-field', { kind, field, fields, nearest: closest(field, fields) ?? null });
    }
    return [header, field] as const;
  });
  return Object.fromEntries(pairs);
}

/** Fields by what stands above their columns, of each kind those it has. */
export const mapped =
  (told: Readonly<Record<string, string>>, asked: KindName | undefined): TableOptions['mapped'] =>
  (kind) =>
    new Map(
      Object.entries(asked === undefined || kind === asked ? told : {}).flatMap(([header, field]) => {
        const meant = fieldMeant(kind, field);
        return meant ? [[header, meant] as const] : [];
      }),
    );

/** A field by its path, its place in a list behind it (`qualifications.name 2`), or by what irt writes above it. */
const fieldMeant = (kind: KindName, typed: string): Field | undefined => {
  const wanted = headerKey(typed);
  return fieldsOf(kind).find(({ path, index, header }) =>
    [
      index === null || index === 1 ? path : `${path} ${index}`,
      index === null ? path : `${path} ${index}`,
      header,
    ].some((name) => headerKey(name) === wanted),
  );
};
