import type { Ctx } from '../cli/context.js';
import { Failure } from '../cli/failure.js';
import { reportProblems } from '../cli/problems.js';
import type { Moment } from '../domain/calendar.js';
import type { Words } from '../domain/doc.js';
import type { Result, Subject } from '../domain/duties/result.js';
import { subjectText } from '../domain/duties/result.js';
import { type Asked, idleness, type Silence, silences } from '../domain/duties/silence.js';
import { World } from '../domain/duties/world.js';
import { kindNames } from '../domain/kinds/index.js';
import { agencyAsked, type Passed, passedJson } from './bodies.js';
import type { Judged } from './judge.js';
import { isStore, subjectNamed } from './named.js';
import { namingOf } from './naming.js';
import { dutiesNamed, noSuchDuty } from './no-such-duty.js';
import { knownRecord } from './record/shared.js';

export interface ScopeOptions {
  agency?: string;
  duty?: readonly string[];
}

/** Which results a person asked for. */
export interface Scope {
  readonly asked: Asked;
  /** The agency asked for has ended: its duties are judged where they lie now. */
  readonly passed: Passed | null;
  isAsked(result: Result): boolean;
}

/** What a person asked for; an unknown subject, agency or duty is named with the nearest. */
export function scopeOf(
  ctx: Ctx,
  judged: Judged,
  subjects: readonly string[],
  { agency, duty: typed }: ScopeOptions,
): Scope {
  const { duties } = judged;
  const duty = typed && dutiesNamed(duties, typed);
  const wanted = [...new Set(subjects)].map((subject) => checkedSubject(judged, subject, duty));
  const named = new Set(wanted.map(subjectText));
  const byId = new Map(duties.map((one) => [one.id, one]));
  const unknown = duty?.find((id) => !byId.has(id));
  if (unknown !== undefined) {
    // What could not be read of the settings or a catalogue may be why.
    reportProblems(ctx, judged.problems);
    throw noSuchDuty(unknown, judged);
  }
  const meant = agency === undefined ? null : agencyAsked(judged.snapshot, judged.at, agency);
  return {
    asked: {
      subjects: wanted,
      agency: meant?.carrier ?? null,
      duties: [...new Set(duty)].flatMap((id) => byId.get(id) ?? []),
    },
    passed: meant?.passed ?? null,
    isAsked: (result) =>
      (named.size === 0 || named.has(subjectText(result.subject))) &&
      (meant === null || (result.agency !== null && meant.bodies.has(result.agency))) &&
      (duty === undefined || duty.includes(result.duty)),
  };
}

/** What has to be said of a selection beside its results. */
export interface ScopeSaid {
  readonly notes: readonly Words[];
  /** Only where there is something to say: the document of a plain check has no key more than its contract. */
  readonly json: { readonly scope?: object };
}

/**
 * What a command that judges one moment of its own has to say where no duty is in force then: its noughts would say that
 * all is well.
 */
export function idleSaid({ t }: Ctx, { duties, problems }: Judged, at: Moment): readonly Words[] {
  const why = idleness(duties, at);
  if (!why) return [];
  const silent: Silence = { subject: null, agency: null, duty: null, why };
  if (problems.length === 0) throw new Failure('nothing-judged', { day: at.day, silences: [silent] });
  return [{ text: t.whole.silence(silent) }];
}

/**
 * Whose results these are when that is not who was asked for, and of what there is none and why. Where there is none
 * at all, that is a failure: nobody may take it for an all-clear. `isEmpty`: there is nothing else to show either.
 */
export function scopeSaid(
  ctx: Ctx,
  judged: Judged,
  { asked, passed }: Scope,
  results: readonly Result[],
  isEmpty = results.length === 0,
): ScopeSaid {
  const world = new World(judged.snapshot.dataset, judged.at);
  const silent = silences(world, judged.duties, asked, results);
  const isWrong = silent.some(({ why }) => why.code !== 'none-yet');
  if (isEmpty && isWrong && judged.problems.length === 0) {
    throw new Failure('nothing-judged', { day: judged.at.day, silences: silent });
  }
  const { t, record } = namingOf(ctx, judged.snapshot.dataset);
  const notes = [
    ...(passed
      ? [t.whole.agencyPassed(record('agency', passed.from), record('agency', passed.to), passed.on)]
      : []),
    ...silent.map((silence) => t.whole.silence(silence)),
  ];
  if (notes.length === 0) return { notes: [], json: {} };
  const scope = {
    agency: passedJson(passed),
    without: silent.map(({ why, ...about }) => ({
      ...about,
      code: why.code,
      args: why.args,
      message: t.whole.silence({ ...about, why }),
    })),
  };
  return { notes: notes.map((text) => ({ text })), json: { scope } };
}

function checkedSubject(
  { snapshot, results }: Judged,
  subject: string,
  duty: readonly string[] | undefined,
): Subject {
  if (isStore(subject)) return { kind: 'store' };
  // An id alone is first looked for among what the duties asked for are about.
  const judged = results.filter((result) => duty === undefined || duty.includes(result.duty));
  const kinds = new Set(judged.map((result) => result.subject.kind));
  const { kind, id } = subjectNamed(
    snapshot,
    subject,
    kindNames.filter((one) => kinds.has(one)),
  );
  knownRecord(snapshot, kind, id);
  return { kind, id };
}
