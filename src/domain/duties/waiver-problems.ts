import type { Dataset } from '../dataset.js';
import { isKindName, type KindName, type RecordOf } from '../kinds/index.js';
import type { RecordProblem } from '../references.js';
import { closest } from '../text.js';
import type { Catalogue, Duty } from './catalogue.js';
import { checkOf } from './checks/index.js';

/** The duties a store knows. */
export interface KnownDuties {
  readonly duties: readonly Duty[];
  /** No catalogue is unread: what is not among the duties is none. */
  readonly whole: boolean;
  /** Shipped catalogues that are not switched on. */
  off(): readonly Catalogue[];
}

/** Waivers of a duty nobody knows, or of a kind of subject their duty never judges. */
export const waiverProblems = (dataset: Dataset, known: KnownDuties): readonly RecordProblem[] =>
  dataset.all('waiver').flatMap((waiver) => problemOf(waiver, known) ?? []);

/** The switched-off catalogue a duty is of; undefined where it is in use, or nobody knows it. */
export const catalogueOff = (id: string, { duties, off }: KnownDuties): Catalogue | undefined =>
  duties.some((duty) => duty.id === id)
    ? undefined
    : off().find((catalogue) => catalogue.duties.some((duty) => duty.id === id));

function problemOf({ id, duty, subject }: RecordOf<'waiver'>, known: KnownDuties): RecordProblem | undefined {
  const { duties, whole, off } = known;
  const found = duties.find((one) => one.id === duty);
  if (!found) {
    // It may be a duty of what could not be read: that is the problem then.
    if (!whole || catalogueOff(duty, known)) return undefined;
    const ids = [...duties, ...off().flatMap((catalogue) => catalogue.duties)].map((one) => one.id);
    const args = { kind: 'waiver', id, duty, nearest: closest(duty, ids) ?? null } as const;
    return { kind: 'waiver', id, path: 'duty', code: 'waiver-of-no-duty', args };
  }
  const { subjects } = checkOf(found);
  // A kind there is none of is a problem of its own.
  if (!isSubjectKind(subject.kind) || subjects.some((kind) => kind === subject.kind)) return undefined;
  const args = {
    kind: 'waiver',
    id,
    duty,
    title: found.title,
    subject: subject.kind,
    judged: subjects,
  } as const;
  return { kind: 'waiver', id, path: 'subject.kind', code: 'waiver-of-other', args };
}

/** Whether a waiver can waive anything at all: what cannot is a problem of the data, not a waiver in force. */
export const canWaive = (waiver: RecordOf<'waiver'>, known: KnownDuties): boolean =>
  isSubjectKind(waiver.subject.kind) && problemOf(waiver, known) === undefined;

const isSubjectKind = (kind: string): kind is KindName | 'store' => kind === 'store' || isKindName(kind);
