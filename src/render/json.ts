import type { Cell, Doc, Table, Words } from '../domain/doc.js';
import type { RenderOptions } from './options.js';

/**
 * The document without a language: labels as their keys, days in ISO form. The same bytes under every `--lang`, but
 * for the words of problems.
 */
export function renderJson(doc: Doc, { lacks }: Pick<RenderOptions, 'lacks'> = { lacks: [] }): string {
  const facts = doc.facts.map(({ id, value }) => [id, asJson(value)] as const);
  const tables = doc.blocks.flatMap((block) =>
    block.type === 'table' ? [[block.id, rowsOf(block)] as const] : [],
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

const rowsOf = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.flatMap(({ id }, index) => entriesOf(id, row[index]))));

/** A sum that lacks some of its parts has a key beside it that says of how many. */
function entriesOf(id: string, cell: Cell | undefined) {
  const own = [id, asJson(cell)] as const;
  return cell?.type === 'sum' ? [own, [`${id}Unrecorded`, cell.unrecorded] as const] : [own];
}

function asJson(cell: Cell | undefined) {
  switch (cell?.type) {
    case 'words':
      return wordsOf(cell.words);
    case 'share':
      return { part: cell.part, whole: cell.whole };
    case 'number':
    case 'sum':
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
