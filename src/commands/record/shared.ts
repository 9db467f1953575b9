import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { requiredFlags, setAt } from '../../cli/fields.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import { patchText } from '../../cli/patch.js';
import { flagOf } from '../../cli/plain-flags.js';
import type { Meanings } from '../../cli/typed.js';
import { type AnyRecord, type KindName, kinds, type RecordOf } from '../../domain/kinds/index.js';
import type { Described, Issue } from '../../domain/problem.js';
import { toRaw } from '../../domain/raw.js';
import { readRecord } from '../../domain/read-record.js';
import { referencesOf } from '../../domain/references.js';
import { valueAt } from '../../domain/value-at.js';
import type { Edit, FileChange, Snapshot } from '../../store/port.js';
import { noSuchRecord, subjectNamed } from '../named.js';

/** The record asked for, or a failure that names the nearest id. */
export function requireRecord<K extends KindName>(snapshot: Snapshot, kind: K, id: string): RecordOf<K> {
  const record = snapshot.dataset.get(kind, id);
  if (record) return record;
  if (snapshot.taken(kind, id)) throw new Failure('record-broken', { kind, id }, 'data');
  const problems = snapshot.unread.mayHold(kind, id);
  if (problems.length > 0)
    throw new Failure('beside-unread', { kind, id, untold: 'wanted', problems }, 'data');
  throw noSuchRecord(snapshot, kind, id);
}

/**
 * The record a filter names. Undefined where it is there and broken, or may stand in what could not be read: that is
 * no typing error, and the problem is listed.
 */
export const knownRecord = (snapshot: Snapshot, kind: KindName, id: string): AnyRecord | undefined =>
  snapshot.taken(kind, id) || snapshot.unread.mayHold(kind, id).length > 0
    ? snapshot.dataset.get(kind, id)
    : requireRecord(snapshot, kind, id);

/** The record a person names as `kind/id`. */
export function recordNamed(
  snapshot: Snapshot,
  subject: string,
): { readonly kind: KindName; readonly id: string; readonly record: AnyRecord } {
  const { kind, id } = subjectNamed(snapshot, subject);
  return { kind, id, record: requireRecord(snapshot, kind, id) };
}

/** Refuses what a record of the kind may not be, all missing flags at once. */
export function validate(kind: KindName, record: Readonly<Record<string, unknown>>): void {
  const missing = requiredFlags(kinds[kind].shape).filter((path) => valueAt(record, path) === undefined);
  if (missing.length > 0) throw new Failure('flags-missing', { kind, flags: missing.map(flagOf) });
  refuse(issuesOf(kind, record));
}

/** A record as an edit leaves it. */
export function edited(before: AnyRecord, change: Edit & { op: 'edit' }): AnyRecord {
  const after: Record<string, unknown> = structuredClone(before) as Record<string, unknown>;
  for (const [path, value] of Object.entries(change.set)) setAt(after, path, value);
  for (const [path, items] of Object.entries(change.append ?? {})) {
    setAt(after, path, [...((valueAt(after, path) as readonly unknown[] | undefined) ?? []), ...items]);
  }
  return after as AnyRecord;
}

/** Refuses an edit that would bring a problem the record did not have. */
export const validateEdit = (kind: KindName, before: AnyRecord, after: AnyRecord): void =>
  refuse(issuesBrought(kind, before, after));

/** Problems of a record that it did not have before it was changed. */
export function issuesBrought(
  kind: KindName,
  before: AnyRecord | undefined,
  after: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  const had = new Set(before ? issuesOf(kind, before).map(keyOf) : []);
  return issuesOf(kind, after).filter((issue) => !had.has(keyOf(issue)));
}

export const keyOf = (issue: Issue): string => JSON.stringify([issue.code, issue.path, issue.args]);

/** What is wrong with a record, its id aside. */
export const issuesOf = (kind: KindName, record: Readonly<Record<string, unknown>>): readonly Issue[] =>
  readRecord(kind, toRaw({ id: 'x', ...record })).issues;

function refuse(issues: readonly Issue[]): void {
  const needed = issues.find((issue) => issue.code === 'field-needed');
  if (needed?.code === 'field-needed') {
    throw new Failure('flag-needed', { flag: flagOf(needed.args.field), because: needed.args.because });
  }
  if (issues.length === 0) return;
  // What stands in a list comes by the flag of the list.
  const flagAt = (issue: Issue) =>
    (issue.code === 'field-missing' ? issue.args.field : issue.path).replace(/\.\d+(?:\..*)?$/, '');
  throw new Failure('flags-wrong', {
    issues: issues.map((issue) => ({
      flag: flagOf(flagAt(issue)),
      problem: { code: issue.code, args: issue.args } as Described,
    })),
  });
}

/**
 * Refuses a reference to nothing before anything is written, with the nearest id; what may stand where nobody can
 * read is for the store to refuse.
 */
export function refuseDangling(
  snapshot: Snapshot,
  kind: KindName,
  fields: Readonly<Record<string, unknown>>,
  self?: string,
): void {
  for (const { target, targetId } of referencesOf(kind, { id: self ?? '', ...fields })) {
    if (snapshot.taken(target, targetId) || (target === kind && targetId === self)) continue;
    if (snapshot.unread.mayHold(target, targetId).length > 0) continue;
    throw noSuchRecord(snapshot, target, targetId);
  }
}

/** Says on stderr what a dry run would change, as a diff; in JSON it is the document of the run. */
export async function showDiff(ctx: Ctx, changes: readonly FileChange[]): Promise<void> {
  const patches = await Promise.all(
    changes.map(async ({ file, before = '', after = '' }) => ({
      file,
      diff: await patchText(file, before, after),
    })),
  );
  if (isForPrograms(ctx)) {
    writeValue(ctx, { format: 'irt.dry-run/1', changes: patches });
    return;
  }
  ctx.io.err(`${ctx.t.say.dryRun}\n${patches.map(({ diff }) => diff).join('')}`);
}

/** That texts were not kept as they were typed: said once, whatever the number of flags. */
export function sayCleaned({ io, t, globals }: Ctx, { cleaned }: Meanings): void {
  if (cleaned.size > 0 && !globals.quiet) io.err(`${t.say.notice}: ${t.say.cleaned([...cleaned])}\n`);
}
