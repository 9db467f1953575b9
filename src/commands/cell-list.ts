/**
 * Several texts in one cell, parted by `;`; one that would be parted itself, or lose its quotes, is quoted. That there
 * are none is a quoted nothing: an empty cell says nothing at all.
 */
export const joinItems = (items: readonly string[]): string =>
  items.length === 0
    ? '""'
    : items
        .map((item) => (/[;\n"]|^\s|\s$/u.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
        .join('; ');

const ITEM = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/gu;

/** The texts of one cell, as {@link joinItems} writes them, or parted by `;` or line ends as people do. */
export const splitItems = (cell: string): readonly string[] =>
  [...cell.matchAll(ITEM)]
    .map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
    .filter((text) => text.trim() !== '');
