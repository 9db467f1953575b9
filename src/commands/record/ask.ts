import { among } from '../../cli/choices.js';
import { BACK } from '../../cli/prompter.js';
import { isKindName, kinds } from '../../domain/kinds/index.js';
import type { Group, List, Shape } from '../../domain/kinds/shape.js';
import { type Answer, type Asking, askLeaf, askSeveral, askYes, type Question } from './ask-leaf.js';
import { inOrder } from './in-order.js';
import { fieldLabel } from './input.js';
import { inWords } from './show.js';

/** Asks for one value; undefined where an optional one is left open. */
export async function askValue(asking: Asking, question: Question): Promise<Answer> {
  const { shape } = question;
  if (shape.type === 'object') return askParts(asking, { ...question, shape });
  if (shape.type !== 'list') return askLeaf(asking, { ...question, shape });
  const { of } = shape;
  if (of.type === 'ref' || of.type === 'word') return askSeveral(asking, { ...question, shape }, of);
  return askPartsList(asking, { ...question, shape });
}

/** What without which a record proves nothing, as a path of its fields: places in lists do not count. */
export const isProving = ({ kind }: Asking, path: string): boolean => {
  const fields = path.split('.').filter((step) => !/^\d+$/u.test(step));
  return kinds[kind].proves.some((proving) => proving === fields.join('.'));
};
/** Whether some part of what stands there is of that sort. */
const hasProving = ({ kind }: Asking, path: string): boolean =>
  kinds[kind].proves.some((proving) => proving.startsWith(`${path}.`));

/** Something made of parts, part by part. */
export async function askParts(asking: Asking, question: Question<Group>): Promise<Answer> {
  const { t } = asking.ctx;
  const { path, shape, label } = question;
  if (question.optional && question.now === undefined && !hasProving(asking, path)) {
    const wanted = await askYes(asking, t.ask.part(label));
    if (wanted !== true) return wanted === BACK ? BACK : undefined;
  }
  const parts: Record<string, unknown> = { ...(question.now as object | undefined) };
  const end = await inOrder(
    Object.entries(shape.fields).map(([name, field]) => async () => {
      const inner = `${path}.${name}`;
      // The province as a whole is no record.
      if (name === 'id' && parts['kind'] === 'store') return undefined;
      const answer = await askValue(asking, {
        path: inner,
        shape: referring(name, field, parts),
        label: `${label}: ${fieldLabel(asking.kind, inner, t)}`,
        optional: field.optional,
        now: parts[name],
        ...(field.optional && isProving(asking, inner) ? { why: t.ask.skipOpen } : {}),
      });
      if (answer === BACK) return BACK;
      if (answer === undefined) delete parts[name];
      else parts[name] = answer;
      return undefined;
    }),
  );
  if (end === BACK) return BACK;
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** The id of what a part is about is chosen among the records of the kind that was said before it. */
function referring(name: string, shape: Shape, { kind }: Readonly<Record<string, unknown>>): Shape {
  if (name !== 'id' || shape.type !== 'slug' || typeof kind !== 'string' || !isKindName(kind)) return shape;
  return { ...shape, type: 'ref', kind };
}

/** A list of parts or of texts, one by one: new ones are asked for, those there can be changed or taken away. */
export async function askPartsList(asking: Asking, question: Question<List>): Promise<Answer> {
  const items = [...((question.now as readonly unknown[] | undefined) ?? [])];
  const end = await (items.length > 0 ? changeItems : newItems)(asking, question, items);
  if (end === BACK) return BACK;
  return items.length > 0 ? items : undefined;
}

const askItem = (asking: Asking, { path, shape, label }: Question<List>, at: number, now: unknown) =>
  askValue(asking, {
    path: `${path}.${at}`,
    shape: shape.of.type === 'object' ? { ...shape.of, optional: false } : shape.of,
    label: asking.ctx.t.ask.partNumber(label, at + 1),
    // A text that is left empty ends the list.
    optional: shape.of.type !== 'object',
    now,
  });

async function newItems(asking: Asking, question: Question<List>, items: unknown[]): Promise<Answer> {
  const { t } = asking.ctx;
  const hasParts = question.shape.of.type === 'object';
  if (hasParts && question.optional) {
    const wanted = await askYes(
      asking,
      question.why ? `${t.ask.part(question.label)} (${question.why})` : t.ask.part(question.label),
    );
    if (wanted !== true) return wanted;
  }
  for (let redone: unknown; ; ) {
    const item = await askItem(asking, question, items.length, redone);
    if (item === BACK && items.length === 0) return BACK;
    if (item !== BACK && item !== undefined) items.push(item);
    if (!hasParts && item === undefined) return undefined;
    redone = undefined;
    if (!hasParts && item !== BACK) continue;
    const more = item === BACK ? BACK : await askYes(asking, t.ask.partMore(question.label, items.length));
    if (more === false) return undefined;
    if (more === BACK) redone = items.pop();
  }
}

async function changeItems(asking: Asking, question: Question<List>, items: unknown[]): Promise<Answer> {
  const { ctx, prompter, kind, snapshot } = asking;
  const { ask } = ctx.t;
  const { path, shape, label } = question;
  for (;;) {
    const listed = items.map((item, at) => ({
      value: String(at),
      name: inWords(ctx, snapshot.dataset, kind, path, shape.of, item),
    }));
    const chosen = await prompter.choose(
      ask.partWhat(label),
      among([{ value: 'finish', name: ask.finish }, ...listed, { value: 'add', name: ask.partAdd }]),
    );
    if (chosen === BACK) return BACK;
    if (chosen === 'finish') return undefined;
    const at = chosen === 'add' ? items.length : Number(chosen);
    const todo = chosen === 'add' ? 'change' : await changeOrRemove(asking, label);
    if (todo === 'remove') items.splice(at, 1);
    if (todo !== 'change') continue;
    const item = await askItem(asking, question, at, items[at]);
    if (item !== BACK && item !== undefined) items[at] = item;
  }
}

const changeOrRemove = ({ ctx, prompter }: Asking, label: string) => {
  const { ask } = ctx.t;
  return prompter.choose(
    ask.partChange(label),
    among([
      { value: 'change', name: ask.change },
      { value: 'remove', name: ask.remove },
    ]),
  );
};
