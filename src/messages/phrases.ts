import type { Severity, State } from '../domain/duties/result.js';
import type { EvidenceState } from '../domain/evidence.js';
import type { HistoryFault } from '../domain/history.js';
import type { KindName } from '../domain/kinds/index.js';
import type { NoticeCode } from '../domain/problem.js';
import type { ProblemText } from './problem-text.js';

/** Sentences of the commands themselves. */
export interface Phrases {
  readonly error: string;
  readonly notice: string;
  readonly seen: string;
  readonly fix: string;
  checkTitle(asOf: string, assumed: boolean): string;
  provesNothing(kind: KindName, id: string, flags: readonly string[]): string;
  /** `within` days, or null where only what is late is listed. */
  deadlinesTitle(asOf: string, within: number | null): string;
  /** The parts of the list of deadlines: as headings, and as what a row says of itself. */
  deadlinesPart(part: 'ahead' | 'late', within: number): string;
  readonly deadlineWhen: Readonly<Record<'ahead' | 'late' | 'undated', string>>;
  readonly nothingLate: string;
  /** Gaps without a due day that the list leaves out, and where to see them. */
  undatedLeft(required: number, advice: number, command: string): string;
  readonly runsOut: string;
  /** What has a last day, by kind and field. */
  readonly runsOutWhat: Readonly<Record<string, string>>;
  /** How things stand after that day: a duty, what it is about, its state, by when it was due. */
  runsOutThen(then: readonly { duty: string; subject: string; state: State; due: string | null }[]): string;
  runsOutSuccessor(successor: string | null): string;
  checkAllMet(count: number): string;
  /** Of one severity: how many have each state, and the share fulfilled. */
  summary(
    severity: Severity,
    counts: readonly (readonly [State, number])[],
    of: { readonly part: number; readonly whole: number; readonly notYetDue: number },
  ): string;
  gaps(required: number, subjects: number): string;
  dueSoon(count: number): string;
  advice(count: number): string;
  readonly adviceHow: string;
  adviceLine(duty: string, title: string, count: number): string;
  problems(count: number): string;
  /** References that cannot be looked up because of a problem. */
  unchecked(count: number): string;
  /** A line as it should be. */
  better(line: string): string;
  moreProblems(count: number): string;
  moreNotices(count: number): string;
  readonly noRecords: string;
  readonly unrecorded: string;
  partSum(sum: string, unrecorded: number): string;
  columnsLeftOut(names: readonly string[]): string;
  nothingDue(days: number): string;
  readonly store: string;
  readonly noAgency: string;
  daysLeft(days: number): string;
  waivedNow(waives: State): string;
  late(amount: number, unit: 'days' | 'minutes'): string;
  added(kind: KindName, id: string): string;
  edited(kind: KindName, id: string): string;
  editedNothing(kind: KindName, id: string): string;
  /** Flags whose texts lost pasted blanks, tabs or line ends. */
  cleaned(flags: readonly string[]): string;
  /** A plain value of a list took the place of others; `first` is one of its own. */
  listReplaced(flag: string, out: readonly string[], first: string): string;
  listHas(flag: string, has: readonly string[]): string;
  listAdd(more: readonly string[]): string;
  listReplace(out: readonly string[]): string;
  readonly listStop: string;
  removed(kind: KindName, id: string): string;
  readonly dryRun: string;
  next(command: string): string;
  confirmRemove(kind: KindName, id: string): string;
  initDone(dir: string): string;
  initSample(name: string, asOf: string, dir: string): string;
  sampleIllustrative(unconfirmed: number): string;
  demoTitle(asOf: string): string;
  /** Of what has ended; null where nobody wrote when. */
  ended(on: string | null): string;
  reportBug(version: string): string;
  readonly waiting: string;
  /** A setting nobody has set; where a setting comes from. */
  readonly unset: string;
  settingFrom(from: 'flag' | 'env' | 'store' | 'default', name: string, place: string): string;
  readonly yes: string;
  readonly no: string;
  readonly ownChoice: string;
  readonly from: string;
  readonly ownValue: string;
  count(n: number): string;
  /** What is worth knowing of a file though it is no problem. */
  remark(code: NoticeCode): ProblemText;
  newerStore(version: number): string;
  /** Lines below the version: `edition` is null of a catalogue that cannot be read, `build` where nobody knows it. */
  about(what: {
    readonly build: string | null;
    readonly editions: readonly { readonly id: string; readonly edition: string | null }[];
    readonly runtime: string;
    readonly home: string;
  }): readonly string[];
  /** Which store is written, where it is not the folder one stands in. */
  writesTo(dir: string): string;
  written(file: string): string;
  readonly sourceCatalogue: string;
  gitStep(step: 'repository' | 'attributes' | 'ignore' | 'driver'): string;
  readonly gitNothing: string;
  gitNext(dir: string): string;
  readonly gitReady: string;
  mergeConflicts(file: string, ids: readonly string[]): string;
  readonly undoHow: string;
  undone(command: string, at: string, subjects: readonly string[]): string;
  redone(command: string, at: string, subjects: readonly string[]): string;
  readonly redoHow: string;
  /** Kept files no record names any more, and files a record names again that are not there as recorded. */
  evidenceStays(files: readonly string[]): string;
  evidenceLost(files: readonly string[]): string;
  historyTitle(count: number): string;
  historyEarlier(count: number): string;
  readonly historyNone: string;
  readonly historyWhole: string;
  historyHead(machine: string, lines: number, digest: string): string;
  historyFault(why: HistoryFault['why'], file: string, line: number): string;
  readonly historyFaultFix: string;
  historyConflictFix(file: string): string;
  /** `places`: the lines that come after the same one, as `file:line`. */
  historyFork(places: readonly string[]): string;
  historyKnown(digest: string): string;
  historyUnknown(digest: string): string;
  changedByHand(kind: KindName, id: string): string;
  passesOn(
    id: string,
    successor: string,
    on: string,
    counts: readonly (readonly [KindName, number])[],
    isDone: boolean,
  ): string;
  /** A system of one agency through a day, of another from the next. */
  handedOver(system: string, from: string, to: string, on: string, first: string, isDone: boolean): string;
  /** `undo`: it is written, and comes back first. */
  rewritesPast(field: string, value: string, move: string, undo: boolean): string;
  /** Waivers of an agency that ends: they do not pass to its successor. */
  waiversStay(id: string, waivers: readonly string[]): string;
  opened(count: number): string;
  closed(count: number): string;
  stillOpen(count: number): string;
  noChanges(withAdvice: boolean): string;
  sinceTitle(before: string, now: string, of: { assumed: boolean; withAdvice: boolean }): string;
  /** What became of a gap, in a row of its own. */
  readonly change: Readonly<Record<'opened' | 'closed' | 'still', string>>;
  readonly noLongerJudged: string;
  /** `on`: the day what is assumed has been done, where it is not the day judged. */
  closes(count: number, on: string | null): string;
  closesNothing(on: string | null): string;
  waivers(count: number): string;
  waiverUntil(id: string, day: string): string;
  waiverHides(states: string, count: number): string;
  readonly waiverNotNeeded: string;
  /** Waivers that waive nothing; each says why. */
  waiversIdle(count: number): string;
  /** It does not hold: from which day on is nowhere written. `add`: the command that writes it. */
  waiverUndated(add: string | null): string;
  waiverEndsSoon(days: number): string;
  /** The duty is of a catalogue that is not switched on. */
  waiverDutyOff(catalogue: string, id: string): string;
  /** Settings or catalogues could not be read, and it may be a duty of theirs. */
  readonly waiverOfNoDuty: string;
  attached(file: string, kind: KindName, id: string): string;
  attachedAlready(given: string, file: string): string;
  attachedAgain(file: string): string;
  digestRecorded(file: string): string;
  readonly evidenceState: Readonly<Record<EvidenceState, string>>;
  readonly evidenceTitle: string;
  readonly noEvidence: string;
  readonly validateTitle: string;
  validateNone(records: number): string;
  validateFound(problems: number, files: number): string;
  validateNotices(count: number): string;
  readonly settings: string;
  readonly sharedFiles: string;
  evidenceOrphan(file: string): ProblemText;
  evidenceNoDigest(kind: KindName, id: string, file: string): ProblemText;
  formatted(count: number): string;
  readonly formattedAlready: string;
  formatUntouched(place: string, id: string | null, why: 'file' | 'broken' | 'unsafe'): string;
}
