import { isGap, type Result } from './result.js';

/** What a result counts as in every figure, wherever it is counted: exactly one of these. */
export const standings = ['fulfilled', 'not-yet-due', 'gap', 'not-applicable', 'waived'] as const;
export type Standing = (typeof standings)[number];

/**
 * Fulfilled is what is met, and what falls due again while the last proof still stands; not yet due is what nobody
 * has done and nobody had to by now.
 */
export function standingOf({ state, proof }: Pick<Result, 'state' | 'proof'>): Standing {
  if (state === 'not-applicable' || state === 'waived') return state;
  if (isGap(state)) return 'gap';
  return state === 'met' || proof.length > 0 ? 'fulfilled' : 'not-yet-due';
}

export type Tally = Readonly<Record<Standing, number>>;

/** How many results count as what. */
export function tally(results: readonly Result[]): Tally {
  const counts: Record<Standing, number> = {
    fulfilled: 0,
    'not-yet-due': 0,
    gap: 0,
    'not-applicable': 0,
    waived: 0,
  };
  for (const result of results) counts[standingOf(result)] += 1;
  return counts;
}

/** The one share there is: the fulfilled of those fulfilled or a gap. All others are counted beside it. */
export function shareOf(results: readonly Result[]): { readonly part: number; readonly whole: number } {
  const { fulfilled, gap } = tally(results);
  return { part: fulfilled, whole: fulfilled + gap };
}

/** Results that ask something of their subject: neither waived nor not applicable. */
export const isBinding = (result: Result): boolean =>
  result.state !== 'not-applicable' && result.state !== 'waived';
