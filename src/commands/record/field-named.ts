import { Failure } from '../../cli/failure.js';
import { type FieldFlag, flagsOf } from '../../cli/fields.js';
import { kebab } from '../../cli/plain-flags.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import { fitting } from '../../domain/meant.js';
import { closest } from '../../domain/text.js';
import { calledFields } from '../../messages/word-names.js';

/** The field of a kind a person names: as its flag does, as its file does, or by its label. */
export function fieldNamed(kind: KindName, typed: string): FieldFlag {
  const flags = flagsOf(kinds[kind]);
  const name = typed.trim().replace(/^--/u, '');
  const byCode = flags.find(({ path }) => path === name || kebab(path) === name);
  if (byCode) return byCode;
  const paths = flags.map(({ path }) => path);
  // A field of the record before a part of one: both may be called “Tên”.
  const [own, parts] = [
    paths.filter((path) => !path.includes('.')),
    paths.filter((path) => path.includes('.')),
  ];
  const [only, other] =
    [own, parts].map((some) => fitting(name, calledFields(kind, some))).find((fits) => fits.length > 0) ?? [];
  const found = other === undefined ? flags.find(({ path }) => path === only) : undefined;
  if (found) return found;
  const nearest = closest(name, paths) ?? null;
  throw new Failure('no-such-field', { kind, field: typed, fields: own, nearest });
}
