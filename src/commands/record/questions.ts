import { Failure } from '../../cli/failure.js';
import { failureText } from '../../cli/failure-text.js';
import { requiredFlags, setAt } from '../../cli/fields.js';
import { pathOf } from '../../cli/plain-flags.js';
import { BACK, type Back } from '../../cli/prompter.js';
import { tell } from '../../cli/told.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import type { Issue } from '../../domain/problem.js';
import { valueAt } from '../../domain/value-at.js';
import type { ProblemText } from '../../messages/problem-text.js';
import { textOf } from '../../messages/text-of.js';
import { shown } from '../../render/show.js';
import { askValue, isProving } from './ask.js';
import type { Asking } from './ask-leaf.js';
import { inOrder } from './in-order.js';
import { fieldLabel, wordLabel } from './input.js';
import { sayOwed } from './owed.js';
import { issuesOf, keyOf } from './shared.js';

/** A record while its questions are answered. */
export type Draft = Record<string, unknown>;

/** What `add` asks for on a terminal: required fields, those a table shows, and what makes a record count. */
export function pathsToAsk(kind: KindName, given: Readonly<Draft>): readonly string[] {
  const { shape, columns, asks, proves } = kinds[kind];
  const required = requiredFlags(shape).map(topOf);
  const names = [...new Set([...required, ...columns, ...asks, ...proves.map(topOf)])];
  const left = names.flatMap((name) => {
    const value = given[name];
    if (value === undefined || !shape.fields[name])
      return value === undefined && shape.fields[name] ? [name] : [];
    // Of what was given in part, the part without which it does not count.
    const parts = [...requiredFlags(shape), ...proves].filter((path) => path.startsWith(`${name}.`));
    return parts.filter((path) => !isThere(given, path) && !Array.isArray(value));
  });
  return [...new Set(left)];
}

const topOf = (path: string): string => path.split('.')[0] ?? path;

/** Whether something stands at a path; of a list, in each of its items. */
function isThere(record: unknown, path: string): boolean {
  if (Array.isArray(record)) return record.length > 0 && record.every((item) => isThere(item, path));
  if (path === '') return record !== undefined;
  const [step = '', ...rest] = path.split('.');
  return isThere((record as Draft | undefined)?.[step], rest.join('.'));
}

/** What without which a record proves nothing, and is not there; of a list of parts, what one of its parts lacks. */
export const openOf = (kind: KindName, record: Readonly<Draft>): readonly string[] =>
  kinds[kind].proves.filter((path) => {
    const top = topOf(path);
    const isPart = top !== path && kinds[kind].shape.fields[top]?.type === 'list';
    return !(isPart && record[top] === undefined) && !isThere(record, path);
  });

/** The same as paths to ask: of a list of parts, of each part that lacks it. */
export const openPathsOf = (kind: KindName, record: Readonly<Draft>): readonly string[] =>
  openOf(kind, record).flatMap((path) => {
    const [top = path, ...inner] = path.split('.');
    const value = record[top];
    if (!Array.isArray(value) || inner.length === 0) return [path];
    return value.flatMap((item, at) =>
      isThere(item, inner.join('.')) ? [] : [`${top}.${at}.${inner.join('.')}`],
    );
  });

/** Answers of a person to questions about one record; what goes against a rule is asked again, the rest is kept. */
export async function fill(
  asking: Asking,
  draft: Draft,
  paths: readonly string[],
): Promise<Back | undefined> {
  return inOrder(
    paths.map((path) => async () => {
      const had = clashesOf(asking.kind, draft);
      if ((await askField(asking, draft, path)) === BACK) return BACK;
      await untilNone(asking, draft, () => clashesOf(asking.kind, draft, had));
      return undefined;
    }),
  );
}

/** The same of a whole record, where nothing comes before the first question. */
export async function fillAll(asking: Asking, draft: Draft, paths: readonly string[]): Promise<void> {
  const { ctx } = asking;
  if (paths.length > 0) ctx.io.err(`${ctx.t.ask.how}\n`);
  while ((await fill(asking, draft, paths)) === BACK) ctx.io.err(`${ctx.t.ask.isFirst}\n`);
}

async function askField(asking: Asking, draft: Draft, path: string): Promise<Back | undefined> {
  const { t } = asking.ctx;
  const shape = shapeOfPath(asking.kind, path);
  if (!shape) return undefined;
  if (asking.each && path === kinds[asking.kind].each)
    return askEach(asking, draft, path, shape, asking.each);
  if (path === kinds[asking.kind].owes) await sayOwed(asking, cleaned(draft));
  const because = becauseOf(asking, draft, path);
  const open = shape.optional && isProving(asking, path) ? t.ask.skipOpen : undefined;
  const answer = await askValue(asking, {
    path,
    shape,
    label: labelOfPath(asking, path),
    optional: shape.optional && because === undefined,
    now: valueAt(draft, path),
    why: because ?? open,
  });
  if (answer === BACK) return BACK;
  if (answer !== undefined) setAt(draft, path, answer);
  else if (path.includes('.')) setAt(draft, path, undefined);
  else delete draft[path];
  return undefined;
}

/** One record of each that is ticked. */
async function askEach(
  asking: Asking,
  draft: Draft,
  path: string,
  of: Shape,
  each: string[],
): Promise<Back | undefined> {
  const shape = { type: 'list', optional: false, min: 1, of } as const;
  const now = each.length > 0 ? each : undefined;
  const answer = await askValue(asking, {
    path,
    shape,
    label: labelOfPath(asking, path),
    optional: false,
    now,
  });
  if (answer === BACK) return BACK;
  each.splice(0, each.length, ...(answer as readonly string[]));
  draft[path] = each[0];
  return undefined;
}

/** With what it is a part of. */
function labelOfPath({ ctx, kind }: Asking, path: string): string {
  const steps = path.split('.');
  const names = steps.flatMap((step, at) =>
    /^\d+$/u.test(step) ? [] : [fieldLabel(kind, steps.slice(0, at + 1).join('.'), ctx.t)],
  );
  return names.join(': ');
}

/** The shape at a path with places of lists in it. */
function shapeOfPath(kind: KindName, path: string): Shape | undefined {
  let here: Shape | undefined = kinds[kind].shape;
  for (const step of path.split('.')) {
    here = here?.type === 'list' ? here.of : here?.type === 'object' ? here.fields[step] : undefined;
  }
  return here;
}

/** The answer that makes this one necessary, in words. */
function becauseOf({ ctx: { t }, kind }: Asking, draft: Draft, path: string): string | undefined {
  const without = structuredClone(draft);
  if (valueAt(without, path) !== undefined) setAt(without, path, undefined);
  for (const issue of issuesOf(kind, cleaned(without))) {
    if (issue.code !== 'field-needed') continue;
    const { field: needing, because } = issue.args;
    if (needing !== path && topOf(needing) !== path) continue;
    const [field = '', word] = because.split(': ');
    return word === undefined
      ? t.ask.needed
      : t.ask.because(fieldLabel(kind, field, t), wordLabel(kind, word, t));
  }
  return undefined;
}

/** Without fields that were left open. */
export const cleaned = (draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      const kept = cleanedValue(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
function cleanedValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(cleanedValue).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = cleaned(value as Draft);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** What answers say against each other or against a rule; what is not yet answered is none of it. */
function clashesOf(kind: KindName, draft: Draft, had: readonly Issue[] = []): readonly Issue[] {
  const before = new Set(had.map(keyOf));
  return issuesOf(kind, cleaned(draft)).filter(
    (issue) => issue.code !== 'field-missing' && issue.code !== 'field-needed' && !before.has(keyOf(issue)),
  );
}

async function untilNone(asking: Asking, draft: Draft, issues: () => readonly Issue[]): Promise<void> {
  const { t } = asking.ctx;
  for (let found = issues(); found.length > 0; found = issues()) {
    for (const issue of found) {
      const { what, fix }: ProblemText = textOf(t.problem, shown(inLabels(asking, issue)));
      tell(asking.ctx, t.ask.wrong(`${what} ${fix}`));
    }
    const paths = [...new Set(found.flatMap(pathsOf))];
    await inOrder(paths.map((path) => () => askField(asking, draft, path)));
  }
}

/** A problem that calls fields by their labels. */
function inLabels(asking: Asking, issue: Issue): Issue {
  const args: Record<string, unknown> = { ...issue.args };
  for (const name of ['field', 'begin', 'end'])
    if (typeof args[name] === 'string') args[name] = labelOfPath(asking, args[name]);
  return { ...issue, args } as Issue;
}

/** The fields a rule concerns. */
const pathsOf = (issue: Issue): readonly string[] =>
  issue.code === 'end-before-beginning'
    ? [issue.args.begin, issue.args.end]
    : issue.code === 'period-misfit'
      ? ['type', 'period']
      : issue.code === 'sent-before-period'
        ? ['period', 'sent']
        : [issue.path];

/**
 * Does what refuses a record that breaks a rule, until it does not: what is wrong is said, and the fields it concerns
 * are asked again.
 */
export async function settled<T>(asking: Asking, draft: Draft, look: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await look();
    } catch (error) {
      const paths = error instanceof Failure ? pathsRefused(asking.kind, error) : [];
      if (!(error instanceof Failure) || paths.length === 0) throw error;
      tell(asking.ctx, asking.ctx.t.ask.wrong(failureText(error, asking.ctx.t)));
      await inOrder(paths.map((path) => () => askField(asking, draft, path)));
    }
  }
}

function pathsRefused(kind: KindName, { code, args }: Failure): readonly string[] {
  const named = args as { flag?: string; flags?: readonly string[]; issues?: readonly { flag: string }[] };
  const flags =
    code === 'flags-missing'
      ? (named.flags ?? [])
      : code === 'flag-needed'
        ? [named.flag ?? '']
        : code === 'flags-wrong'
          ? (named.issues ?? []).map(({ flag }) => flag)
          : [];
  return [...new Set(flags.map(pathOf))].filter((path) => shapeOfPath(kind, path) !== undefined);
}
