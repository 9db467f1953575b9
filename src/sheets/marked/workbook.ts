import { attributeOf, elementOf, elementsOf, escapeXml, Patch, rootOf, withAttribute } from './xml.js';

/** Characters a name of a sheet may have. */
const LONGEST = 31;

/** A name no sheet has, to a spreadsheet that knows no case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const all = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted.slice(0, LONGEST);
  for (let number = 2; all.has(name.toLowerCase()); number += 1)
    name = `${wanted.slice(0, LONGEST - 1 - String(number).length)} ${number}`;
  return name;
}

interface FirstSheet {
  readonly name: string;
  /** The relationship that leads to it. */
  readonly id: string;
  readonly relationType: string;
  readonly opens: boolean;
}

/** A workbook with a sheet before all others: what counts them by their places counts one more. */
export function withFirstSheet(xml: string, { name, id, relationType, opens }: FirstSheet): string {
  const patch = new Patch(xml);
  const sheets = elementOf(xml, 'sheets');
  const ids = elementsOf(xml, 'sheet').map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0));
  const p = rootOf(xml).start.prefix;
  if (sheets)
    patch.within(
      sheets,
      `<${p}sheet xmlns:r="${escapeXml(relationType)}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`,
      'first',
    );
  for (const tag of elementsOf(xml, 'definedName')) {
    const place = attributeOf(tag, 'localSheetId');
    if (place !== undefined) patch.set(tag, 'localSheetId', Number(place) + 1);
  }
  for (const tag of elementsOf(xml, 'workbookView')) {
    const active = opens ? 0 : Number(attributeOf(tag, 'activeTab') ?? 0) + 1;
    patch.replace(
      tag.at,
      tag.end,
      withAttribute(withAttribute(tag.source, 'activeTab', active), 'firstSheet', 0),
    );
  }
  return patch.text();
}

/** What a package says of itself, where it names its sheets: with one more before them. */
export function withFirstTitle(xml: string, name: string, sheets: readonly string[]): string {
  const titles = elementOf(xml, 'TitlesOfParts');
  const pairs = elementOf(xml, 'HeadingPairs');
  const counted = pairs && /<(?:\w+:)?i4>(\d+)</u.exec(xml.slice(pairs.start.at));
  const listed = titles && elementsOf(xml.slice(titles.start.at), 'vector')[0];
  const first = titles && elementsOf(xml.slice(titles.start.at), 'lpstr')[0];
  if (!titles || !pairs || !counted || !listed || !first) return xml;
  const said = xml.slice(titles.start.at + first.end).split('<', 1)[0];
  // Written otherwise by a program of its own way: nothing is guessed.
  if (said !== escapeXml(sheets[0] ?? '') || Number(counted[1]) > sheets.length) return xml;
  const patch = new Patch(xml);
  const at = pairs.start.at + counted.index;
  patch.replace(at, at + counted[0].length, counted[0].replace(/\d+<$/u, `${Number(counted[1]) + 1}<`));
  const from = titles.start.at;
  const size = Number(attributeOf(listed, 'size') ?? 0) + 1;
  patch.replace(from + listed.at, from + listed.end, withAttribute(listed.source, 'size', size));
  patch.insert(from + first.at, `<${first.prefix}lpstr>${escapeXml(name)}</${first.prefix}lpstr>`);
  return patch.text();
}
