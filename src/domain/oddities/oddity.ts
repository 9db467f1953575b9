import type { Day, Moment } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import type { Absence } from '../duties/absence-codes.js';
import type { Bilingual } from '../duties/check.js';
import type { KnownDuties } from '../duties/waiver-problems.js';
import { type AnyRecord, type KindName, kindNames } from '../kinds/index.js';

/** A record as people know it. */
export interface Named {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string | null;
}

/** What is not wrong but very likely a slip: code → what its message needs. `of` is the record it is told of. */
export interface OddityArgs {
  'later-fact': { of: Named; dates: readonly { readonly field: string; readonly value: string }[] };
  'recorded-twice': { of: Named; other: Named; same: readonly string[] };
  'same-name': { of: Named; other: Named };
  /** `on`: what the record dates itself by; each body it names that was not there then. */
  'outside-life': {
    of: Named;
    on: { readonly field: string; readonly value: string };
    gone: readonly Gone[];
  };
  'no-phone': { of: Named; field: string; seen: string };
  'no-email': { of: Named; field: string; seen: string };
  'waiver-duty-off': {
    of: Named;
    duty: string;
    title: Bilingual;
    catalogue: string;
  };
  /** From which day on it holds is nowhere written, and so it does not. */
  'waiver-undated': { of: Named };
  /** The duty has no result for its subject. */
  'waiver-idle': {
    of: Named;
    duty: string;
    title: Bilingual;
    binds: Bilingual;
    subject: string;
    why: Absence;
  };
}
export type OddityCode = keyof OddityArgs;

/** Who was not there yet, or not any more, and from or until when it was; `heir` took over what had ended. */
export interface Gone extends Named {
  readonly why: 'not-yet' | 'ended';
  readonly day: Day;
  readonly heir: string | null;
}

/** `path` is the field it is about. */
export type Oddity = {
  [C in OddityCode]: {
    readonly kind: KindName;
    readonly id: string;
    readonly path: string;
    readonly code: C;
    readonly args: OddityArgs[C];
  };
}[OddityCode];

/** All that is looked at. */
export interface Scene {
  readonly dataset: Dataset;
  readonly at: Moment;
  /** Null where only records without duties are of interest. */
  readonly duties: KnownDuties | null;
}

export const named = (kind: KindName, { id, name }: AnyRecord): Named => ({ kind, id, name: name ?? null });

export function* everyRecord({ dataset }: Scene): Generator<readonly [KindName, AnyRecord]> {
  for (const kind of kindNames) {
    for (const record of dataset.all(kind)) yield [kind, record];
  }
}
