import type { Config } from '../../domain/config.js';
import type { Duty } from '../../domain/duties/catalogue.js';

/** An option as it was used, and where it comes from: `own-choice` is the catalogue's †. */
export interface Option {
  readonly name: string;
  readonly value: unknown;
  readonly from: 'catalogue' | 'own-choice' | 'store';
}

export function optionsOf(duty: Duty, config: Config): readonly Option[] {
  const set = config.duties[duty.id] ?? {};
  return Object.entries(duty.options).map(([name, value]) => ({
    name,
    value,
    from: isSet(set, name, value) ? 'store' : duty.ownChoice.includes(name) ? 'own-choice' : 'catalogue',
  }));
}

/** Whether the value used is the one the store sets: a refused one was not used. */
const isSet = (set: Readonly<Record<string, unknown>>, name: string, value: unknown): boolean =>
  Object.hasOwn(set, name) && JSON.stringify(set[name]) === JSON.stringify(value);
