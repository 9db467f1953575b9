import { strFromU8, unzipSync } from 'fflate';
import { EncryptedFileError, fromHtml, HucreError, readOds, readXls, readXlsx } from 'hucre';
import type { LegacyFont } from '../domain/cells.js';
import { type Book, SheetError } from './book.js';
import { delimitedBook, type Encoding } from './delimited.js';
import { hiddenInOds } from './ods-hidden.js';
import { bookOf } from './workbook.js';

export interface OpenOptions {
  /** What a sheet of a format without sheets is called. */
  readonly name: string;
  readonly encoding?: Encoding | undefined;
  /** The old font texts are typed in. */
  readonly legacyFont?: LegacyFont | undefined;
}

/** Bytes of a file that is taken. */
export const MAX_FILE = 64 * 1024 * 1024;
/** Bytes a package may hold when it is unpacked: 100,000 rows of 20 columns take a tenth. */
const MAX_UNPACKED = 512 * 1024 * 1024;

/** How the library says that it would have to fill too many cells. */
const FAR = /\bspans \d+ rows\b|outside the supported sheet bounds/u;

/** A workbook or text in columns, told by its first bytes, whatever it is called. Throws {@link SheetError}. */
export async function openBook(bytes: Uint8Array, options: OpenOptions): Promise<Book> {
  if (bytes.length > MAX_FILE) throw new SheetError({ fault: 'too-big', limit: MAX_FILE });
  try {
    if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return await packageOf(bytes, options);
    // Both a workbook of before 2007 and one that is locked with a password.
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
      return bookOf('xls', await readXls(bytes, { readStyles: true }), options);
    if (isHtml(bytes)) return htmlBook(bytes, options);
    return delimitedBook(bytes, options);
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new SheetError({ fault: 'encrypted' });
    if (error instanceof HucreError)
      throw new SheetError({ fault: FAR.test(error.message) ? 'too-far' : 'damaged' });
    throw error;
  }
}

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

async function packageOf(bytes: Uint8Array, options: OpenOptions): Promise<Book> {
  const parts = xmlIn(bytes);
  if (parts['xl/workbook.xml']) return bookOf('xlsx', await readXlsx(bytes, { readStyles: true }), options);
  const content = parts['content.xml'];
  if (!content) throw new SheetError({ fault: 'no-table' });
  const hidden = hiddenInOds(strFromU8(content));
  return bookOf('ods', await readOds(bytes, { readStyles: true }), { ...options, hidden });
}

/** The parts of a package that are XML, refused where it would be too much, or where one declares entities. */
function xmlIn(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        return size <= MAX_UNPACKED && /\.(?:xml|rels)$/u.test(name);
      },
    });
  } catch {
    throw new SheetError({ fault: 'damaged' });
  }
  if (size > MAX_UNPACKED) throw new SheetError({ fault: 'too-big', limit: MAX_UNPACKED });
  // A declaration stands before all else in a part; the library would leave what it names unread.
  if (Object.values(parts).some((xml) => strFromU8(xml.subarray(0, 1024), true).includes('<!DOCTYPE')))
    throw new SheetError({ fault: 'entities' });
  return parts;
}

/** A page saved under the name of a workbook, which many systems call an export. */
const isHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:\uFEFF)?(?:<!doctype html|<html|<table|<meta|<head|<style|<!--)/iu.test(
    new TextDecoder().decode(bytes.subarray(0, 512)),
  );

/** The first table of a page, each cell as text: what a page meant by 05/03 nobody knows. */
function htmlBook(bytes: Uint8Array, options: OpenOptions): Book {
  const { name } = options;
  const page = new TextDecoder().decode(bytes);
  const sheet = fromHtml(page, { sheetName: name, typeInference: false });
  return bookOf('html', { sheets: [sheet] }, options);
}
