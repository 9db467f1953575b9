import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { failureText } from '../../cli/failure-text.js';
import type { FieldFlag } from '../../cli/fields.js';
import { flagOf } from '../../cli/plain-flags.js';
import type { Choice, Prompter } from '../../cli/prompter.js';
import { type Meanings, readLeaf } from '../../cli/typed.js';
import type { KindName } from '../../domain/kinds/index.js';
import { kinds } from '../../domain/kinds/index.js';
import type { Leaf, Shape } from '../../domain/kinds/shape.js';
import { endOf } from '../../domain/life.js';
import { compareVi, fold } from '../../domain/text.js';
import type { Snapshot } from '../../store/port.js';
import { marked } from '../ended.js';
import { fieldLabel, wordLabel } from './input.js';

export interface Asking {
  readonly ctx: Ctx;
  readonly prompter: Prompter;
  readonly snapshot: Snapshot;
  readonly kind: KindName;
  readonly meanings: Meanings;
}

/** Fields `add` asks for on a terminal: the required ones, then those a table shows. */
export function questionsOf(kind: KindName, given: ReadonlySet<string>): readonly FieldFlag[] {
  const { shape, columns, asks } = kinds[kind];
  const required = Object.keys(shape.fields).filter((name) => name !== 'id' && !shape.fields[name]?.optional);
  const names = [...new Set([...required, ...columns, ...asks])];
  return names
    .filter((name) => ![...given].some((path) => path === name || path.startsWith(`${name}.`)))
    .flatMap((path) => {
      const field = shape.fields[path];
      return field ? [{ path, shape: field, many: field.type === 'list' }] : [];
    });
}

/** Asks for one field; undefined when an optional one is skipped. */
export async function askField(asking: Asking, { path, shape }: FieldFlag): Promise<unknown> {
  const { ctx, kind } = asking;
  const optional = shape.optional ? ` (${ctx.t.say.optionalSkip})` : '';
  return askValue(asking, path, `${fieldLabel(kind, path, ctx.t)}${optional}`, shape, shape.optional);
}

async function askValue(
  asking: Asking,
  path: string,
  message: string,
  shape: Shape,
  optional: boolean,
): Promise<unknown> {
  if (shape.type === 'object') return askParts(asking, path, shape);
  if (shape.type === 'list') return askItems(asking, path, message, shape.of, optional);
  return askLeaf(asking, path, message, shape, optional);
}

async function askParts(asking: Asking, path: string, shape: Shape & { type: 'object' }): Promise<unknown> {
  const parts: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const inner = `${path}.${name}`;
    const outer = fieldLabel(asking.kind, path, asking.ctx.t);
    const optional = field.optional ? ` (${asking.ctx.t.say.optionalSkip})` : '';
    const message = `${outer}: ${fieldLabel(asking.kind, inner, asking.ctx.t)}${optional}`;
    const value = await askValue(asking, inner, message, field, field.optional);
    if (value !== undefined) parts[name] = value;
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}

async function askItems(
  asking: Asking,
  path: string,
  message: string,
  of: Shape,
  optional: boolean,
): Promise<unknown> {
  const items: unknown[] = [];
  for (;;) {
    const first = items.length === 0;
    if (of.type === 'object') {
      const label = fieldLabel(asking.kind, path, asking.ctx.t);
      if ((!first || optional) && !(await asking.prompter.confirm(asking.ctx.t.say.askMore(label)))) break;
    }
    const chosen = first ? message : `${message} [${items.join(', ')}]`;
    const item = await askValue(asking, path, chosen, of, of.type !== 'object' && (optional || !first));
    if (item === undefined) break;
    items.push(item);
  }
  return items.length > 0 ? items : undefined;
}

const SKIP = '';

/** One value asked for; undefined when an optional one is skipped. */
export async function askLeaf(
  asking: Asking,
  path: string,
  message: string,
  shape: Leaf,
  optional: boolean,
): Promise<unknown> {
  const { ctx, prompter, kind } = asking;
  const skip: Choice | undefined = optional ? { value: SKIP, name: `(${ctx.t.say.done})` } : undefined;
  const skips = skip ? [skip] : [];
  if (shape.type === 'word') {
    const choices = (shape.words ?? []).map((w) => ({ value: w, name: wordLabel(kind, w, ctx.t) }));
    return (await prompter.choose(message, [...skips, ...choices])) || undefined;
  }
  if (shape.type === 'boolean') {
    const answers = [
      { value: 'true', name: ctx.t.say.yes },
      { value: 'false', name: ctx.t.say.no },
    ];
    const answer = await prompter.choose(message, [...skips, ...answers]);
    return answer === SKIP ? undefined : answer === 'true';
  }
  if (shape.type === 'ref') {
    const find = finder(asking, shape.kind);
    const hint = `${message} (${ctx.t.say.searchHint})`;
    return (await prompter.search(hint, find, skip)) || undefined;
  }
  const check = (typed: string): string | undefined => {
    if (typed.trim() === '' && optional) return undefined;
    try {
      readLeaf(fieldLabel(kind, path, ctx.t), shape, typed, asking.meanings);
      return undefined;
    } catch (error) {
      if (error instanceof Failure) return failureText(error, ctx.t);
      throw error;
    }
  };
  const typed = await prompter.text(message, check);
  return typed.trim() === '' ? undefined : readLeaf(flagOf(path), shape, typed, asking.meanings);
}

/** Records of a kind by some letters of their name or id, without marks or case; those that have ended come last. */
function finder({ ctx, snapshot }: Asking, kind: KindName): (typed: string) => readonly Choice[] {
  const { day } = ctx.globals.asOf ?? ctx.now();
  const all = snapshot.dataset
    .all(kind)
    .map((record) => {
      const name = record.name ? `${record.name} (${record.id})` : record.id;
      const shown = marked(ctx, kind, record, name);
      return { value: record.id, name: shown, key: fold(shown), ended: endOf(kind, record, day) ? 1 : 0 };
    })
    .sort((a, b) => a.ended - b.ended || compareVi(a.name, b.name));
  return (typed) => {
    const wanted = fold(typed.trim());
    return all.filter((choice) => choice.key.includes(wanted)).map(({ value, name }) => ({ value, name }));
  };
}
