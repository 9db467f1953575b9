import { amount, atLeastOne, type Zod } from './options.js';

/** Options of every duty "within 12 months†". */
export const yearly = (z: Zod) => ({
  months: atLeastOne(z),
  /** Days before the due day in which it is due soon. */
  window: amount(z),
  /** Days after the start by which it is first due. */
  firstDays: amount(z),
});
