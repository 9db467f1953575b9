import type { Command, Option } from 'commander';
import type { Ctx } from '../../cli/context.js';
import { flagsOf } from '../../cli/fields.js';
import { flagOf } from '../../cli/plain-flags.js';
import { isKindName, type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { wordLabel } from '../record/input.js';
import type { Place } from './place.js';

export interface Candidate {
  readonly value: string;
  /** What it is, in words. */
  readonly about: string;
}

/** Everything that may stand at a place of a line; files are left to the shell. */
export async function candidatesFor(ctx: Ctx, place: Place): Promise<readonly Candidate[]> {
  const { command, option, argument, isFlag, index, begun } = place;
  if (option) return valuesOf(ctx, place, option);
  if (isFlag) return flagsIn(command);
  const inner = index === 0 ? namesIn(command) : [];
  if (inner.length > 0) return inner;
  if (!argument) return [];
  if (argument.argChoices) return argument.argChoices.map((value) => ({ value, about: '' }));
  const [first = '', verb] = place.path;
  if (isKindName(first) && verb !== 'add' && verb !== 'list') return idsOf(ctx, first);
  if (first === 'duty' || (first === 'explain' && index === 0)) return dutiesOf(ctx);
  return TAKE_SUBJECTS.has(first) ? subjects(ctx, begun) : [];
}

/** Commands whose arguments are records of any kind. */
const TAKE_SUBJECTS: ReadonlySet<string> = new Set(['check', 'explain', 'fix', 'history', 'evidence']);

const isHidden = (command: Command): boolean => command.name().startsWith('_');
const namesIn = (command: Command): Candidate[] =>
  command.commands
    .filter((one) => !isHidden(one))
    .map((one) => ({ value: one.name(), about: one.description() }));

/** Those of the command and of all commands. */
function flagsIn(command: Command): Candidate[] {
  const all: Option[] = [];
  for (let at: Command | null = command; at; at = at.parent) all.push(...at.options);
  return all.flatMap(({ long, description, hidden }) =>
    long && !hidden ? [{ value: long, about: description }] : [],
  );
}

async function valuesOf(ctx: Ctx, { path }: Place, option: Option): Promise<readonly Candidate[]> {
  if (option.argChoices) return option.argChoices.map((value) => ({ value, about: '' }));
  const [kind = ''] = path;
  const field = isKindName(kind) && flagsOf(kinds[kind]).find((one) => flagOf(one.path) === option.long);
  if (field && isKindName(kind)) return fieldValues(ctx, kind, field.shape);
  switch (option.long) {
    case '--agency':
    case '--successor':
    case '--into':
    case '--to':
      return idsOf(ctx, 'agency');
    case '--duty':
      return dutiesOf(ctx);
    default:
      return [];
  }
}

async function fieldValues(ctx: Ctx, kind: KindName, shape: Shape): Promise<readonly Candidate[]> {
  switch (shape.type) {
    case 'list':
      return fieldValues(ctx, kind, shape.of);
    case 'ref':
      return idsOf(ctx, shape.kind);
    case 'word':
      return (shape.words ?? []).map((value) => ({ value, about: wordLabel(kind, value, ctx.t) }));
    default:
      return [];
  }
}

async function idsOf(ctx: Ctx, kind: KindName): Promise<Candidate[]> {
  const { store } = await ctx.openStore();
  const { dataset } = await store.snapshot([kind]);
  return dataset.all(kind).map(({ id, name = '' }) => ({ value: id, about: name }));
}

async function dutiesOf(ctx: Ctx): Promise<Candidate[]> {
  const { duties } = await ctx.openDuties();
  return duties.map(({ id, title }) => ({ value: id, about: title[ctx.t.lang] }));
}

/** `kind/id`: the kind first, then its ids. */
async function subjects(ctx: Ctx, begun: string): Promise<Candidate[]> {
  const [kind = ''] = begun.split('/');
  if (!begun.includes('/') || !isKindName(kind))
    return kindNames.map((name) => ({ value: `${name}/`, about: ctx.t.kind[name].one }));
  return (await idsOf(ctx, kind)).map(({ value, about }) => ({ value: `${kind}/${value}`, about }));
}
