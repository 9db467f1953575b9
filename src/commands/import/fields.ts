import { type KindName, kinds } from '../../domain/kinds/index.js';
import { labelOf } from '../../messages/field-label.js';
import { headers } from '../../messages/headers.js';
import { fieldLabels } from '../../messages/word-names.js';
import { columnsOf } from '../columns.js';
import type { Field } from './header.js';

/** Parts of a list a table may have columns for. */
export const MOST_PARTS = 12;

const known = new Map<KindName, readonly Field[]>();

/** The fields of a kind with all they may be called, in any language. */
export function fieldsOf(kind: KindName): readonly Field[] {
  const made = known.get(kind) ?? make(kind);
  known.set(kind, made);
  return made;
}

function make(kind: KindName): readonly Field[] {
  const [first = [], ...others] = fieldLabels.map((field) => columnsOf(kind, { field }, () => MOST_PARTS));
  const fields = first.map((column, at): Field => {
    const { path, part, shape, header } = column;
    const named = [...others.map((columns) => columns[at]?.header ?? header), ...namesOf(kind, path, part)];
    return { path, index: part, shape, header, names: named };
  });
  const { id } = kinds[kind].shape.fields;
  return id === undefined || fields.some(({ path }) => path === 'id')
    ? fields
    : [{ path: 'id', index: null, shape: id, header: 'id', names: namesOf(kind, 'id', null) }, ...fields];
}

/** What a field is called besides what irt writes: with what holds it before or behind it, and as agencies do. */
function namesOf(kind: KindName, path: string, part: number | null): readonly string[] {
  const [outer = '', ...inner] = path.split('.');
  const said = [...(headers[`${kind}.${path}`] ?? []), ...(headers[path] ?? [])];
  const composed = fieldLabels.flatMap((labels) => {
    const own = labelOf(labels, kind, path);
    if (inner.length === 0) return [own];
    const parent = labelOf(labels, kind, outer);
    const [tops, ends] = [pieces(parent), pieces(own)];
    return tops.flatMap((top) => ends.flatMap((end) => [`${end} ${top}`, `${top} ${end}`]));
  });
  const all = [...new Set([...said, ...composed])];
  if (part === null) return all;
  const numbered = all.map((name) => `${name} ${part}`);
  return part === 1 ? [...numbered, ...all] : numbered;
}

/** “Số, ký hiệu” is called by either half too. */
const pieces = (label: string): readonly string[] => [...new Set([label, ...label.split(', ')])];
