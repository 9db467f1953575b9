import type { ConditionArgs, ProbeName, Repair } from '../domain/condition.js';

/** What `irt doctor` and `irt unlock` say. */
export interface DoctorTexts {
  title(dir: string): string;
  readonly probe: Readonly<Record<ProbeName, string>>;
  readonly state: Readonly<Record<'ok' | 'warning' | 'fault', string>>;
  readonly column: Readonly<Record<'state' | 'check' | 'seen' | 'why' | 'next', string>>;
  readonly condition: { readonly [C in keyof ConditionArgs]: (args: ConditionArgs[C]) => ConditionText };
  repair(repair: Repair): string;
  summary(ok: number, warnings: number, faults: number): string;
  canRepair(count: number): string;
  willRepair(count: number): string;
  /** Of a change that came from elsewhere: what it would do stands below. */
  readonly willApply: string;
  readonly nothingToRepair: string;
  readonly confirmRepair: string;
  repaired(count: number): string;
  readonly lock: LockTexts;
}

/** What was seen; unless all is well, why it matters and what mends it. */
export interface ConditionText {
  readonly seen: string;
  readonly why?: string;
  readonly next?: string;
}

export interface LockTexts {
  readonly free: string;
  /** `elsewhere`: on a host that cannot be asked from here. */
  holder(
    state: 'gone' | 'elsewhere' | 'unreadable' | 'odd',
    pid: number,
    host: string,
    since: string,
  ): string;
  readonly warning: string;
  readonly confirm: string;
  readonly taken: string;
  /** Of what was no lock. */
  readonly moved: string;
  readonly changed: string;
}
