import * as z from 'zod';

/** Options of every duty "within 12 months†". */
export const yearly = {
  months: z.int().positive(),
  /** Days before the due day in which it is due soon. */
  window: z.int().nonnegative(),
  /** Days after the start by which it is first due. */
  firstDays: z.int().nonnegative(),
};
