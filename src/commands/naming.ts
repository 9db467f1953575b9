import type { Ctx } from '../cli/context.js';
import { isList } from '../cli/output.js';
import type { Dataset } from '../domain/dataset.js';
import { type Subject, subjectText } from '../domain/duties/result.js';
import type { KindName } from '../domain/kinds/index.js';
import type { Messages } from '../messages/messages.js';
import { called, subjectCalled } from './called.js';

/** How records are spoken of: on a screen by what people call them, in lists that programs read too by their ids. */
export interface Naming {
  /** The texts, those of reasons calling the records they name so. */
  readonly t: Messages;
  subject(subject: Subject): string;
  record(kind: KindName, id: string): string;
}

/** `unrecorded`: ids of records that are only assumed, which other texts mark. */
export function namingOf(ctx: Ctx, dataset: Dataset, unrecorded: ReadonlySet<string> = new Set()): Naming {
  const { t } = ctx;
  if (isList(ctx)) return { t, subject: subjectText, record: (_kind, id) => id };
  return {
    t: textsNaming(t, dataset, unrecorded),
    subject: (subject) => subjectCalled(t, dataset, subject),
    record: (kind, id) => called(t, dataset, kind, id),
  };
}

/** Keys under which arguments of a reason name records, and of which kinds these can be. */
const NAMING: Readonly<Record<string, readonly KindName[]>> = {
  planned: ['scan', 'hunt'],
  plans: ['plan'],
  teams: ['team'],
  team: ['team'],
  contacts: ['contact'],
  near: ['plan', 'drill', 'contact'],
  by: ['agency', 'contact'],
  what: ['agency'],
  heir: ['agency'],
};

type Said = Readonly<Record<string, (args: unknown, ...rest: unknown[]) => string>>;

function textsNaming(t: Messages, dataset: Dataset, unrecorded: ReadonlySet<string>): Messages {
  const nameOf = (id: string, of: readonly KindName[]): string => {
    const kind = unrecorded.has(id) ? undefined : of.find((one) => dataset.get(one, id));
    return kind ? called(t, dataset, kind, id) : id;
  };
  const named = (value: unknown, of: readonly KindName[] | undefined): unknown => {
    if (of && typeof value === 'string') return nameOf(value, of);
    if (Array.isArray(value)) return value.map((item) => named(item, of));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, named(part, key === 'id' ? of : NAMING[key])]),
    );
  };
  const calling = <T extends object>(texts: T): T =>
    Object.fromEntries(
      Object.entries(texts as Said).map(([code, text]) => [
        code,
        (args: unknown, ...rest: unknown[]) => text(named(args, undefined), ...rest),
      ]),
    ) as T;
  return { ...t, result: calling(t.result), step: { ...t.step, absence: calling(t.step.absence) } };
}
