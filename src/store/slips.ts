import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { SyntaxHint } from '../domain/problem.js';

/** A line of YAML as it was most likely meant. */
export interface Correction {
  readonly hint: SyntaxHint;
  readonly line: string;
  /** The one field the line then holds; absent where the line is only moved or closed. */
  readonly says?: { readonly key: string; readonly value: string };
}

/** A field as people type it: also with the colon of a Vietnamese or Chinese keyboard, or no blank behind it. */
const FIELD = /^([A-Za-z][\w.-]*)[ \t]*([:：])(\s*)(.*)$/u;

/** What may have been meant by a line that cannot be read, likeliest first; nothing here is sure of itself. */
export function* correctionsOf(row: string): Generator<Correction> {
  const [, indent = '', dashes = '', rest = ''] = /^(\s*)((?:-\s+)*)(.*?)\s*$/su.exec(row) ?? [];
  const lead = indent + dashes;
  const straight = lead.replaceAll(/\s/gu, ' ');
  if (/[^\s-]/u.test(rest) && straight !== lead && !lead.includes('\t')) {
    yield { hint: 'blank', line: straight + rest };
  }
  if (/-\t/u.test(dashes) && !indent.includes('\t')) {
    yield { hint: 'tab', line: indent + dashes.replaceAll(/-\s+/gu, '- ') + rest };
  }
  const open = withHashesQuoted(rest);
  if (open !== rest) yield { hint: 'hash', line: straight + open };
  if (/^-[A-Za-z]/u.test(rest)) yield { hint: 'dash', line: `${straight}- ${rest.slice(1)}` };
  const [, key = '', colon = '', gap = '', value = ''] = FIELD.exec(rest) ?? [];
  if (key === '' || value === '') return;
  if (lead === '' && gap !== '' && key === 'id') yield { hint: 'dash', line: `- ${rest}` };
  if (colon === '：') yield field('wide-colon', straight, key, value);
  else if (gap === '') yield field('space', straight, key, value);
  else yield* ofValue(straight, key, value);
}

/** What a `#` makes a comment of behind a bracket that is still open; undefined where none does. */
export function hiddenInBrackets(row: string): string | undefined {
  const bare = row.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, (text) => '.'.repeat(text.length));
  const hash = /\s#/u.exec(bare)?.index ?? bare.length;
  const open = (bare.slice(0, hash).match(/[[{]/gu) ?? []).length;
  const closed = (bare.slice(0, hash).match(/[\]}]/gu) ?? []).length;
  return open > closed && hash < bare.length ? bare.slice(hash) : undefined;
}

/** A line in brackets with every value in quotes in which a `#` would begin a comment. */
function withHashesQuoted(rest: string): string {
  if (hiddenInBrackets(rest) === undefined) return rest;
  const value = /([[{,]\s*)((?:[A-Za-z][\w.-]*:\s+)?)([^\s,[\]{}"'][^,[\]{}"']*?)(?=\s*[,\]}])/gu;
  return rest.replace(value, (all, before: string, key: string, text: string) =>
    /\s#/u.test(text) ? before + key + quoted(text) : all,
  );
}

/** Values that YAML reads as something else than the text they are. */
function* ofValue(lead: string, key: string, written: string): Generator<Correction> {
  const [, value = '', comment = ''] = /^(.*?)(\s+#.*)?$/su.exec(written) ?? [];
  const quote = (hint: SyntaxHint, text: string): Correction => ({
    hint,
    line: `${lead}${key}: ${quoted(text)}${comment}`,
    says: { key, value: text },
  });
  const first = value.charAt(0);
  if (/^[“”„].*[“”]$/su.test(value)) yield quote('curled', value.slice(1, -1));
  else if (first === '"' || first === "'") {
    const inner = value.slice(1, -1);
    const open = !value.slice(1).includes(first);
    if (first === '"' && value.endsWith('"') && /^[^"]*\\[^"]*$/su.test(inner)) {
      const line = `${lead}${key}: '${inner.replaceAll("'", "''")}'${comment}`;
      yield { hint: 'backslash', line, says: { key, value: inner } };
    }
    if (open && comment === '') {
      yield { hint: 'quote', line: `${lead}${key}: ${value}${first}`, says: { key, value: value.slice(1) } };
    } else if (!open) yield quote('inner-quote', value);
  } else if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}';
    if (value.includes(close)) yield quote('special', value);
    else if (comment === '') yield { hint: 'bracket', line: `${lead}${key}: ${value}${close}` };
  } else if (/^(?:[@`%&*!]|[|>][^\S\n]*[^\s+\d-])/u.test(value)) yield quote('special', value);
  else if (/:(?:\s|$)/u.test(value)) yield quote('colon', value);
}

/** A field with a blank behind its colon, its value quoted where it would not be read as it stands. */
function field(hint: SyntaxHint, lead: string, key: string, written: string): Correction {
  const straight = /^[“”„].*[“”]$/su.test(written) ? written.slice(1, -1) : written;
  const inQuotes = /^(["']).*\1$/su.test(straight);
  const value = inQuotes ? straight.slice(1, -1) : straight;
  const isPlain = inQuotes || /^[[{].*[\]}]$/su.test(value) || saysJust(`${key}: ${value}`, key, value);
  const line = `${lead}${key}: ${isPlain ? straight : quoted(value)}`;
  return /^[[{]/u.test(value) && isPlain ? { hint, line } : { hint, line, says: { key, value } };
}

/** A text in quotes that need no escapes within. */
export const quoted = (text: string): string =>
  /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** A line without what stands before its field. */
const alone = (line: string) =>
  parseDocument(line.replace(/^\s*(?:-\s+)*/u, ''), { schema: 'core', logLevel: 'silent' });

/** Whether a line can be read alone, so that nothing else is wrong with it, anchors, aliases and tags included. */
export function isWhole(line: string): boolean {
  const document = alone(line);
  let isPlain = document.errors.length === 0 && document.warnings.length === 0;
  visit(document, (_, node) => {
    const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
    if (isAlias(node) || anchor !== undefined || tag !== undefined) isPlain = false;
  });
  return isPlain;
}

/** Whether a line alone is one field with this very value. */
export function saysJust(line: string, key: string, value: string): boolean {
  const { contents, errors } = alone(line);
  if (errors.length > 0 || !isMap(contents) || contents.items.length !== 1) return false;
  const [pair] = contents.items;
  const read: unknown = pair?.value;
  if (!isScalar(pair?.key) || pair.key.value !== key || !isScalar(read)) return false;
  return (typeof read.value === 'string' ? read.value : read.source) === value;
}
