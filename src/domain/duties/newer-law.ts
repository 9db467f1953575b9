import type { Catalogue } from './catalogue.js';

/** What the catalogues in use are judged by: the day of their newest law, and catalogues with a newer one that is in force. */
export interface LawDays {
  /** Undefined without any duty in force. */
  readonly inUse: string | undefined;
  readonly newer: readonly { readonly id: string; readonly from: string }[];
}

/** Whether catalogues that are not in use hold duties of a law in force on a day, newer than any of those in use. */
export function lawDays(inUse: readonly Catalogue[], off: readonly Catalogue[], today: string): LawDays {
  const newest = inUse
    .map((catalogue) => newestIn(catalogue, today))
    .sort()
    .at(-1);
  return {
    inUse: newest || undefined,
    newer: off.flatMap((catalogue) => {
      const from = newestIn(catalogue, today);
      return from > (newest ?? '') ? [{ id: catalogue.id, from }] : [];
    }),
  };
}

/** Empty where none of its duties is in force. */
const newestIn = ({ duties }: Catalogue, today: string): string =>
  duties
    .filter(({ inForce: { from, to = today } }) => from <= today && today <= to)
    .reduce((newest, { inForce: { from } }) => (from > newest ? from : newest), '');
