import { amount, atLeastOne } from './amounts.js';

/** Options of every duty "within 12 months†". */
export const yearly = {
  months: atLeastOne(),
  /** Days before the due day in which it is due soon. */
  window: amount(),
  /** Days after the start by which it is first due. */
  firstDays: amount(),
};
