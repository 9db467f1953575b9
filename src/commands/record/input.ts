import type { Command } from 'commander';
import { Option } from 'commander';
import { type FieldFlag, flagsOf, readFlag, setAt } from '../../cli/fields.js';
import { flagOf } from '../../cli/plain-flags.js';
import { type Meanings, wordsOf } from '../../cli/typed.js';
import { isKindName, type KindName, kinds } from '../../domain/kinds/index.js';
import { labelOf, wordLabelOf, wordOffered } from '../../messages/field-label.js';
import type { Messages } from '../../messages/messages.js';

/** Gives a command one option for each field of a kind. */
export function addFieldOptions(command: Command, kind: KindName, t: Messages): void {
  for (const flag of flagsOf(kinds[kind])) {
    const name = flagOf(flag.path);
    const about = describe(kind, flag, t);
    if (flag.shape.type === 'boolean') {
      command.addOption(new Option(`${name} [có|không]`, about).argParser(String));
      command.addOption(new Option(`--no-${name.slice(2)}`).hideHelp());
    } else {
      const option = new Option(`${name} <${placeholder(flag, t)}>`, about);
      option.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]);
      command.addOption(option);
    }
  }
}

function placeholder({ shape }: FieldFlag, t: Messages): string {
  const leaf = shape.type === 'list' ? shape.of : shape;
  if (leaf.type === 'date') return t.blank.date;
  if (leaf.type === 'time') return t.blank.time;
  if (leaf.type === 'number') return t.blank.number;
  if (leaf.type === 'ref' || leaf.type === 'slug') return t.blank.id;
  return leaf.type === 'object' ? '{…}' : leaf.type === 'word' ? '…' : t.blank.text;
}

function describe(kind: KindName, { path, shape }: FieldFlag, t: Messages): string {
  const leaf = shape.type === 'list' ? shape.of : shape;
  const offered = leaf.type === 'object' || leaf.type === 'list' ? [] : (wordsOf(leaf) ?? []);
  const words =
    offered.length > 0 ? ` (${offered.map((word) => wordOffered(t, kind, word)).join('; ')})` : '';
  const points = leaf.type === 'ref' && leaf.kind ? ` (${leaf.kind})` : '';
  const required = shape.optional || path.includes('.') ? '' : ` [${t.help.required}]`;
  return `${fieldLabel(kind, path, t)}${words}${points}${required}`;
}

/** A field in words: `kind.path` where it means something of its own, else its own name. */
export function fieldLabel(kind: KindName, path: string, t: Messages): string {
  return labelOf(t.field, kind, path);
}

export const wordLabel = (kind: KindName, word: string, t: Messages): string => wordLabelOf(t, kind, word);

/** What the flags of a call say, by dotted path. */
export function readFlags(
  kind: KindName,
  options: Readonly<Record<string, unknown>>,
  meanings: Meanings,
): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  for (const given of flagsGiven(kind, options)) {
    set[given.flag.path] = readGiven(given, meanings, (path) => set[path]);
  }
  return set;
}

/** One flag; the id of what a record is about is taken by name once it is said of which kind that is. */
export function readGiven(
  { flag, texts }: Given,
  meanings: Meanings,
  said: (path: string) => unknown,
): unknown {
  const kind = flag.shape.type === 'slug' ? said(flag.path.replace(/id$/u, 'kind')) : undefined;
  const text = texts.at(-1) ?? '';
  return typeof kind === 'string' && isKindName(kind) && text.trim() !== ''
    ? meanings.theNamed(kind, text)
    : readFlag(flag, texts, meanings);
}

/** A flag of a call and what was typed for it. */
export interface Given {
  readonly flag: FieldFlag;
  readonly texts: readonly string[];
}

/** The flags of a call and what was typed for each. */
export function flagsGiven(kind: KindName, options: Readonly<Record<string, unknown>>): readonly Given[] {
  return flagsOf(kinds[kind]).flatMap((flag) => {
    const given = options[flag.path];
    // A boolean flag gives true, `--no-…` false, and with a value its text.
    const texts = Array.isArray(given) ? (given as string[]) : [String(given)];
    return given === undefined ? [] : [{ flag, texts }];
  });
}

/** A record from values by path. */
export function assemble(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(set)) if (value !== undefined) setAt(record, path, value);
  return record;
}
