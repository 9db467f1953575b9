import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { failureText } from '../../cli/failure-text.js';
import { BACK, type Back, type Choice, type Prompter, yesAndNo } from '../../cli/prompter.js';
import { type Meanings, readLeaf, wordsOf } from '../../cli/typed.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Leaf, List, Shape } from '../../domain/kinds/shape.js';
import type { Snapshot } from '../../store/port.js';
import { fieldLabel, wordLabel } from './input.js';
import { recordsToChoose } from './records.js';
import { inWords } from './show.js';

export interface Asking {
  readonly ctx: Ctx;
  readonly prompter: Prompter;
  readonly snapshot: Snapshot;
  readonly kind: KindName;
  readonly meanings: Meanings;
  /** Of what one record each is made, where that can be several. */
  readonly each?: string[];
}

/** A value asked for. */
export interface Question<S extends Shape = Shape> {
  /** Dotted, places in lists among it: `reports.0.sent`. */
  readonly path: string;
  readonly shape: S;
  /** In words, without what may be done. */
  readonly label: string;
  readonly optional: boolean;
  /** What is there. */
  readonly now?: unknown;
  /** Why it should be answered, or what follows where it is not. */
  readonly why?: string | undefined;
}
export type Answer = unknown | Back;

/** Yes or no; what is not said is no. */
export async function askYes({ ctx, prompter }: Asking, message: string): Promise<boolean | Back> {
  const { yes, no } = yesAndNo(ctx.t);
  const answer = await prompter.choose(message, among([no, yes]));
  return answer === BACK ? BACK : answer === yes.value;
}

/** The words of a question, with what leaves it as it is. */
function messageOf(
  { ctx: { t } }: Asking,
  { label, optional, now, why }: Question,
  searched = false,
): string {
  const open = why ?? (optional ? t.ask.skip : undefined);
  const left = now !== undefined ? t.ask.keep : open;
  const hints = [...(left === undefined ? [] : [left]), ...(searched ? [t.ask.searched] : [])];
  return hints.length > 0 ? `${label} (${hints.join('; ')}):` : `${label}:`;
}

const OPEN = '';

/** One value that is no list and has no parts. */
export async function askLeaf(asking: Asking, question: Question<Leaf>): Promise<Answer> {
  const { ctx, prompter, kind } = asking;
  const { shape, now } = question;
  const choices = choicesOf(asking, shape);
  if (!choices) return askText(asking, question);
  const { find, isSearched } = choices;
  const open: readonly Choice[] = question.optional ? [{ value: OPEN, name: ctx.t.ask.leaveOpen }] : [];
  // The value that is there comes first, so that Enter keeps it; a question that may be left open, being left open.
  const offered = (typed: string) => [...(typed === '' ? open : []), ...find(typed)];
  const answer = await prompter.choose(
    messageOf(asking, question, isSearched),
    offered,
    now === undefined ? undefined : shape.type === 'boolean' ? (now ? 'yes' : 'no') : String(now),
  );
  if (answer === BACK) return BACK;
  if (answer === OPEN) return undefined;
  return shape.type === 'boolean'
    ? answer === 'yes'
    : readLeaf(fieldLabel(kind, question.path, ctx.t), shape, answer, asking.meanings);
}

/** What can be chosen for a value; undefined where it is typed. */
function choicesOf({ ctx, snapshot, kind }: Asking, shape: Leaf) {
  const words = wordsOf(shape)?.map((word) => ({ value: word, name: wordLabel(kind, word, ctx.t) }));
  if (words) return { find: among(words), isSearched: false };
  if (shape.type === 'boolean') {
    const { yes, no } = yesAndNo(ctx.t);
    return { find: among([yes, no]), isSearched: false };
  }
  if (shape.type === 'ref')
    return { find: recordsToChoose(ctx, snapshot.dataset, shape.kind), isSearched: true };
  return undefined;
}

async function askText(asking: Asking, question: Question<Leaf>): Promise<Answer> {
  const { ctx, prompter, kind, snapshot } = asking;
  const { path, shape, optional, now, label } = question;
  const check = (typed: string): string | undefined => {
    if (typed.trim() === '') return optional ? undefined : ctx.t.ask.needed;
    try {
      readLeaf(label, shape, typed, asking.meanings);
      return undefined;
    } catch (error) {
      if (error instanceof Failure) return failureText(error, ctx.t);
      throw error;
    }
  };
  const shown = now === undefined ? undefined : inWords(ctx, snapshot.dataset, kind, path, shape, now);
  const typed = await prompter.text(messageOf(asking, question), check, shown);
  if (typed === BACK) return BACK;
  if (typed.trim() === '') return undefined;
  return typed === shown ? now : readLeaf(label, shape, typed, asking.meanings);
}

/** Records or words, ticked in one list. */
export async function askSeveral(asking: Asking, question: Question<List>, of: Leaf): Promise<Answer> {
  const find = choicesOf(asking, of)?.find ?? (() => []);
  const had = new Set([question.now ?? []].flat().map(String));
  const now = find('').filter(({ value }) => had.has(value));
  const answer = await asking.prompter.tick(
    messageOf(asking, { ...question, now: undefined }, of.type === 'ref'),
    find,
    {
      now,
      optional: question.optional,
    },
  );
  if (answer === BACK) return BACK;
  return answer.length > 0 || !question.optional ? answer : undefined;
}
