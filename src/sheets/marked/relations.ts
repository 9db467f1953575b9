import { SheetError } from '../book.js';
import type { Package } from './package.js';
import { attributeOf, elementsOf, escapeXml, Patch, rootOf } from './xml.js';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part it leads to, from the root of the package. */
  readonly target: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relationships of a part stand; those of the package are those of ``. */
const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** What a part leads to inside of the package. */
export function relationsOf(pack: Package, part: string): readonly Relation[] {
  const xml = pack.text(relationsPart(part));
  if (xml === undefined) return [];
  return elementsOf(xml, 'Relationship')
    .filter((tag) => attributeOf(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type') ?? '',
      target: resolved(folderOf(part), attributeOf(tag, 'Target') ?? ''),
    }));
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const parts: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** Leads from a part to another, and says under which name. */
export function addRelation(pack: Package, part: string, type: string, target: string): string {
  const at = relationsPart(part);
  const xml =
    pack.text(at) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"/>`;
  const taken = new Set(elementsOf(xml, 'Relationship').map((tag) => attributeOf(tag, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const root = rootOf(xml);
  const patch = new Patch(xml);
  patch.within(
    root,
    `<${root.start.prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="/${escapeXml(target)}"/>`,
    'last',
  );
  pack.put(at, patch.text());
  return `rId${number}`;
}

const TYPES = '[Content_Types].xml';

/** Says what a part holds: by its name, or by how the names of its like end. */
export function addType(pack: Package, holds: string, of: { part: string } | { ending: string }): void {
  const xml = pack.text(TYPES);
  if (xml === undefined) throw new SheetError({ fault: 'not-xlsx' });
  const root = rootOf(xml);
  const p = root.start.prefix;
  const patch = new Patch(xml);
  if ('part' in of) {
    patch.within(root, `<${p}Override PartName="/${escapeXml(of.part)}" ContentType="${holds}"/>`, 'last');
  } else {
    const known = elementsOf(xml, 'Default').some(
      (tag) => attributeOf(tag, 'Extension')?.toLowerCase() === of.ending,
    );
    if (known) return;
    patch.within(root, `<${p}Default Extension="${of.ending}" ContentType="${holds}"/>`, 'first');
  }
  pack.put(TYPES, patch.text());
}

/** A name no part has: `xl/comments3.xml`. */
export function freeName(pack: Package, before: string, ending: string): string {
  let number = 1;
  while (pack.has(`${before}${number}${ending}`)) number += 1;
  return `${before}${number}${ending}`;
}
