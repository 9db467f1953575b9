import * as z from 'zod';

/** Most days, months or hours an option may give: a century of days. More is a slip of the pen, and no calendar holds it. */
const MOST = 36_500;

/** Days, months, hours of an option, none included. */
export const amount = () => z.int().nonnegative().max(MOST);
/** The same where none would make no sense: the months between two scans. */
export const atLeastOne = () => z.int().positive().max(MOST);
