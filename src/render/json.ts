import type { Cell, Doc, Lack, Table, Words } from '../domain/doc.js';
import { isUnknownZero } from './opening.js';
import type { RenderOptions } from './options.js';

/**
 * The document without a language: labels as their keys, days in ISO form. The same bytes under every `--lang`, but
 * for the words of problems. A 0 that may only mean “not read” is null.
 */
export function renderJson(doc: Doc, { lacks }: Pick<RenderOptions, 'lacks'> = { lacks: [] }): string {
  const facts = doc.facts.map(({ id, value }) => [id, asJson(value, lacks)] as const);
  const tables = doc.blocks.flatMap((block) =>
    block.type === 'table' ? [[block.id, rowsOf(block, lacks)] as const] : [],
  );
  const report = {
    format: 'irt.report/1',
    report: doc.id,
    complete: lacks.length === 0,
    ...Object.fromEntries(facts),
    tables: Object.fromEntries(tables),
    problems: lacks,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const rowsOf = ({ columns, rows }: Table, lacks: readonly Lack[]) =>
  rows.map((row) => Object.fromEntries(columns.flatMap(({ id }, index) => entriesOf(id, row[index], lacks))));

/** A sum that lacks some of its parts has a key beside it that says of how many. */
function entriesOf(id: string, cell: Cell | undefined, lacks: readonly Lack[]) {
  const own = [id, asJson(cell, lacks)] as const;
  return cell?.type === 'sum' ? [own, [`${id}Unrecorded`, cell.unrecorded] as const] : [own];
}

function asJson(cell: Cell | undefined, lacks: readonly Lack[]) {
  const isUnknown = cell !== undefined && isUnknownZero(cell, lacks);
  switch (cell?.type) {
    case 'words':
      return wordsOf(cell.words);
    case 'share':
      return { part: isUnknown ? null : cell.part, whole: cell.whole };
    case 'number':
    case 'sum':
      return isUnknown ? null : cell.value;
    case 'day':
    case 'state':
      return cell.value;
    default:
      return null;
  }
}

/** Text as it is; a label as its key, with its arguments where it needs any. */
function wordsOf(words: Words) {
  if ('text' in words) return words.text;
  return Object.keys(words.args).length === 0 ? words.key : { key: words.key, ...words.args };
}
