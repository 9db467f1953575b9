import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyRecord, kindNames } from '../../src/domain/kinds/index.js';
import { type Asked, type List, listsOf } from '../generate.js';

/** One store in the forms other tools read: a journal, records of recutils, JSON lines, and lowdb's one JSON. */
export function writeForms(folder: string, asked: Asked): void {
  const open = (name: string, of: (list: List) => string) => ({ fd: openSync(join(folder, name), 'w'), of });
  const files = [open('store.journal', journal), open('store.rec', recutils), open('store.ndjson', lines)];
  writeSync(files[1]?.fd ?? 0, RULES);
  for (const list of listsOf(asked)) for (const { fd, of } of files) writeSync(fd, of(list));
  for (const { fd } of files) closeSync(fd);
}

/** Every field, with its path. */
function* fieldsOf(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value !== 'object' || value === null) return yield [path, String(value)];
  for (const [key, field] of Object.entries(value))
    yield* fieldsOf(field, path === '' ? key : `${path}-${key}`);
}
const dayOf = (record: AnyRecord): string =>
  [...fieldsOf(record)].map(([, text]) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]).find((day) => day) ??
  '2026-01-01';

/** A transaction a record: its fields as tags, a unit from the kind to the agency. */
const journal = ({ folder, kind, records }: List): string =>
  records
    .map((record) => {
      const tags = [...fieldsOf(record)].map(
        ([path, text]) => `    ; ${path}: ${text.replaceAll(',', ' ')}\n`,
      );
      return `${dayOf(record)} * (${record.id}) ${kind}\n${tags.join('')}    ${folder}:${kind}  1\n    records  -1\n\n`;
    })
    .join('');

/** What recutils is told to check. */
const RULES = `%rec: Record
%key: id
%mandatory: kind
%type: kind enum ${kindNames.join(' ')}
%type: finished date

`;

const recutils = ({ folder, kind, records }: List): string =>
  records
    .map((record) => {
      const fields = [...fieldsOf(record)].map(([path, text]) => `${path.replaceAll('-', '_')}: ${text}\n`);
      return `kind: ${kind}\nfolder: ${folder}\n${fields.join('')}\n`;
    })
    .join('');

const lines = ({ folder, kind, records }: List): string =>
  records.map((record) => `${JSON.stringify({ folder, kind, ...record })}\n`).join('');
