import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import type { FieldFlag } from '../../cli/fields.js';
import { flagOf } from '../../cli/plain-flags.js';
import { BACK } from '../../cli/prompter.js';
import type { Meanings } from '../../cli/typed.js';
import type { AnyRecord } from '../../domain/kinds/index.js';
import type { List } from '../../domain/kinds/shape.js';
import { valueAt } from '../../domain/value-at.js';
import { type Given, readGiven, wordLabel } from './input.js';
import { changedList } from './list-change.js';

/** What the flags of an edit set, by dotted path; a list that would lose items to plain values is asked or told about. */
export async function readEdits(
  ctx: Ctx,
  before: AnyRecord,
  given: readonly Given[],
  meanings: Meanings,
): Promise<Record<string, unknown>> {
  const set: Record<string, unknown> = {};
  for (const { flag, texts } of given) {
    set[flag.path] = isListOfValues(flag)
      ? await listAfter(ctx, before, { flag, texts }, meanings)
      : readGiven({ flag, texts }, meanings, (path) => set[path] ?? valueAt(before, path));
  }
  return set;
}

type ListFlag = FieldFlag & { readonly shape: List };

/** A list of words, records or sentences; one of parts is a history, which only grows. */
const isListOfValues = (flag: FieldFlag): flag is ListFlag =>
  flag.shape.type === 'list' && flag.shape.of.type !== 'object' && flag.shape.of.type !== 'list';

async function listAfter(
  ctx: Ctx,
  before: AnyRecord,
  { flag, texts }: { readonly flag: ListFlag; readonly texts: readonly string[] },
  meanings: Meanings,
): Promise<readonly unknown[] | undefined> {
  const had = (valueAt(before, flag.path) ?? []) as readonly unknown[];
  const { items, pushedOut } = changedList(flag, texts, had, meanings);
  const kept = pushedOut.length > 0 ? await keepOrReplace(ctx, flag, had, items, pushedOut, meanings) : items;
  // An empty list says nothing that an absent one does not.
  return kept.length === 0 && flag.shape.optional ? undefined : kept;
}

async function keepOrReplace(
  ctx: Ctx,
  { path, shape }: ListFlag,
  had: readonly unknown[],
  items: readonly unknown[],
  pushedOut: readonly unknown[],
  { kind }: Meanings,
): Promise<readonly unknown[]> {
  const { say } = ctx.t;
  const shown = (values: readonly unknown[]) =>
    values.map((value) => (shape.of.type === 'word' ? wordLabel(kind, String(value), ctx.t) : String(value)));
  const prompter = await ctx.prompter();
  if (!prompter) {
    if (!ctx.globals.quiet) {
      const told = say.listReplaced(flagOf(path), shown(pushedOut), String(items[0]));
      ctx.io.err(`${say.notice}: ${told}\n`);
    }
    return items;
  }
  const chosen = await prompter.choose(
    say.listHas(flagOf(path), shown(had)),
    among([
      { value: 'add', name: say.listAdd(shown(items)) },
      { value: 'replace', name: say.listReplace(shown(pushedOut)) },
      { value: 'stop', name: say.listStop },
    ]),
  );
  if (chosen === 'stop' || chosen === BACK) throw new Failure('cancelled', {}, 'cancelled');
  return chosen === 'add' ? [...had, ...items.filter((item) => !had.includes(item))] : items;
}
