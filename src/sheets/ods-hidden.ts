import type { HiddenRows } from './workbook.js';

/**
 * Which sheets and rows of an ods are hidden, from its content: the library reads them all alike. A row hidden by hand
 * is `collapse`, one left out by a filter is `filter` (OpenDocument 1.3, 19.749); a sheet is hidden by its style.
 */
export function hiddenInOds(content: string): HiddenRows {
  const unseen = new Set<string>();
  for (const [, name = '', inside = ''] of content.matchAll(
    /<style:style style:name="([^"]*)" style:family="table"[^>]*>([\s\S]*?)<\/style:style>/gu,
  )) {
    if (/table:display="false"/u.test(inside)) unseen.add(name);
  }
  const hidden = new Map<string, { isHidden: boolean; rows: Set<number> }>();
  for (const [, attributes = '', body = ''] of content.matchAll(
    /<table:table ([^>]*)>([\s\S]*?)<\/table:table>/gu,
  )) {
    const rows = new Set<number>();
    let at = 0;
    for (const [, row = ''] of body.matchAll(/<table:table-row\b([^>]*)>/gu)) {
      const times = Math.min(Number(attributeOf(row, 'table:number-rows-repeated') ?? 1), MOST_ROWS - at);
      if (/^(?:collapse|filter)$/u.test(attributeOf(row, 'table:visibility') ?? ''))
        for (let i = 0; i < times; i += 1) rows.add(at + i);
      at += times;
    }
    hidden.set(plain(attributeOf(attributes, 'table:name') ?? ''), {
      isHidden: unseen.has(attributeOf(attributes, 'table:style-name') ?? ''),
      rows,
    });
  }
  return hidden;
}

const MOST_ROWS = 1_048_576;

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
