import type * as z from 'zod';

/**
 * What a check's options are declared with. It is handed in when a catalogue is read: building schemas costs more than
 * judging a store, and a shipped catalogue was checked when the program was built.
 */
export type Zod = typeof z;

/** Options as a check gets them, by how it declares them. */
export type OptionsOf<F extends (zod: Zod) => z.ZodType> = z.infer<ReturnType<F>>;

/** Most days, months or hours an option may give: a century of days. More is a slip of the pen, and no calendar holds it. */
const MOST = 36_500;

/** Days, months, hours of an option, none included. */
export const amount = (zod: Zod) => zod.int().nonnegative().max(MOST);
/** The same where none would make no sense: the months between two scans. */
export const atLeastOne = (zod: Zod) => zod.int().positive().max(MOST);
