import { cellName, SheetError } from './book.js';
import { listSheet } from './marked/list.js';
import type { Mark, MarkWords } from './marked/mark.js';
import { blocksIn, type CellNote, withNotes, withShapes } from './marked/notes.js';
import { Package } from './marked/package.js';
import { addRelation, addType, freeName, relationsOf } from './marked/relations.js';
import { isOpen, markSheet, placeOf } from './marked/sheet.js';
import { Styles } from './marked/styles.js';
import { freeSheetName, withFirstSheet, withFirstTitle } from './marked/workbook.js';
import { attributeOf, elementOf, elementsOf, relationOf, rootOf } from './marked/xml.js';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A copy of a sender's workbook (.xlsx) that says what is wrong in it: a note in each bad cell and another colour behind
 * it, and a first sheet that lists them. Only the parts that have to say so change; all others keep their bytes.
 * Throws {@link SheetError} where there is no such workbook, or no such sheet or cell in it.
 */
export function markWorkbook(bytes: Uint8Array, marks: readonly Mark[], words: MarkWords): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new SheetError({ fault: 'not-xlsx' });
  const pack = new Package(bytes);
  const main = relationsOf(pack, '').find(({ type }) => type.endsWith('/officeDocument'));
  const workbook = main && pack.text(main.target);
  if (!main || workbook === undefined || rootOf(workbook).start.name !== 'workbook')
    throw new SheetError({ fault: 'not-xlsx' });
  const relationType = main.type.slice(0, -'/officeDocument'.length);
  const root = rootOf(workbook).start;
  const namespace =
    attributeOf(root, root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`) ?? '';
  const relations = relationsOf(pack, main.target);
  const targetOf = (ending: string) => relations.find(({ type }) => type.endsWith(ending))?.target;
  const sheets = elementsOf(workbook, 'sheet').flatMap((tag) => {
    const part = relations.find(({ id }) => id === relationOf(tag))?.target;
    return part === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', part }];
  });

  const bySheet = new Map(sheets.map(({ part }) => [part, [] as CellNote[]]));
  for (const { sheet, cell, message } of marks) {
    const place = placeOf(cell);
    const notes = bySheet.get(sheets.find(({ name }) => name === sheet)?.part ?? '');
    if (!place || !notes) throw new SheetError({ fault: 'damaged', detail: `${sheet}!${cell}` });
    const there = notes.findIndex((one) => one.row === place.row && one.column === place.column);
    const before = notes[there];
    if (before) notes[there] = { ...before, text: `${before.text}\n${message}` };
    else notes.push({ ...place, text: message });
  }

  const stylesPart = targetOf('/styles');
  const styles = new Styles(stylesPart === undefined ? undefined : pack.text(stylesPart), namespace);
  const open = sheets.filter(({ part }) => isOpen(pack.text(part) ?? ''));
  // The list is what opens, unless a sheet nothing is wrong in would have to be changed for it.
  const opens = open.every(({ part }) => (bySheet.get(part) ?? []).length > 0);
  const vml = [...pack.names()].filter((name) => name.endsWith('.vml'));
  let block = Math.max(0, ...vml.flatMap((name) => blocksIn(pack.text(name) ?? ''))) + 1;
  for (const [part, notes] of bySheet) {
    if (notes.length === 0) continue;
    const xml = pack.text(part) ?? '';
    const drawing = putNotes(pack, {
      part,
      xml,
      notes,
      author: words.author,
      namespace,
      relationType,
      block,
    });
    block += 1;
    pack.put(
      part,
      markSheet(xml, { places: notes, bad: (style) => styles.bad(style), drawing, deselect: opens }),
    );
  }

  const name = freeSheetName(
    words.listName,
    sheets.map((sheet) => sheet.name),
  );
  const list = freeName(pack, 'xl/worksheets/sheet', '.xml');
  const look = { head: styles.list('head'), text: styles.list('text'), link: styles.list('link') };
  pack.put(list, listSheet(marks, words, { namespace, look, opens }));
  addType(pack, `${SHEET_TYPE}.worksheet+xml`, { part: list });
  if (stylesPart === undefined) {
    // Where some look for it whatever the package says.
    const usual = 'xl/styles.xml';
    const made = pack.has(usual) ? freeName(pack, 'xl/styles', '.xml') : usual;
    pack.put(made, styles.text());
    addType(pack, `${SHEET_TYPE}.styles+xml`, { part: made });
    addRelation(pack, main.target, `${relationType}/styles`, made);
  } else pack.put(stylesPart, styles.text());
  const id = addRelation(pack, main.target, `${relationType}/worksheet`, list);
  pack.put(main.target, withFirstSheet(workbook, { name, id, relationType, opens }));
  const about = relationsOf(pack, '').find(({ type }) => type.endsWith('/extended-properties'))?.target;
  const titles = about === undefined ? undefined : pack.text(about);
  if (about !== undefined && titles !== undefined)
    pack.put(
      about,
      withFirstTitle(
        titles,
        name,
        sheets.map((sheet) => sheet.name),
      ),
    );
  return pack.bytes();
}

interface Noted {
  readonly part: string;
  readonly xml: string;
  readonly notes: readonly CellNote[];
  readonly author: string;
  readonly namespace: string;
  readonly relationType: string;
  /** Numbers its shapes have where it has none yet. */
  readonly block: number;
}

/** Puts the notes of a sheet where it has notes; says what its drawing is to be where it has none. */
function putNotes(
  pack: Package,
  noted: Noted,
): { readonly id: string; readonly namespace: string } | undefined {
  const { part, xml, notes, author, namespace, relationType } = noted;
  const relations = relationsOf(pack, part);
  const there = relations.find(({ type }) => type.endsWith('/comments'))?.target;
  const before = there === undefined ? undefined : pack.text(there);
  const comments = there ?? freeName(pack, 'xl/comments', '.xml');
  pack.put(comments, withNotes(before, notes, author, namespace));
  if (there === undefined) {
    addType(pack, `${SHEET_TYPE}.comments+xml`, { part: comments });
    addRelation(pack, part, `${relationType}/comments`, comments);
  }
  const had = new Set(
    before === undefined ? [] : elementsOf(before, 'comment').map((tag) => attributeOf(tag, 'ref')),
  );
  const unseen = notes.filter(({ row, column }) => !had.has(cellName(row, column)));
  const named = elementOf(xml, 'legacyDrawing');
  const drawn = named && relations.find(({ id }) => id === relationOf(named.start))?.target;
  const shapes = drawn ?? freeName(pack, 'xl/drawings/vmlDrawing', '.vml');
  if (unseen.length > 0) pack.put(shapes, withShapes(pack.text(shapes), unseen, noted.block));
  if (named || unseen.length === 0) return undefined;
  addType(pack, 'application/vnd.openxmlformats-officedocument.vmlDrawing', { ending: 'vml' });
  return { id: addRelation(pack, part, `${relationType}/vmlDrawing`, shapes), namespace: relationType };
}
